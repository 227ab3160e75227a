import { isSocialProvider } from '../federation/identityProvider.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Settings } from '../server/settings.ts'
import type { Resource } from '../state/administration.ts'
import { describedSchema } from './describedSchema.ts'

const refuse = (message: string) => {
  throw new Fault('InvalidParameterException', message)
}

const SOCIAL = {
  required: ['client_id', 'client_secret', 'authorize_scopes'],
  missing: 'clientId, clientSecret and authorizeScopes are all required idp details.',
}

/** The details that each type of provider needs. SAML has a rule of its own. */
const DETAILS: Record<string, { required: string[]; missing: string }> = {
  Google: SOCIAL,
  Facebook: SOCIAL,
  LoginWithAmazon: SOCIAL,
  SignInWithApple: {
    required: ['client_id', 'private_key', 'team_id', 'key_id'],
    missing: 'clientId, privateKey, teamId, and keyId are all required idp details.',
  },
  OIDC: {
    required: ['client_id', 'authorize_scopes', 'oidc_issuer', 'attributes_request_method'],
    missing: 'clientId, authorizeScopes, oidcIssuer and attributesRequestMethod are all required idp details.',
  },
}

/**
 * Checks a new or updated identity provider (docs/protocol.md §7.9). No URL in its details is ever requested.
 *
 * @throws {Fault} InvalidParameterException
 */
export function checkIdentityProvider(context: PoolContext, input: Resource, current?: Resource): void {
  if (!current) checkName(input)
  const { ProviderType } = current ?? input
  if (input.ProviderDetails) checkDetails(ProviderType, input.ProviderDetails as Record<string, string>)
  checkMapping(context.settings, (input.AttributeMapping ?? {}) as Record<string, string>)
  checkIdentifiers(context.settings, String(input.ProviderName), (input.IdpIdentifiers ?? []) as string[])
}

function checkName({ ProviderName, ProviderType }: Resource): void {
  const isWrong = isSocialProvider(ProviderType) ? ProviderName !== ProviderType : isSocialProvider(ProviderName)
  if (isWrong) refuse(`Provider ${ProviderName} cannot be of type ${ProviderType}.`)
}

/** The username can be mapped, too, and isn't in the schema. */
function checkMapping({ schemaAttributes }: Settings, mapping: Record<string, string>): void {
  const known = ['username', ...describedSchema(schemaAttributes).map(({ Name }) => Name)]
  const unknown = Object.keys(mapping).find((name) => !known.includes(name))
  if (unknown !== undefined) refuse(`The attribute ${unknown} of the mapping does not exist in the schema.`)
}

/** An identifier stands for one provider. */
function checkIdentifiers({ identityProviders }: Settings, name: string, identifiers: readonly string[]): void {
  const others = identityProviders.filter(({ ProviderName }) => ProviderName !== name)
  const taken = identifiers.find((identifier) =>
    others.some(({ IdpIdentifiers }) => IdpIdentifiers?.includes(identifier)),
  )
  if (taken !== undefined) refuse(`The identifier ${taken} is already in use by another identity provider.`)
}

function checkDetails(type: unknown, details: Record<string, string>): void {
  if (type === 'SAML') {
    checkMetadata(details)
    return
  }
  const { required = [], missing = '' } = DETAILS[String(type)] ?? {}
  if (!required.every((name) => details[name])) refuse(missing)
  if (type !== 'OIDC') return
  if (!details.oidc_issuer?.startsWith('https://')) refuse('OIDC endpoint must start with https://')
  if (!['GET', 'POST'].includes(details.attributes_request_method ?? '')) {
    refuse('attributes_request_method: Member must satisfy enum value set: [POST, GET]')
  }
}

function checkMetadata({ MetadataURL, MetadataFile }: Record<string, string>): void {
  if (!MetadataURL && !MetadataFile) refuse('At least one of the MetadataURL or MetadataFile should be provided.')
  if (MetadataURL && MetadataFile) refuse('Only one of the MetadataURL or MetadataFile should be provided.')
}
