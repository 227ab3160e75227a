import { constraints } from '../../wire/constraints.ts'
import { checkIdentityProviders, type IdentityProvider } from '../federation/identityProvider.ts'
import type { LocalPoolOptions } from '../server/localPoolOptions.ts'
import { STANDARD_SCOPES } from '../tokens/scopes.ts'
import { readDomain } from './readDomain.ts'
import { checkRegisteredUrls } from './registeredUrls.ts'

/** The settings of the pool's domain. */
export interface FederationSettings {
  /** The origin of the domain, if it is an option. */
  domain: string | undefined
  identityProviders: readonly IdentityProvider[]
  callbackUrls: readonly string[]
  logoutUrls: readonly string[]
  allowedOAuthScopes: readonly string[]
  clientSecret: string | undefined
}

const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]+$/

/** Fills in the defaults. @throws {TypeError} for options that the service would not accept. */
export function resolveFederation(options: LocalPoolOptions): FederationSettings {
  const { domain, identityProviders = [], callbackUrls = [], logoutUrls = [], clientSecret, issuer } = options
  const { allowedOAuthScopes = STANDARD_SCOPES } = options
  checkIdentityProviders(identityProviders)
  checkRegisteredUrls('callbackUrls', callbackUrls)
  checkRegisteredUrls('logoutUrls', logoutUrls)
  if (!Array.isArray(allowedOAuthScopes) || !allowedOAuthScopes.every(isScope)) {
    throw new TypeError('allowedOAuthScopes must be a list of scopes, such as openid or orders/read.')
  }
  if (clientSecret !== undefined && !isClientSecret(clientSecret)) {
    throw new TypeError('clientSecret must consist of 24 to 64 letters and digits.')
  }
  if (issuer !== undefined && issuer !== 'aws' && issuer !== 'local') {
    throw new TypeError("issuer must be 'aws' or 'local'.")
  }
  return {
    domain: domain === undefined ? undefined : readDomain(domain),
    identityProviders,
    callbackUrls,
    logoutUrls,
    allowedOAuthScopes,
    clientSecret,
  }
}

const isScope = (value: unknown): boolean => typeof value === 'string' && SCOPE.test(value)

function isClientSecret(value: unknown): boolean {
  const { min, max, pattern } = constraints.clientSecret
  return typeof value === 'string' && value.length >= min && value.length <= max && pattern.test(value)
}
