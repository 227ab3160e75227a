import type { BelongsToSubject } from './user.ts'

/** A code that /oauth2/authorize returned and /oauth2/token exchanges for tokens, once. Times are milliseconds since the epoch. */
export interface AuthorizationCode extends BelongsToSubject {
  code: string
  clientId: string
  redirectUri: string
  scopes: string[]
  /** The PKCE challenge: the SHA-256 of the verifier, in base64url. */
  challenge?: string
  nonce?: string
  /** The API that the access token is bound to. */
  resource?: string
  /** When the user authenticated, which can be long before the code was issued. */
  authTime: number
  domainSessionId: string
  expiresAt: number
}
