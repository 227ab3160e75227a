import type { JWK } from 'jose'
import type { BelongsToSubject } from './user.ts'

/** One sign-in and its refresh tokens. Revoking it invalidates all its tokens. */
export interface Grant extends BelongsToSubject {
  originJti: string
  /** The `event_id` of its tokens, which finds the grant if the app client's tokens have no `origin_jti`. */
  eventId?: string
  clientId: string
  authTime: number
  expiresAt: number
  isRevoked: boolean
  /** The key of the device that signed in, if the pool tracks devices. */
  deviceKey?: string
  /** The User-Agent header of the browser. */
  userAgent?: string
  lastActiveAt: number
  /** The scopes of the access token, if the sign-in came through the domain. */
  scopes?: string[]
  /** The API that the access token is bound to. */
  resource?: string
  /** The session at the domain that the sign-in belongs to. */
  domainSessionId?: string
  refreshTokens: { token: string; replacedAt: number | null }[]
}

/** The private keys that sign ID and access tokens. */
export interface SigningKeys {
  id: JWK
  access: JWK
}
