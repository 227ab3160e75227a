import type { Client } from '../client/createClient.ts'
import type { AuthenticationResult } from '../wire/operations.ts'
import type { StorageChoice } from './storage.ts'
import type { User } from './tokens.ts'

/**
 * What is worth saying about the end of a session. `ended`: the service ended it, not the person. `onlyHere`: the person
 * wanted to sign out global, and the other sessions could not be ended. `passwordChanged`: every session was ended after
 * that. `accountDeleted`: there is nobody any more to be signed in.
 */
export type EndReason = 'ended' | 'onlyHere' | 'passwordChanged' | 'accountDeleted'

/** Whether somebody is signed in. `loading` lasts while a storage that answers later is read. */
export type SessionState =
  | { readonly status: 'loading' }
  | { readonly status: 'signedOut'; readonly reason?: EndReason }
  | {
      readonly status: 'signedIn'
      readonly user: User
      /** When the person last proved who they are, in milliseconds since the epoch. A refresh does not renew it. */
      readonly authenticatedAt: number
    }

export interface SessionOptions {
  /** Default: `'tab'`. */
  storage?: StorageChoice | undefined
  /**
   * Refreshes with REFRESH_TOKEN_AUTH, for emulators and old stacks that lack
   * GetTokensFromRefreshToken. Fails in app clients with token rotation (reference 5.4). Default: `false`.
   */
  legacyRefresh?: boolean | undefined
  /** Milliseconds since the epoch. Default: `Date.now`. */
  now?: (() => number) | undefined
}

/** The tokens of one user: kept, refreshed, revoked. The refresh token never leaves it. */
export interface Session {
  readonly client: Client
  getState: () => SessionState
  /** @returns A function that ends the subscription. */
  subscribe: (listener: () => void) => () => void
  /**
   * An access token that is good for the next request, refreshed first where its end is near: once,
   * however many ask.
   *
   * @throws {AuthError} `sessionEnded` when nobody is signed in any more; `offline`, `busy` and the
   * like when a token that has ended could not be replaced now. The session then goes on.
   */
  getAccessToken: () => Promise<string>
  /** As {@link Session.getAccessToken}, for services that take the ID token. */
  getIdToken: () => Promise<string>
  /**
   * Revokes this session's tokens, then forgets them, also when the service cannot be reached.
   *
   * @param options `global` ends the user's sessions on all devices.
   * @throws {AuthError} only with `global`, when the other sessions could not be ended. This one has.
   */
  signOut: (options?: { global?: boolean }) => Promise<void>
  /**
   * Takes over what a sign-in answered. For flows.
   *
   * @throws {AuthError} `untrustedServer` when the tokens cannot be read or belong to another app client.
   */
  start: (result: AuthenticationResult) => User
  /**
   * Forgets the tokens of a session that has ended at the service. For flows.
   *
   * @param accessToken Only if it is still the session's own: an old answer must not end a new session.
   */
  end: (reason: EndReason, accessToken?: string) => void
}
