import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { IdentityProvider } from './identityProvider.ts'

/** A user by the name of a provider and an id there, as the operations that link users name one. */
export interface ProviderUser {
  providerName: string
  value: string
}

/**
 * Reads an AWS ProviderUserIdentifierType. The pool finds accounts by their id only, so an attribute name must be `Cognito_Subject`.
 *
 * @throws {Fault} InvalidParameterException
 */
export function readProviderUser(user: object, member: string): ProviderUser {
  const { ProviderName, ProviderAttributeName, ProviderAttributeValue } = user as Record<string, unknown>
  const isById = ProviderAttributeName === undefined || ProviderAttributeName === 'Cognito_Subject'
  if (typeof ProviderName !== 'string' || typeof ProviderAttributeValue !== 'string' || !ProviderAttributeValue) {
    throw new Fault('InvalidParameterException', `${member} needs ProviderName and ProviderAttributeValue.`)
  }
  // The name is ignored for users of the pool itself, as in the service.
  if (!isById && ProviderName !== 'Cognito') {
    throw new Fault('InvalidParameterException', 'The local pool finds accounts by Cognito_Subject only.')
  }
  return { providerName: ProviderName, value: ProviderAttributeValue }
}

/** @throws {Fault} InvalidParameterException for a provider that the pool doesn't have. */
export function requireProvider({ settings }: PoolContext, { providerName }: ProviderUser): IdentityProvider {
  const provider = settings.identityProviders.find(({ ProviderName }) => ProviderName === providerName)
  if (!provider) throw new Fault('InvalidParameterException', `Identity provider ${providerName} does not exist.`)
  return provider
}
