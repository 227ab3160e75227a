import type { PoolSettings } from '../wire/poolSettings.ts'
import type { UICustomization } from '../wire/uiCustomization.ts'

/** The output of `poolgate pull`: the provider props that a browser can't read from its pool. Contains no secrets. */
export interface PoolFile {
  userPoolId: string
  /** Absent if no app client was specified. */
  clientId?: string
  region: string
  pool: PoolSettings
  /** Only if the app client doesn't allow SRP, the provider's default. */
  authFlow?: 'USER_AUTH' | 'USER_PASSWORD_AUTH' | 'CUSTOM_WITHOUT_SRP'
  /** The pool's domain. Absent, like the next four, if the app client has no identity providers. */
  domain?: string
  /**
   * The identity providers of the app client. `identifiers`: those of a company's provider, by which the sign-in by company email finds it.
   * Absent if it has none, or they couldn't be read.
   */
  providers?: (
    | 'Google'
    | 'SignInWithApple'
    | 'Facebook'
    | 'LoginWithAmazon'
    | { name: string; identifiers?: string[] }
  )[]
  /** Only if the app client has one callback URL. */
  redirectUri?: string
  /** Only if the app client has one sign-out URL. */
  signOutUri?: string
  /** Only if the app client doesn't allow all of the provider's default scopes. */
  oauthScopes?: string[]
  /** Absent if it couldn't be read. */
  uiCustomization?: UICustomization
}
