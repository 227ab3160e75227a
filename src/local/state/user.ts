import type { Identity } from './identity.ts'

/** A record that belongs to a known or unknown user. */
export interface BelongsToSubject {
  /** The `sub` of a user, or the derived id of an unknown user (see `users/resolvedUser.ts`). */
  subject: string
}

/** `EXTERNAL_PROVIDER`: a user of an identity provider, who has no password in the pool. */
export type UserStatus = 'UNCONFIRMED' | 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD' | 'RESET_REQUIRED' | 'EXTERNAL_PROVIDER'

/** An attribute that messages are sent to. */
export type DeliveryAttribute = 'email' | 'phone_number'

export interface User {
  /** Never changes. Equals `sub` if users sign in with an email address or phone number instead. */
  username: string
  sub: string
  status: UserStatus
  enabled: boolean
  /** All attributes except `sub`. Booleans are `'true'` and `'false'`. */
  attributes: Record<string, string>
  /** Missing in pools that were saved before users had groups. */
  groups?: string[]
  /** The user's accounts at identity providers. Missing if there are none. */
  identities?: Identity[]
  password: StoredPassword | null
  /** Earlier passwords, newest first, in pools that refuse to use them again. */
  pastPasswords?: StoredPassword[]
  mfa: {
    enabled: MfaName[]
    preferred: MfaName | null
    /** Whether a passkey that verifies the user replaces password and MFA, where the pool allows it. */
    byPasskey?: boolean
  }
  totp: Totp | null
  /** The key of a new app, not verified yet. */
  pendingTotp: Totp | null
  devices: Device[]
  passkeys: Passkey[]
  /** The challenge that CompleteWebAuthnRegistration must answer. */
  registration: { challenge: string; expiresAt: number } | null
  /** New values that aren't verified yet, keyed by attribute. */
  pending: Record<string, string>
  createdAt: number
  modifiedAt: number
}

/** The data that the pool stores instead of a password. Numbers are hexadecimal, times are milliseconds since the epoch. */
export interface StoredPassword {
  salt: string
  /** `null` until the first attempt at the password of a seeded user, which computes it from `privateKey`. */
  verifier: string | null
  /** SRP's `x`, a hash of the password, which is removed when the verifier is computed. */
  privateKey?: string
  /** Only a temporary password has one. */
  expiresAt?: number
}

/** An MFA method, by the name of its challenge. */
export type MfaName = 'SMS_MFA' | 'EMAIL_OTP' | 'SOFTWARE_TOKEN_MFA'

/** An authenticator app. `secret` is base32; `usedStep` is the last period of 30 seconds whose code was accepted. */
export interface Totp {
  secret: string
  isVerified: boolean
  name: string | null
  usedStep: number
}

/** A browser or phone that the pool lists. It has no verifier until it is confirmed. */
export interface Device {
  key: string
  groupKey: string
  name: string | null
  /** Hexadecimal, from ConfirmDevice. */
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
