import type { Client } from '../client/createClient.ts'
import type { AuthenticationResult } from '../wire/operations.ts'
import type { StorageChoice } from './storage.ts'
import type { SessionTimeout, SessionTimeouts } from './timeouts.ts'
import type { TokenServiceOptions } from './tokenService.ts'
import type { User } from './tokens.ts'

/**
 * Why a session ended, unless the user signed out normally. `expired`: the user was signed in for as long as the app client allows.
 * `revoked`: the session was ended from elsewhere, such as from another device. `reused`: its refresh token was used twice.
 * `ended`: the service ended it for another reason. `userDisabled`, `userDeleted`: an administrator, or another session, disabled or
 * deleted the user. `signedOutElsewhere`: the user signed out in another tab. `idle`, `tooOld`: by a timeout of the app. `onlyHere`: a global sign-out couldn't end the other
 * sessions. `passwordChanged`: every session was ended after a password change. `accountDeleted`: the user deleted the account.
 */
export type EndReason =
  | 'expired'
  | 'revoked'
  | 'reused'
  | 'ended'
  | 'userDisabled'
  | 'userDeleted'
  | 'signedOutElsewhere'
  | 'idle'
  | 'tooOld'
  | 'onlyHere'
  | 'passwordChanged'
  | 'accountDeleted'

/**
 * What changed the state. `signedIn`: a sign-in or a reauthentication in this tab. `adopted`: another tab signed in or refreshed.
 * `restored`: an asynchronous storage was read.
 */
export type SessionChange = 'restored' | 'signedIn' | 'refreshed' | 'adopted' | 'signedOut'

/** Whether a user is signed in. `loading`: an asynchronous storage is being read. */
export type SessionState =
  | { readonly status: 'loading' }
  | { readonly status: 'signedOut'; readonly reason?: EndReason }
  | {
      readonly status: 'signedIn'
      readonly user: User
      /** When the user last authenticated, in milliseconds since the epoch. A refresh doesn't change it. 0: the token doesn't say. */
      readonly authenticatedAt: number
      /** Whether the access token lacks the scope of every account operation, `aws.cognito.signin.user.admin`. Otherwise absent. */
      readonly lacksAccountScope?: true
    }

/** Options of {@link createSession}. */
export interface SessionOptions extends TokenServiceOptions {
  /** Default: `'tab'`. */
  storage?: StorageChoice | undefined
  /** When the session ends by itself. Default: when its refresh token expires. */
  timeouts?: SessionTimeouts | undefined
  /** Milliseconds since the epoch. Default: `Date.now`. */
  now?: (() => number) | undefined
}

/** How to get a token. */
export interface TokenRequest {
  forceRefresh?: boolean
}

/** How to sign out. */
export interface SignOutOptions {
  /** Ends the user's sessions on all devices. Default: `false`. */
  global?: boolean | undefined
  /** Ends the session at the pool's domain too, if this one came through it. Default: `true`. */
  domain?: boolean | undefined
}

/** Stores, refreshes and revokes the tokens of one user. It never exposes the refresh token. */
export interface Session {
  readonly client: Client
  /** The session's timeouts, which end it by themselves. */
  readonly timeout: SessionTimeout
  getState: () => SessionState
  /**
   * Calls the listener after each change of the state. While anything is subscribed, the session follows what other tabs do.
   *
   * @returns A function that ends the subscription.
   */
  subscribe: (listener: (change: SessionChange) => void) => () => void
  /**
   * Returns an access token that is valid for the next request. Refreshes it first if it expires soon; concurrent calls share one
   * refresh, and so do tabs that share a storage.
   *
   * @param options `forceRefresh` refreshes a token that is still valid, for new claims or after a server rejected it. Default: `false`.
   * @throws {AuthError} `sessionEnded` if no one is signed in; `offline`, `busy` and the like if an expired token couldn't be replaced.
   * The session then stays signed in.
   */
  getAccessToken: (options?: TokenRequest) => Promise<string>
  /** As {@link Session.getAccessToken}, but for the ID token. */
  getIdToken: (options?: TokenRequest) => Promise<string>
  /**
   * Revokes this session's tokens and removes them, even if the service can't be reached within 4 seconds. Resolves once the storage is
   * cleared, or didn't do it in time. Keeps a session that starts meanwhile.
   *
   * @throws {AuthError} only with `global`, if the other sessions couldn't be ended. This session has ended.
   */
  signOut: (options?: SignOutOptions) => Promise<void>
  /**
   * Calls back after a sign-out here of a session that came through the pool's domain, which has a session of its own. For the provider.
   * Only the first subscriber is called: it leaves the page.
   *
   * @returns A function that ends the subscription.
   */
  onLeaveDomain: (leave: () => void) => () => void
  /**
   * Returns how far, in milliseconds, the service's clock was ahead of this device's when the last tokens of this page arrived.
   * `undefined` before the first ones.
   */
  getDrift: () => number | undefined
  /**
   * Starts a session with the tokens of a sign-in. For flows.
   *
   * @param signedInAs What the user typed to sign in.
   * @throws {AuthError} `untrustedServer` if the tokens can't be read, or belong to another user pool or app client.
   */
  start: (result: AuthenticationResult, signedInAs?: string) => User
  /** Revokes the tokens of a sign-in that starts no session. For flows. */
  discard: (result: AuthenticationResult) => void
  /**
   * Removes the tokens of a session that has ended on the service. For flows.
   *
   * @param accessToken Ends the session only if this is its current token, so that a late response doesn't end a newer session.
   */
  end: (reason: EndReason, accessToken?: string) => void
}
