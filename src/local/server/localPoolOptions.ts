import type { PoolSettings } from '../../wire/poolSettings.ts'
import type { Triggers } from '../authentication/triggerEvents.ts'
import type { IdentityProvider } from '../federation/identityProvider.ts'
import type { WebAuthnLibrary } from '../passkeys/webAuthnLibrary.ts'
import type { MfaConfiguration } from '../state/pool.ts'
import type { PoolStorage } from '../state/poolStorage.ts'
import type { DeliveryAttribute, MfaName, UserStatus } from '../state/user.ts'

/** An authentication flow that the pool's app client may allow, by its AWS name without `ALLOW_`. */
export type LocalAuthFlow = 'USER_SRP_AUTH' | 'USER_PASSWORD_AUTH' | 'USER_AUTH' | 'CUSTOM_AUTH' | 'REFRESH_TOKEN_AUTH'

/** A sign-in method of a pool with choice-based sign-in (`USER_AUTH`), by its AWS name. */
export type FirstAuthFactor = 'PASSWORD' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN'

/** A user that the pool starts with. */
export interface SeedUser {
  /** Omit if `usernameAttributes` makes an attribute the username. */
  username?: string | undefined
  /** Not checked against the password policy. Default: none, the user can't sign in with a password. */
  password?: string | undefined
  /** Keyed by name: `{ email: 'ann@example.com' }`. Email and phone are verified unless the status or an attribute contradicts. */
  attributes?: Record<string, string> | undefined
  status: UserStatus
  /** Default: `true`. */
  enabled?: boolean | undefined
  /** The user's MFA methods. `totpSecret` (base32) is the key of an authenticator app that is set up. */
  mfa?: { enabled?: MfaName[]; preferred?: MfaName; totpSecret?: string } | undefined
  /** The names of the user's groups, for the claim `cognito:groups` of both tokens. Default: none. */
  groups?: readonly string[] | undefined
  /**
   * The user's accounts at `identityProviders`. Signing in with one signs in as this user. A user with the status `EXTERNAL_PROVIDER`
   * was created by the first one, and its username is that of the service: `Google_110000000000000000001`.
   */
  identities?: readonly { providerName: string; userId: string }[] | undefined
}

/**
 * Options of {@link createLocalPool}. The members of {@link PoolSettings} have the same meaning as for the provider, so that one object
 * can configure both.
 */
