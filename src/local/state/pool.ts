import type { JWK } from 'jose'
import { bytesToBase64 } from '../../encoding/base64.ts'

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
  mfa: { enabled: MfaName[]; preferred: MfaName | null }
  totp: Totp | null
  /** A key that waits for its first code. */
  pendingTotp: Totp | null
  devices: Device[]
  passkeys: Passkey[]
  /** What CompleteWebAuthnRegistration must answer. */
  registration: { challenge: string; expiresAt: number } | null
  /** New values that wait to be verified, by attribute. */
  pending: Record<string, string>
  createdAt: number
  modifiedAt: number
}

/** A second factor, by its challenge. */
export type MfaName = 'SMS_MFA' | 'EMAIL_OTP' | 'SOFTWARE_TOKEN_MFA'

/** An authenticator app. `secret` is base32; `usedStep` the last 30 seconds whose code was taken. */
export interface Totp {
  secret: string
  isVerified: boolean
  name: string | null
  usedStep: number
}

/** A browser or phone that the pool knows. Until it is confirmed it has no verifier. */
export interface Device {
  key: string
  groupKey: string
  name: string | null
  /** Hexadecimal, as ConfirmDevice gave them. */
  secret: { salt: string; verifier: string } | null
  isRemembered: boolean
  createdAt: number
  modifiedAt: number
  authenticatedAt: number
}

/** Binary values are base64url. */
export interface Passkey {
  id: string
  publicKey: string
  counter: number
  transports: string[]
  attachment: string | null
  createdAt: number
}

/** `subject` is a `sub`, or the stand-in of somebody who does not exist (see `subject.ts`). */
interface BelongsToSubject {
  subject: string
}

export type CodePurpose = 'signUp' | 'forgotPassword' | 'verifyEmail' | 'verifyPhone'

export interface PendingCode extends BelongsToSubject {
  purpose: CodePurpose
  /** `null` where nobody got one: then no answer is right. */
  code: string | null
  /** What a right answer proves to be the person's own. */
  attribute: DeliveryAttribute | null
  expiresAt: number
}

export type DeliveryAttribute = 'email' | 'phone_number'

/** One challenge of a custom sign-in, as its triggers hear of it. */
export interface CustomRound {
  challengeName: string
  challengeResult: boolean
  challengeMetadata?: string
}

interface SessionBase extends BelongsToSubject {
  id: string
  clientId: string
  expiresAt: number
  /** The device that the sign-in named, for its calls that do not. */
  namedDevice?: string
}

/** A running sign-in, or sign-up, between two of its calls; `challenge` is what the next call must answer. */
export type ChallengeSession = SessionBase &
  (
    | { challenge: 'PASSWORD_VERIFIER'; A: string; b: string; B: string; secretBlock: string; isCustom?: boolean }
    | { challenge: 'NEW_PASSWORD_REQUIRED' }
    /** `code` is `null` where nobody got one. */
    | { challenge: 'SMS_MFA' | 'SMS_OTP'; code: string | null }
    | { challenge: 'EMAIL_OTP'; code: string | null; isFirstFactor: boolean; address?: string }
    | { challenge: 'SOFTWARE_TOKEN_MFA' }
    | { challenge: 'SELECT_MFA_TYPE'; methods: MfaName[] }
    | { challenge: 'MFA_SETUP'; totp: Totp | null }
    | { challenge: 'SELECT_CHALLENGE' }
    | { challenge: 'WEB_AUTHN'; webAuthnChallenge: string }
    | { challenge: 'CUSTOM_CHALLENGE'; rounds: CustomRound[]; secrets: Record<string, string> }
    | { challenge: 'DEVICE_SRP_AUTH'; deviceKey: string }
    | { challenge: 'DEVICE_PASSWORD_VERIFIER'; deviceKey: string; A: string; b: string; B: string; secretBlock: string }
    | { challenge: 'CONFIRM_SIGN_UP' }
    | { challenge: 'SIGN_IN_AFTER_SIGN_UP' }
  )

export type SessionChallenge = ChallengeSession['challenge']
export type ChallengeSessionAt<C extends SessionChallenge> = Extract<ChallengeSession, { challenge: C }>

/** One sign-in and the refresh tokens that came of it. Revoking it refuses all its tokens. */
export interface Grant extends BelongsToSubject {
  originJti: string
  clientId: string
  authTime: number
  expiresAt: number
  isRevoked: boolean
  /** Of the device that signed in, where the pool tracks devices. */
  deviceKey?: string
  /** What the browser called itself. */
  userAgent?: string
  lastActiveAt: number
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
  kind:
    | 'signUp'
    | 'resendCode'
    | 'forgotPassword'
    | 'adminReset'
    | 'invitation'
    | 'mfa'
    | 'oneTimePassword'
    | 'verifyAttribute'
  /** What the person is to type: a code, or the temporary password of an invitation. */
  code: string
  username: string
  /** Confirms the account when it is opened, where the pool confirms by link. */
  link?: string
  /** The words, where a trigger wrote some. */
  subject?: string
  text?: string
  /** Milliseconds since the epoch. */
  sentAt: number
}

export interface MfaConfig {
  configuration: MfaConfiguration
  methods: MfaName[]
}

export type MfaConfiguration = 'OFF' | 'OPTIONAL' | 'ON'

export interface StoredCustomization {
  css: string | null
  /** Base64. */
  image: string | null
  version: string
  createdAt: number
  modifiedAt: number
}

/** Everything that a pool knows, as plain data. */
export interface Pool {
  version: typeof POOL_VERSION
  userPoolId: string
  /** Base64. What unknown users look like is derived from it. */
  secret: string
  users: User[]
  codes: PendingCode[]
  sessions: ChallengeSession[]
  grants: Grant[]
  attempts: Attempts[]
  failures: Failures[]
  keys: SigningKeys | null
  /** Set by SetUserPoolMfaConfig, in place of the options. */
  mfaConfig: MfaConfig | null
  /** By app client, or `ALL`. */
  uiCustomizations: Record<string, StoredCustomization>
  /** Replaced, never changed, so that a reader may compare references. Newest last. */
  messages: readonly Message[]
}

export const emptyPool = (userPoolId: string, secret: Uint8Array): Pool => ({
  version: POOL_VERSION,
  userPoolId,
  secret: bytesToBase64(secret),
  users: [],
  codes: [],
  sessions: [],
  grants: [],
  attempts: [],
  failures: [],
  keys: null,
  mfaConfig: null,
  uiCustomizations: {},
  messages: [],
})
