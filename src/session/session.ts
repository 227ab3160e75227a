import type { Client } from '../client/createClient.ts'
import type { AuthenticationResult } from '../wire/operations.ts'
import type { StorageChoice } from './storage.ts'
import type { User } from './tokens.ts'

/**
 * Why a session ended, unless the user signed out normally. `ended`: the service ended it. `userDisabled`, `userDeleted`: an
 * administrator, or another session, disabled or deleted the user. `onlyHere`: a global sign-out couldn't end the other sessions.
 * `passwordChanged`: every session was ended after a password change. `accountDeleted`: the user deleted the account here.
 */
export type EndReason = 'ended' | 'userDisabled' | 'userDeleted' | 'onlyHere' | 'passwordChanged' | 'accountDeleted'

/** Whether a user is signed in. `loading`: an asynchronous storage is being read. */
export type SessionState =
  | { readonly status: 'loading' }
  | { readonly status: 'signedOut'; readonly reason?: EndReason }
  | {
      readonly status: 'signedIn'
      readonly user: User
      /** When the user last authenticated, in milliseconds since the epoch. A refresh doesn't change it. 0: the token doesn't say. */
      readonly authenticatedAt: number
    }

export interface SessionOptions {
  /** Default: `'tab'`. */
  storage?: StorageChoice | undefined
  /**
   * Refreshes with REFRESH_TOKEN_AUTH, for emulators and old stacks that lack GetTokensFromRefreshToken. Fails for app clients with
   * refresh token rotation (docs/protocol.md §5.4). Default: `false`, or `true` if the client has a `secretHash`.
   */
  legacyRefresh?: boolean | undefined
  /** Milliseconds since the epoch. Default: `Date.now`. */
  now?: (() => number) | undefined
}

/** Stores, refreshes and revokes the tokens of one user. It never exposes the refresh token. */
export interface Session {
  readonly client: Client
  getState: () => SessionState
  /** Calls the listener after each change of the state. @returns A function that ends the subscription. */
  subscribe: (listener: () => void) => () => void
  /**
   * Returns an access token that is valid for the next request. Refreshes it first if it expires soon; concurrent calls share one
   * refresh.
   *
   * @throws {AuthError} `sessionEnded` if no one is signed in; `offline`, `busy` and the like if an expired token couldn't be replaced.
   * The session then stays signed in.
   */
  getAccessToken: () => Promise<string>
  /** As {@link Session.getAccessToken}, but for the ID token. */
  getIdToken: () => Promise<string>
  /**
   * Revokes this session's tokens and removes them, even if the service can't be reached within 4 seconds.
   *
   * @param options `global` ends the user's sessions on all devices. Default: `false`.
   * @throws {AuthError} only with `global`, if the other sessions couldn't be ended. This session has ended.
   */
  signOut: (options?: { global?: boolean }) => Promise<void>
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
  /**
   * Removes the tokens of a session that has ended on the service. For flows.
   *
   * @param accessToken Ends the session only if this is its current token, so that a late response doesn't end a newer session.
   */
  end: (reason: EndReason, accessToken?: string) => void
}