export interface LocalPoolOptions extends PoolSettings {
  /** The pool id, with the region before the `_`. Default: a new one for each pool; with `storage`, `us-east-1_LocalPool`. */
  userPoolId?: string | undefined
  /** The app client id. Default: a new one for each pool; with `storage`, `localclient1234567890`. */
  clientId?: string | undefined
  /** The clock, in milliseconds since the epoch. Default: `Date.now`. */
  now?: (() => number) | undefined
  /** Returns random bytes. Default: `crypto.getRandomValues`. */
  random?: ((length: number) => Uint8Array) | undefined
  /** Returns the next code to send. Default: six random digits. */
  code?: (() => string) | undefined
  /** The attributes that a sign-up code can be sent to and verifies, preferably the phone. Default: `['email']`. */
  autoVerifiedAttributes?: DeliveryAttribute[] | undefined
  /** `'ENABLED'`: responses don't reveal which users exist. `'LEGACY'`: they do. Default: `'ENABLED'`. */
  preventUserExistenceErrors?: 'ENABLED' | 'LEGACY' | undefined
  /** Default: `true`. */
  allowSelfSignUp?: boolean | undefined
  /** The auth flows that the app client allows. Default: all five. */
  authFlows?: LocalAuthFlow[] | undefined
  /**
   * The sign-in methods of choice-based sign-in, in this order. Each user is offered those that they can use. If one-time codes by the
   * channel that confirms a sign-up are included, the sign-up's Session signs in. Default: `['PASSWORD', 'EMAIL_OTP']`.
   */
  allowedFirstAuthFactors?: FirstAuthFactor[] | undefined
  /** Validity of tokens in seconds. Default: 1 hour, 1 hour, 30 days. */
  tokenValidity?: { accessToken?: number; idToken?: number; refreshToken?: number } | undefined
  /** Validity of a challenge's Session in seconds. Default: 180. */
  sessionValidity?: number | undefined
  /** Validity of codes in seconds. Default: 24 hours, 1 hour. */
  codeValidity?: { signUp?: number; forgotPassword?: number } | undefined
  /**
   * Whether each refresh replaces the refresh token. The old one stays valid for the grace period, in seconds. Rotation also disables
   * REFRESH_TOKEN_AUTH. Default: disabled, no grace period.
   */
  rotation?: { enabled: boolean; retryGracePeriodSeconds?: number } | undefined
  /** Whether sign-in asks for MFA. `'OFF'`: never, `'OPTIONAL'`: users who have set up a method, `'ON'`: always. Default: `'OFF'`. */
  mfaConfiguration?: MfaConfiguration | undefined
  /** The MFA methods that the pool allows. Default: all three. */
  mfaMethods?: MfaName[] | undefined
  /** Functions that replace Lambda triggers. */
  triggers?: Triggers | undefined
  /** Attributes whose old value stays in effect until the new one is verified. Default: none. */
  attributesRequireVerificationBeforeUpdate?: DeliveryAttribute[] | undefined
  /**
   * How messages about the schema name attributes: as everywhere, or as SCIM does (`name.givenName`, `phoneNumbers`), which some pools of
   * the service do. Default: `'attributes'`.
   */
  reportedNames?: 'attributes' | 'scim' | undefined
  /** Whether users can list and end their sessions. Default: `false`. */
  sessionTracking?: boolean | undefined
  /** The domain of passkeys. Pages on this domain and its subdomains may use them. Default: `localhost`. */
  relyingPartyId?: string | undefined
  /**
   * Imports SimpleWebAuthn's server package, which verifies passkeys. Called when one is first used. Default: none, passkeys are
   * refused with an error that says what to install.
   */
  webAuthn?: (() => Promise<WebAuthnLibrary>) | undefined
  /** Whether passkeys must verify the user, by PIN or biometrics. `'preferred'`: if the device can. Default: `'preferred'`. */
  userVerification?: 'required' | 'preferred' | undefined
  /**
   * The domain of the pool's sign-in pages: a host name, or the origin of a loopback address. Default: over HTTP the address that a
   * request is sent to, in a page a made-up host name.
   *
   * @example 'auth.example.com'
   */
  domain?: string | undefined
  /**
   * The identity providers that users can sign in with. The local pool shows a page in place of each, where one chooses an account, or
   * how the sign-in fails. Default: none.
   *
   * @example
   * [
   *   { ProviderName: 'Google', ProviderType: 'Google', AttributeMapping: { email: 'email', name: 'name' } },
   *   { ProviderName: 'Acme', ProviderType: 'SAML', AttributeMapping: { email: 'email' }, IdpIdentifiers: ['acme.example'] },
   * ]
   */
  identityProviders?: IdentityProvider[] | undefined
  /**
   * The URLs that a sign-in at the domain may return to. Compared exactly. Default: none, every sign-in is refused.
   *
   * @example ['http://localhost:5173/']
   */
  callbackUrls?: string[] | undefined
  /**
   * The URLs that a sign-out at the domain may return to. Compared exactly. Default: none.
   *
   * @example ['http://localhost:5173/']
   */
  logoutUrls?: string[] | undefined
  /**
   * The scopes that the app client may request. Default: `openid`, `email`, `phone`, `profile` and `aws.cognito.signin.user.admin`.
   *
   * @example ['openid', 'email', 'orders/read']
   */
  allowedOAuthScopes?: string[] | undefined
  /** The app client's secret at the domain's endpoints. The operations don't ask for it. Default: none, a public client. */
  clientSecret?: string | undefined
  /**
   * What tokens name as their issuer. `'aws'`: the URL of the service, as in production. `'local'`: over HTTP the pool's own URL, so that
   * clients that discover an issuer find the local pool. Default: `'aws'`.
   */
  issuer?: 'aws' | 'local' | undefined
  /** Users to add after loading, unless they are already in the pool. */
  users?: SeedUser[] | undefined
  /** Stores the pool between pages or processes. Default: none, the pool is lost. */
  storage?: PoolStorage | undefined
}
