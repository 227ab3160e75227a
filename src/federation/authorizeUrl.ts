import { bytesToBase64Url } from '../encoding/base64.ts'
import { sha256, utf8 } from '../encoding/bytes.ts'
import type { PendingRequest } from './pendingRequest.ts'

/** What an authorize request is built from. */
interface AuthorizeOptions {
  /** The origin of the pool's domain. */
  origin: string
  clientId: string
  scopes: readonly string[]
  request: PendingRequest
  /** What the provider may fill in. */
  loginHint?: string | undefined
}

/**
 * Builds the URL that starts a sign-in (docs/protocol.md §9.1, §13.1), with the provider's name or an identifier, never both. A request
 * of a signed-in user asks the provider to authenticate them again.
 */
export async function authorizeUrl({
  origin,
  clientId,
  scopes,
  request,
  loginHint,
}: AuthorizeOptions): Promise<string> {
  const { redirectUri, provider, identifier, nonce, state, verifier, subject } = request
  const challenge = bytesToBase64Url(await sha256(utf8(verifier)))
  const query = new URLSearchParams({
    redirect_uri: redirectUri,
    response_type: 'code',
    client_id: clientId,
    ...(provider !== undefined ? { identity_provider: provider } : { idp_identifier: identifier ?? '' }),
    scope: scopes.join(' '),
    ...(loginHint !== undefined && { login_hint: loginHint }),
    nonce,
    ...(subject !== undefined && { prompt: 'login', max_age: '0' }),
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  })
  return `${origin}/oauth2/authorize?${query}`
}
