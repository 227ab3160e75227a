import type { PoolSettings } from '../../wire/poolSettings.ts'
import type { Triggers } from '../authentication/triggerEvents.ts'
import type { MfaConfiguration } from '../state/pool.ts'
import type { PoolStorage } from '../state/poolStorage.ts'
import type { DeliveryAttribute, MfaName, UserStatus } from '../state/user.ts'

export type LocalAuthFlow = 'USER_SRP_AUTH' | 'USER_PASSWORD_AUTH' | 'USER_AUTH' | 'CUSTOM_AUTH' | 'REFRESH_TOKEN_AUTH'

export type FirstAuthFactor = 'PASSWORD' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN'

/** Somebody who is in the pool from the start. */
export interface SeedUser {
  /** Left out where `usernameAttributes` make an attribute the user name. */
  username?: string
  /** Not checked against the password policy. Left out: nobody can sign in as this user by password. */
  password?: string
  /** By name, `{ email: 'ann@example.com' }`. E-mail and phone count as verified unless `UNCONFIRMED`, or told otherwise. */
  attributes?: Record<string, string>
  status: UserStatus
  /** Default: `true`. */
  enabled?: boolean
  /** The second factors of this person. `totpSecret` (base32) stands for an authenticator app that is set up. */
  mfa?: { enabled?: MfaName[]; preferred?: MfaName; totpSecret?: string }
}

/**
 * How a local pool behaves. The members of {@link PoolSettings} mean what they mean for the provider, so that one object
 * configures both.
 */
export interface LocalPoolOptions extends PoolSettings {
  /** Region before the `_`. Default: `us-east-1_LocalPool`. */
  userPoolId?: string
  /** Default: `localclient1234567890`. */
  clientId?: string
  /** The clock, in milliseconds since the epoch. Default: `Date.now`. */
  now?: () => number
  /** Random bytes. Default: `crypto.getRandomValues`. */
  random?: (length: number) => Uint8Array
  /** The next code to send. Default: six random digits. */
  code?: () => string
  /** What a sign-up code is sent to and then verifies; a phone goes first. Default: `['email']`. */
  autoVerifiedAttributes?: DeliveryAttribute[]
  /** Whether strangers can find out who has an account. Default: `'ENABLED'`: they cannot. */
  preventUserExistenceErrors?: 'ENABLED' | 'LEGACY'
  /** Default: `true`. */
  allowSelfSignUp?: boolean
  /** Default: all five. */
  authFlows?: LocalAuthFlow[]
  /**
   * What a sign-in by choice offers, in this order, to whoever can use it. With the one-time password of the channel that
   * confirms a sign-up, its Session signs in. Default: `['PASSWORD', 'EMAIL_OTP']`.
   */
  allowedFirstAuthFactors?: FirstAuthFactor[]
  /** Lives of tokens in seconds. Default: an hour, an hour, thirty days. */
  tokenValidity?: { accessToken?: number; idToken?: number; refreshToken?: number }
  /** Life of a challenge's Session in seconds. Default: 180. */
  sessionValidity?: number
  /** Lives of codes in seconds. Default: 24 hours, one hour. */
  codeValidity?: { signUp?: number; forgotPassword?: number }
  /**
   * Refresh tokens are replaced at each use; the old one works for the grace period, in seconds, still. Refusing REFRESH_TOKEN_AUTH
   * is part of it. Default: off, no grace.
   */
  rotation?: { enabled: boolean; retryGracePeriodSeconds?: number }
  /** Whether a second factor is asked for: never, of those who set one up, or always. Default: `'OFF'`. */
  mfaConfiguration?: MfaConfiguration
  /** The second factors that the pool allows. Default: all three. */
  mfaMethods?: MfaName[]
  /** Functions in the place of Lambda triggers. */
  triggers?: Triggers
  /** A changed address counts only once it is verified; until then the old one stays. Default: none, a new one counts at once. */
  attributesRequireVerificationBeforeUpdate?: DeliveryAttribute[]
  /** Whether people can list and end their sessions. Default: `false`. */
  sessionTracking?: boolean
  /** The domain of passkeys; pages on it and below it may use them. Default: `localhost`. */
  relyingPartyId?: string
  /** Whether a passkey must make sure that it is its owner who uses it. Default: `'preferred'`: not where it cannot. */
  userVerification?: 'required' | 'preferred'
  /** Added after loading, where absent. */
  users?: SeedUser[]
  /** Keeps the pool. Default: it ends with the page or process. */
  storage?: PoolStorage
}
