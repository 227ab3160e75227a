import { defaultPasswordPolicy, type PasswordPolicy, type PoolSettings } from '../wire/poolSettings.ts'

/** The settings of a pool that the forms need and a browser can't read, in the shapes of DescribeUserPool. */
export interface PoolConfig extends PoolSettings {
  /**
   * The attributes that sign-up asks for, in this order. Default: the required ones of `schemaAttributes`, or the email address if users
   * sign in with a username.
   */
  signUpAttributes?: string[] | undefined
  /**
   * Whether sign-up asks for a password. `'none'` only for pools that let users sign in with a code: choice-based sign-in with an email or
   * SMS code as a first factor (docs/protocol.md §7.3). Default: `'required'`.
   */
  signUpPassword?: 'required' | 'none' | undefined
  /** The issuer that authenticator apps show next to the account. Default: the page's host name. */
  totpIssuer?: string | undefined
}

/** Returns the password policy to show. If the settings have none, the default is shown, and the service checks the password. */
export const shownPolicy = (pool: PoolSettings): PasswordPolicy => pool.passwordPolicy ?? defaultPasswordPolicy
