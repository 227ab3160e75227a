import type { IdentityProvider } from '../federation/identityProvider.ts'
import type { Settings } from '../server/settings.ts'
import { AuthorizeError, PageError } from './authorizeError.ts'

const PROMPTS = ['none', 'login', 'select_account', 'consent']
/** Base64url of 32 bytes, without padding. */
const CHALLENGE = /^[\w-]{43}$/

/** A request of an app to sign a user in, whose parameters were checked (docs/protocol.md §9.1). */
export interface AuthorizeRequest {
  scopes: string[]
  nonce?: string
  /** The PKCE challenge. */
  challenge?: string
  resource?: string
  /** The provider that the app asks for. */
  provider?: IdentityProvider | 'COGNITO'
  loginHint: string
  prompts: readonly string[]
  /** The greatest age of the sign-in, in seconds. */
  maxAge?: number
}

/** Where a request returns to. */
export interface ReturnAddress {
  redirectUri: string
  state?: string
}

/**
 * Returns where a request returns to.
 *
 * @throws {PageError} for another app client, or for a URL that isn't registered exactly so. Such a request never returns to the app.
 */
export function readReturnAddress(settings: Settings, params: URLSearchParams): ReturnAddress {
  requireClientId(settings, params)
  const [redirectUri, ...others] = params.getAll('redirect_uri')
  if (redirectUri === undefined || others.length) {
    throw new PageError('invalid_request', "Required String parameter 'redirect_uri' is not present")
  }
  if (!settings.callbackUrls.includes(redirectUri)) {
    throw new PageError(
      'redirect_mismatch',
      `The redirect_uri ${redirectUri} isn't one of the app client's callbackUrls.`,
    )
  }
  const state = params.get('state')
  return { redirectUri, ...(state !== null && { state }) }
}

/** @throws {PageError} */
export function requireClientId({ clientId }: Settings, params: URLSearchParams): void {
  const ids = params.getAll('client_id')
  if (ids.length !== 1) throw new PageError('invalid_request', "Required String parameter 'client_id' is not present")
  if (ids[0] !== clientId) throw new PageError('invalid_client', `The app client ${ids[0]} doesn't exist.`)
}

/** Checks the other parameters. @throws {AuthorizeError} */
export function readAuthorizeRequest(settings: Settings, params: URLSearchParams): AuthorizeRequest {
  requireSingleParameters(params)
  requireCodeFlow(settings, params.get('response_type'))
  const nonce = params.get('nonce')
  const resource = readResource(params.get('resource'))
  const challenge = readChallenge(params)
  const provider = readProvider(settings, params)
  const maxAge = readMaxAge(params.get('max_age'))
  return {
    scopes: readScopes(settings, params.get('scope')),
    ...(nonce !== null && { nonce }),
    ...(challenge !== undefined && { challenge }),
    ...(resource !== undefined && { resource }),
    ...(provider && { provider }),
    loginHint: params.get('login_hint') ?? '',
    prompts: readPrompts(params.get('prompt')),
    ...(maxAge !== undefined && { maxAge }),
  }
}

function requireSingleParameters(params: URLSearchParams): void {
  const repeated = [...params.keys()].find((name) => params.getAll(name).length > 1)
  if (repeated !== undefined) throw invalidRequest(`Repeated parameter ${repeated}`)
}

function requireCodeFlow({ clientRules }: Settings, responseType: string | null): void {
  const isRefused = clientRules !== undefined && !clientRules.oauthFlows.includes('code')
  if (responseType === 'token' || (responseType === 'code' && isRefused))
    throw new AuthorizeError('unauthorized_client')
  if (responseType !== 'code') throw invalidRequest('Invalid response_type')
}

/** Returns the requested scopes, by default all that the app client may request. `openid` is required for attributes. */
function readScopes({ allowedOAuthScopes }: Settings, scope: string | null): string[] {
  const scopes = [...new Set(scope?.split(' ').filter(Boolean) ?? [])]
  if (!scopes.length) return [...allowedOAuthScopes]
  const needsOpenId = scopes.some((name) => ['email', 'phone', 'profile'].includes(name))
  const isKnown = scopes.every((name) => allowedOAuthScopes.includes(name))
  if (!isKnown || (needsOpenId && !scopes.includes('openid'))) throw new AuthorizeError('invalid_scope')
  return scopes
}

function readChallenge(params: URLSearchParams): string | undefined {
  const challenge = params.get('code_challenge')
  const method = params.get('code_challenge_method')
  if (challenge === null && method === null) return undefined
  if (method !== 'S256') throw invalidRequest('code_challenge_method must be S256')
  if (challenge === null || !CHALLENGE.test(challenge)) throw invalidRequest('Invalid code_challenge')
  return challenge
}

function readPrompts(prompt: string | null): readonly string[] {
  const prompts = prompt?.split(' ').filter(Boolean) ?? []
  const isAlone = !prompts.includes('none') || prompts.length === 1
  if (!isAlone || !prompts.every((name) => PROMPTS.includes(name))) throw invalidRequest('Invalid prompt')
  return prompts
}

function readMaxAge(maxAge: string | null): number | undefined {
  if (maxAge === null) return undefined
  if (!/^\d{1,10}$/.test(maxAge)) throw invalidRequest('Invalid max_age')
  return Number(maxAge)
}

function readResource(resource: string | null): string | undefined {
  if (resource === null) return undefined
  if (!URL.canParse(resource) || resource.includes('#')) throw invalidRequest('Invalid resource')
  return resource
}

/** Returns the provider of `identity_provider` or `idp_identifier`. Both at once are refused. */
function readProvider(settings: Settings, params: URLSearchParams): IdentityProvider | 'COGNITO' | undefined {
  const name = params.get('identity_provider')
  const identifier = params.get('idp_identifier')
  if (name !== null && identifier !== null) throw invalidRequest('identity_provider excludes idp_identifier')
  if (name === 'COGNITO' && settings.supportedIdentityProviders.includes(name)) return name
  if (name !== null) return findProvider(settings, name) ?? refuseProvider()
  if (identifier === null) return undefined
  const wanted = identifier.toLowerCase()
  const provider = supportedProviders(settings).find(({ IdpIdentifiers = [] }) =>
    IdpIdentifiers.some((text) => text.toLowerCase() === wanted),
  )
  return provider ?? refuseProvider()
}

function refuseProvider(): never {
  throw invalidRequest('Identity provider does not exist.')
}

/** Returns the identity providers that the app client supports. */
export const supportedProviders = ({ identityProviders, supportedIdentityProviders }: Settings) =>
  identityProviders.filter(({ ProviderName }) => supportedIdentityProviders.includes(ProviderName))

/** Returns a provider that the app client supports. */
export const findProvider = (settings: Settings, name: string): IdentityProvider | undefined =>
  supportedProviders(settings).find(({ ProviderName }) => ProviderName === name)

const invalidRequest = (description: string) => new AuthorizeError('invalid_request', description)
