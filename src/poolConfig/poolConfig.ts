import { defaultPasswordPolicy, type PasswordPolicy, type PoolSettings } from '../wire/poolSettings.ts'

/** The settings of a pool that the forms need and a browser can't read, in the shapes of DescribeUserPool. */
export interface PoolConfig extends PoolSettings {
  /**
   * The attributes that sign-up asks for, in this order. Default: the required ones of `schemaAttributes`, or the email address if users
   * sign in with a username.
   */
  signUpAttributes?: string[] | undefined
  /** What authenticator apps call the place of this account. Default: the host name of the page. */
  totpIssuer?: string | undefined
}

/** The password policy to show. An assumed policy is only shown: the service judges the password. */
export const shownPolicy = (pool: PoolSettings): PasswordPolicy => pool.passwordPolicy ?? defaultPasswordPolicy
