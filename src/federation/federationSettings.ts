/** How an app reaches its pool's domain. */
export interface FederationSettings {
  /** `auth.example.com`, `prefix.auth.eu-west-1.amazoncognito.com`, or the origin of a loopback address. */
  readonly domain: string
  /** The URL of this app that a sign-in returns to, as registered with the app client. */
  readonly redirectUri: string | undefined
  /** The URL that a sign-out returns to, as registered with the app client. */
  readonly signOutUri: string | undefined
  readonly scopes: readonly string[]
  /** Leaves the page for a URL of the domain. May resolve when the user is back without having left. */
  readonly navigate: (url: string) => void | Promise<void>
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
