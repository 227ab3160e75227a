import { raceAbort } from '../async/raceAbort.ts'
import { call } from '../client/call.ts'
import type { Client } from '../client/createClient.ts'
import { AuthError, type AuthErrorCode } from '../errors.ts'
import { refreshTokens } from './refreshTokens.ts'
import type { EndReason, Session, SessionOptions, SessionState } from './session.ts'
import { resolveStorage } from './storage.ts'
import {
  authenticatedAt,
  parseTokens,
  receiveTokens,
  remainingLife,
  type Tokens,
  userOf,
  wantsRefresh,
} from './tokens.ts'

/** How long, in milliseconds, signing out waits for the service. */
const SIGN_OUT_LIMIT = 4_000

/** The errors of a refresh that end the session. After any other, the refresh token is kept and tried again (docs/protocol.md §5.4). */
const TERMINAL_ERRORS: ReadonlySet<AuthErrorCode> = new Set<AuthErrorCode>([
  'sessionEnded',
  'accountDisabled',
  'resetRequired',
  'notConfirmed',
  'wrongCredentials',
])

/**
 * Creates the session of one app client and restores its tokens from the storage, synchronously if the storage is synchronous.
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
      if (TERMINAL_ERRORS.has(error.code)) {
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
    const isValid = remainingLife(tokens, now()) > 0
    if (tokens.refreshToken ? !wantsRefresh(tokens, now()) : isValid) return tokens
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
      const failure = await raceAbort(endRemotely(global, signal), signal).catch((error: unknown) =>
        signal.aborted ? new AuthError('timedOut', { retryable: true }) : error,
      )
      const isOnlyHere = global && failure !== undefined
      forget(isOnlyHere ? 'onlyHere' : undefined)
      if (isOnlyHere) throw failure
    },
    start: (result) => {
      const replacedToken = tokens?.refreshToken
      const next = receiveTokens(result, client.clientId, now())
      keep(next)
      // The new sign-in replaces the previous session, whose refresh token must not stay valid.
      if (replacedToken)
        call(client, 'RevokeToken', { Token: replacedToken, ClientId: client.clientId }).catch(() => {})
      return userOf(next)
    },
    end: (reason, accessToken) => {
      if (tokens && (accessToken === undefined || accessToken === tokens.accessToken)) forget(reason)
    },
  }
}
