import type { User } from '../session/tokens.ts'

/** How an app reaches its pool's domain. */
export interface FederationSettings {
  /** `auth.example.com`, `prefix.auth.eu-west-1.amazoncognito.com`, or the origin of a loopback address. */
  readonly domain?: string | undefined
  /** The URL of this app that a sign-in returns to, as registered with the app client. */
  readonly redirectUri?: string | undefined
  /** The URL that a sign-out returns to, as registered with the app client. Default: none, the session at the domain stays. */
  readonly signOutUri?: string | undefined
  /** Default: `openid email profile phone aws.cognito.signin.user.admin`. */
  readonly oauthScopes?: readonly string[] | undefined
  /**
   * Leaves the page for a URL of the domain. Return a promise if the page stays, because the domain is shown in it; it resolves when that
   * has ended. Default: `location.assign`.
   */
  readonly navigate?: ((url: string) => void | Promise<void>) | undefined
}

/** The app that signs users in, and what it wants to know when one returns. */
export interface FederationHost extends FederationSettings {
  readonly onSignedIn?: ((user: User) => void) | undefined
  /** Receives the path to show. Default: it replaces the address. */
  readonly onReturn?: ((path: string) => void) | undefined
}

/** Who signs the user in: a provider by its name, or the one of the company that an email address belongs to. */
export type SignInTarget = { provider: string } | { companyEmail: string }

/** How to sign in. */
export interface ProviderSignInOptions {
  /** The path of this app to show afterwards. Default: the current one. */
  returnTo?: string | undefined
  /** Asks the provider to authenticate the signed-in user again. Default: `false`. */
  reauthenticate?: boolean | undefined
}
