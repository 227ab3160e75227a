import { Fault } from '../server/fault.ts'
import type { Settings } from '../server/settings.ts'
import type { User } from '../state/user.ts'
import { checkSchema, missingAttributes, readAttributes } from '../users/attributes.ts'
import type { IdentityProvider } from './identityProvider.ts'

/**
 * Returns the attributes that a provider's claims give a user. An address without a mapped claim that verifies it is unverified
 * (docs/protocol.md §13.4).
 *
 * @param claims Those that the provider sent. A withheld one is absent.
 * @throws {Fault} InvalidParameterException for a value that the schema refuses.
 */
export function mapAttributes(
  settings: Settings,
  { AttributeMapping = {} }: IdentityProvider,
  claims: Record<string, string>,
): Record<string, string> {
  const mapped = Object.entries(AttributeMapping)
    .filter(([name, claim]) => name !== 'username' && Object.hasOwn(claims, claim))
    .map(([name, claim]) => ({ Name: name, Value: claims[claim]! }))
  const attributes = readAttributes(settings, mapped, 'administrator')
  checkSchema(settings, attributes)
  const unverified = (['email', 'phone_number'] as const).filter(
    (name) => attributes[name] && !attributes[`${name}_verified`],
  )
  return { ...attributes, ...Object.fromEntries(unverified.map((name) => [`${name}_verified`, 'false'])) }
}

/** @throws {Fault} InvalidParameterException for required attributes that the provider didn't send (docs/protocol.md §13.2). */
export function requireAttributes(
  settings: Settings,
  provider: IdentityProvider,
  attributes: Record<string, string>,
): void {
  const [usernameAttribute] = settings.usernameAttributes
  const isNamed = settings.usernameAttributes.some((name) => attributes[name])
  const missing = new Set(missingAttributes(settings, attributes))
  if (usernameAttribute && !isNamed) missing.add(usernameAttribute)
  const [first] = missing
  if (first === undefined) return
  if (provider.ProviderType === 'SAML') throw invalidAttribute(provider, first, 'The attribute is required')
  throw new Fault('InvalidParameterException', `attributes required: [${[...missing].join(', ')}]`)
}

/** Writes the attributes of a later sign-in. @throws {Fault} InvalidParameterException when the schema doesn't let anyone change one. */
export function overwriteAttributes(
  settings: Settings,
  provider: IdentityProvider,
  user: User,
  attributes: Record<string, string>,
): void {
  const immutable = settings.schemaAttributes.find(
    ({ Name, Mutable }) => Mutable === false && attributes[Name] && user.attributes[Name],
  )
  if (immutable) throw invalidAttribute(provider, immutable.Name, 'Attribute cannot be updated.')
  user.attributes = { ...user.attributes, ...attributes }
  user.modifiedAt = settings.now()
}

function invalidAttribute({ ProviderType }: IdentityProvider, name: string, problem: string): Fault {
  const prefix = ProviderType === 'SAML' ? 'Invalid SAML response received: ' : ''
  return new Fault('InvalidParameterException', `${prefix}Invalid user attributes: ${name}: ${problem}`)
}
