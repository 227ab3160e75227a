import type { PoolSettings } from '../../wire/poolSettings.ts'
import type { Triggers } from '../authentication/triggerEvents.ts'
import type { MfaConfiguration } from '../state/pool.ts'
import type { PoolStorage } from '../state/poolStorage.ts'
import type { DeliveryAttribute, MfaName, UserStatus } from '../state/user.ts'

export type LocalAuthFlow = 'USER_SRP_AUTH' | 'USER_PASSWORD_AUTH' | 'USER_AUTH' | 'CUSTOM_AUTH' | 'REFRESH_TOKEN_AUTH'

export type FirstAuthFactor = 'PASSWORD' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN'

/** A user who is in the pool from the start. */
export interface SeedUser {
  /** Left out where `usernameAttributes` make an attribute the username. */
  username?: string | undefined
  /** Not checked against the password policy. Left out: the user cannot sign in by password. */
  password?: string | undefined
  /** By name, `{ email: 'ann@example.com' }`. Email and phone are verified, unless the status or these attributes say otherwise. */
  attributes?: Record<string, string> | undefined
  status: UserStatus
  /** Default: `true`. */
  enabled?: boolean | undefined
  /** The user's MFA methods. `totpSecret` (base32) stands for an authenticator app that is set up. */
  mfa?: { enabled?: MfaName[]; preferred?: MfaName; totpSecret?: string } | undefined
}

/**
 * How a local pool behaves. The members of {@link PoolSettings} mean what they mean for the provider, so that one object
 * configures both.
 */
export interface LocalPoolOptions extends PoolSettings {
  /** Region before the `_`. Default: `us-east-1_LocalPool`. */
  userPoolId?: string | undefined
  /** Default: `localclient1234567890`. */
  clientId?: string | undefined
  /** The clock, in milliseconds since the epoch. Default: `Date.now`. */
  now?: (() => number) | undefined
  /** Random bytes. Default: `crypto.getRandomValues`. */
  random?: ((length: number) => Uint8Array) | undefined
  /** The next code to send. Default: six random digits. */
  code?: (() => string) | undefined
  /** What a sign-up code is sent to and then verifies; a phone goes first. Default: `['email']`. */
  autoVerifiedAttributes?: DeliveryAttribute[] | undefined
  /** Whether responses hide which users exist. Default: `'ENABLED'`, which hides it. */
  preventUserExistenceErrors?: 'ENABLED' | 'LEGACY' | undefined
  /** Default: `true`. */
  allowSelfSignUp?: boolean | undefined
  /** Default: all five. */
  authFlows?: LocalAuthFlow[] | undefined
  /**
   * What choice-based sign-in offers, in this order, to users who can use it. Where it includes one-time passwords by the channel that
   * confirms a sign-up, the sign-up's Session signs in. Default: `['PASSWORD', 'EMAIL_OTP']`.
   */
  allowedFirstAuthFactors?: FirstAuthFactor[] | undefined
  /** Validity of tokens in seconds. Default: an hour, an hour, thirty days. */
  tokenValidity?: { accessToken?: number; idToken?: number; refreshToken?: number } | undefined
  /** Validity of a challenge's Session in seconds. Default: 180. */
  sessionValidity?: number | undefined
  /** Validity of codes in seconds. Default: 24 hours, one hour. */
  codeValidity?: { signUp?: number; forgotPassword?: number } | undefined
  /**
   * Whether each use replaces the refresh token; the old one stays valid for the grace period, in seconds. Rotation also turns off
   * REFRESH_TOKEN_AUTH. Default: off, no grace period.
   */
  rotation?: { enabled: boolean; retryGracePeriodSeconds?: number } | undefined
  /** Whether sign-in asks for MFA: never, of users who set it up, or always. Default: `'OFF'`. */
  mfaConfiguration?: MfaConfiguration | undefined
  /** The MFA methods that the pool allows. Default: all three. */
  mfaMethods?: MfaName[] | undefined
  /** Functions in place of Lambda triggers. */
  triggers?: Triggers | undefined
  /** Addresses whose old value applies until the new one is verified. Default: none, a new value applies at once. */
  attributesRequireVerificationBeforeUpdate?: DeliveryAttribute[] | undefined
  /** Whether users can list and end their sessions. Default: `false`. */
  sessionTracking?: boolean | undefined
  /** The domain of passkeys. Pages on it and its subdomains may use them. Default: `localhost`. */
  relyingPartyId?: string | undefined
  /** Whether a passkey must verify the user, by PIN or biometrics. Default: `'preferred'`, where it can. */
  userVerification?: 'required' | 'preferred' | undefined
  /** Added after loading, unless they are in the pool already. */
  users?: SeedUser[] | undefined
  /** Keeps the pool between pages or processes. Default: nothing does. */
  storage?: PoolStorage | undefined
}
