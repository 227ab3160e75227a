import { call } from '../client/call.ts'
import type { Client } from '../client/createClient.ts'
import { AuthError, type AuthErrorCode } from '../errors.ts'
import type { AuthenticationResult } from '../wire/operations.ts'
import { refreshTokens } from './refreshTokens.ts'
import { resolveStorage, type StorageChoice } from './storage.ts'
import {
  authenticatedAt,
  parseTokens,
  receiveTokens,
  remainingLife,
  type Tokens,
  type User,
  userOf,
  wantsRefresh,
} from './tokens.ts'

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

/** Milliseconds that signing out waits for the service. */
const SIGN_OUT_LIMIT = 4_000

/** After these the refresh token is of no more use; after any other, it is kept for another try (reference 5.4). */
const TERMINAL: ReadonlySet<AuthErrorCode> = new Set<AuthErrorCode>([
  'sessionEnded',
  'accountDisabled',
  'resetRequired',
  'notConfirmed',
  'wrongCredentials',
])

/**
 * The session of one app client, restored from its storage at once where that answers at once.
 *
 * @example
 * const session = createSession(client, { storage: 'browser' })
 * await fetch('/api', { headers: { authorization: `Bearer ${await session.getAccessToken()}` } })
 */
export function createSession(client: Client, options: SessionOptions = {}): Session {
  const { legacyRefresh = client.secretHash !== undefined, now = Date.now } = options
  const storage = resolveStorage(options.storage ?? 'tab')
  const key = `poolgate.${client.userPoolId}.${client.clientId}`
  const listeners = new Set<() => void>()
  let tokens: Tokens | undefined
  let state: SessionState = { status: 'loading' }
  let refreshing: Promise<Tokens> | undefined

  const hold = (next: Tokens | undefined, reason?: EndReason) => {
    tokens = next
    if (next) state = { status: 'signedIn', user: userOf(next), authenticatedAt: authenticatedAt(next) }
    else state = reason ? { status: 'signedOut', reason } : { status: 'signedOut' }
    for (const listener of [...listeners]) listener()
  }
  const keep = (next: Tokens) => {
    void storage.set(key, JSON.stringify(next))
    hold(next)
  }
  const forget = (reason?: EndReason) => {
    void storage.remove(key)
    hold(undefined, reason)
  }

  const stored = storage.get(key)
  let restored: Promise<void> | undefined
  if (stored instanceof Promise) {
    restored = stored.then((text) => {
      if (state.status === 'loading') hold(parseTokens(text, client.clientId))
    })
  } else hold(parseTokens(stored, client.clientId))

  async function refresh(current: Tokens): Promise<Tokens> {
    try {
      const next = receiveTokens(await refreshTokens(client, current, legacyRefresh), client.clientId, now(), current)
      if (tokens !== current) throw new AuthError('sessionEnded')
      keep(next)
      return next
    } catch (error) {
      if (!(error instanceof AuthError) || tokens !== current) throw error
      if (TERMINAL.has(error.code)) {
        forget('ended')
        throw new AuthError('sessionEnded', { ...(error.operation && { operation: error.operation }) })
      }
      if (remainingLife(current, now()) > 0) return current
      throw error
    }
  }

  async function freshTokens(): Promise<Tokens> {
    await restored
    if (!tokens) throw new AuthError('sessionEnded')
    const isLiving = remainingLife(tokens, now()) > 0
    if (tokens.refreshToken ? !wantsRefresh(tokens, now()) : isLiving) return tokens
    refreshing ??= refresh(tokens).finally(() => {
      refreshing = undefined
    })
    return refreshing
  }

  async function endRemotely(global: boolean, signal: AbortSignal): Promise<void> {
    await restored
    if (!tokens) return
    if (global) await call(client, 'GlobalSignOut', { AccessToken: (await freshTokens()).accessToken }, { signal })
    else if (tokens.refreshToken) {
      await call(client, 'RevokeToken', { Token: tokens.refreshToken, ClientId: client.clientId }, { signal })
    }
  }

  return {
    client,
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    getAccessToken: async () => (await freshTokens()).accessToken,
    getIdToken: async () => (await freshTokens()).idToken,
    signOut: async ({ global = false } = {}) => {
      const signal = AbortSignal.timeout(SIGN_OUT_LIMIT)
      const failure = await Promise.race([endRemotely(global, signal), ranOut(signal)]).catch((error: unknown) => error)
      const isOnlyHere = global && failure !== undefined
      forget(isOnlyHere ? 'onlyHere' : undefined)
      if (isOnlyHere) throw failure
    },
    start: (result) => {
      const before = tokens?.refreshToken
      const next = receiveTokens(result, client.clientId, now())
      keep(next)
      // A fresh proof takes the place of the session before; what is left of it must not live on.
      if (before) call(client, 'RevokeToken', { Token: before, ClientId: client.clientId }).catch(() => {})
      return userOf(next)
    },
    end: (reason, accessToken) => {
      if (tokens && (accessToken === undefined || accessToken === tokens.accessToken)) forget(reason)
    },
  }
}

const ranOut = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new AuthError('timedOut', { retryable: true })))
  })
