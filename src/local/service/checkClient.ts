import { Fault } from '../server/fault.ts'
import type { Settings } from '../server/settings.ts'
import type { Resource } from '../state/administration.ts'
import { describedSchema } from './describedSchema.ts'
import { periodOf } from './periodOf.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** The shortest and longest validity of tokens, in milliseconds (docs/protocol.md §5.3). */
const VALIDITY = [
  { name: 'AccessToken', unit: 'hours', min: 5 * MINUTE, max: DAY },
  { name: 'IdToken', unit: 'hours', min: 5 * MINUTE, max: DAY },
  { name: 'RefreshToken', unit: 'days', min: 60 * MINUTE, max: 3650 * DAY },
] as const

const refuse = (message: string) => {
  throw new Fault('InvalidParameterException', message)
}

/**
 * Checks the settings of an app client that a call passes.
 *
 * @throws {Fault} InvalidParameterException
 */
export function checkClient(settings: Settings, client: Resource, action: 'creating' | 'updating'): void {
  checkFlows(client)
  checkValidity(client)
  checkAttributes(settings, client, action)
  const providers = settings.identityProviders.map(({ ProviderName }) => ProviderName)
  const unknown = list(client.SupportedIdentityProviders).find(
    (name) => name !== 'COGNITO' && !providers.includes(name),
  )
  if (unknown !== undefined) refuse(`The provider ${unknown} does not exist for User Pool ${settings.userPoolId}.`)
}

const list = (value: unknown): string[] => (value ?? []) as string[]

/** Old and new names of flows can't be mixed, and rotation has an operation of its own (docs/protocol.md §5.4). */
function checkFlows({ ExplicitAuthFlows, RefreshTokenRotation }: Resource): void {
  const flows = list(ExplicitAuthFlows)
  const prefixed = flows.filter((flow) => flow.startsWith('ALLOW_')).length
  if (prefixed > 0 && prefixed < flows.length) {
    refuse('Prefixed and non-prefixed ExplicitAuthFlows cannot be used together.')
  }
  const { Feature } = (RefreshTokenRotation ?? {}) as { Feature?: string }
  if (Feature === 'ENABLED' && flows.includes('ALLOW_REFRESH_TOKEN_AUTH')) {
    refuse('ALLOW_REFRESH_TOKEN_AUTH cannot be used together with refresh token rotation.')
  }
}

function checkValidity(client: Resource): void {
  const units = (client.TokenValidityUnits ?? {}) as Record<string, string>
  for (const { name, unit, min, max } of VALIDITY) {
    const value = Number(client[`${name}Validity`] ?? 0)
    const validity = periodOf(value, units[name] ?? unit)
    if (value && (validity < min || validity > max)) refuse('Invalid range for token validity.')
  }
}

/** Attributes that no app client can write. */
const READ_ONLY = ['sub', 'email_verified', 'phone_number_verified', 'identities']

/** An app client that may not write everything must be able to write what the pool requires. */
function checkAttributes({ schemaAttributes }: Settings, client: Resource, action: string): void {
  const schema = describedSchema(schemaAttributes)
  const isKnown = (name: string) => schema.some(({ Name }) => Name === name)
  const readable = list(client.ReadAttributes)
  if (!readable.every(isKnown)) refuse(`Invalid read attributes specified while ${action} a client`)
  const writable = list(client.WriteAttributes)
  if (!writable.length) return
  const required = schema.filter(({ Name, Required }) => Required && Name !== 'sub').map(({ Name }) => Name)
  const isValid =
    writable.every((name) => isKnown(name) && !READ_ONLY.includes(name)) &&
    required.every((name) => writable.includes(name))
  if (!isValid) refuse(`Invalid write attributes specified while ${action} a client`)
}
