import type { JWK } from 'jose'
import { toBase64 } from '../srp/bytes.ts'

export const POOL_VERSION = 2

export type UserStatus = 'UNCONFIRMED' | 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD' | 'RESET_REQUIRED'

/** What the pool keeps in place of a password. Numbers are hexadecimal, times milliseconds since the epoch. */
export interface StoredPassword {
  salt: string
  verifier: string
  /** Only a temporary password has one. */
  expiresAt?: number
}

export interface User {
  /** Never changes; equals `sub` where people sign in with an e-mail address or phone number instead. */
  username: string
  sub: string
  status: UserStatus
  enabled: boolean
  /** All but `sub`; booleans as `'true'` and `'false'`. */
  attributes: Record<string, string>
  password: StoredPassword | null
  createdAt: number
  modifiedAt: number
}

/** `subject` is a `sub`, or the stand-in of somebody who does not exist (see `subject.ts`). */
interface BelongsToSubject {
  subject: string
}

export type CodePurpose = 'signUp' | 'forgotPassword'

export interface PendingCode extends BelongsToSubject {
  purpose: CodePurpose
  /** `null` where nobody got one: then no answer is right. */
  code: string | null
  /** What a right answer proves to be the person's own. */
  attribute: DeliveryAttribute | null
  expiresAt: number
}

export type DeliveryAttribute = 'email' | 'phone_number'

interface SessionBase extends BelongsToSubject {
  id: string
  clientId: string
  expiresAt: number
}

/** A running sign-in, or sign-up, between two of its calls; `challenge` is what the next call must answer. */
export type Session = SessionBase &
  (
    | { challenge: 'PASSWORD_VERIFIER'; A: string; b: string; B: string; secretBlock: string }
    | { challenge: 'NEW_PASSWORD_REQUIRED' }
    | { challenge: 'CONFIRM_SIGN_UP' }
    | { challenge: 'SIGN_IN_AFTER_SIGN_UP' }
  )

export type SessionChallenge = Session['challenge']
export type SessionAt<C extends SessionChallenge> = Extract<Session, { challenge: C }>

/** One sign-in and the refresh tokens that came of it. Revoking it refuses all its tokens. */
export interface Grant extends BelongsToSubject {
  originJti: string
  clientId: string
  authTime: number
  expiresAt: number
  isRevoked: boolean
  refreshTokens: { token: string; replacedAt: number | null }[]
}

/** Calls of one kind in the last hour. */
interface Attempts extends BelongsToSubject {
  action: string
  times: number[]
}

/** Wrong passwords in a row. */
export interface Failures extends BelongsToSubject {
  count: number
  lastAt: number
}

export interface SigningKeys {
  id: JWK
  access: JWK
}

/** A message that the pool would have sent to a person. */
export interface Message {
  id: string
  /** The e-mail address or phone number, in full. */
  destination: string
  medium: 'EMAIL' | 'SMS'
  kind: 'signUp' | 'resendCode' | 'forgotPassword' | 'adminReset' | 'invitation'
  /** What the person is to type: a code, or the temporary password of an invitation. */
  code: string
  username: string
  /** Milliseconds since the epoch. */
  sentAt: number
}

/** Everything that a pool knows, as plain data. */
export interface Pool {
  version: typeof POOL_VERSION
  userPoolId: string
  /** Base64. What unknown users look like is derived from it. */
  secret: string
  users: User[]
  codes: PendingCode[]
  sessions: Session[]
  grants: Grant[]
  attempts: Attempts[]
  failures: Failures[]
  keys: SigningKeys | null
  /** Replaced, never changed, so that a reader may compare references. Newest last. */
  messages: readonly Message[]
}

export const emptyPool = (userPoolId: string, secret: Uint8Array): Pool => ({
  version: POOL_VERSION,
  userPoolId,
  secret: toBase64(secret),
  users: [],
  codes: [],
  sessions: [],
  grants: [],
  attempts: [],
  failures: [],
  keys: null,
  messages: [],
})
