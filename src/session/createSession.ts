import { raceAbort } from '../async/raceAbort.ts'
import { call } from '../client/call.ts'
import type { Client } from '../client/createClient.ts'
import { holdEvents } from '../client/requestListeners.ts'
import { AuthError } from '../errors.ts'
import { endReasonOf } from './endReason.ts'
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

/**
 * Creates the session of one app client and restores its tokens from the storage, synchronously if the storage is synchronous.
 *
 * @example
 * const session = createSession(client, { storage: 'browser' })
 * await fetch('/api', { headers: { authorization: `Bearer ${await session.getAccessToken()}` } })
 */
export function createSession(client: Client, options: SessionOptions = {}): Session {
  const { legacyRefresh = client.secretHash !== undefined, now = () => Date.now() } = options
  const storage = resolveStorage(options.storage ?? 'tab')
  const key = `poolgate.${client.userPoolId}.${client.clientId}`
  const listeners = new Set<() => void>()
  let tokens: Tokens | undefined
  let drift: number | undefined
  let state: SessionState = { status: 'loading' }
  let refreshing: Promise<Tokens> | undefined

  const hold = (next: Tokens | undefined, reason?: EndReason) => {
    tokens = next
    drift = next?.drift ?? drift
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
      if (state.status === 'loading') hold(parseTokens(text, client))
    })
  } else hold(parseTokens(stored, client))

  async function refresh(current: Tokens): Promise<Tokens> {
    try {
      const next = receiveTokens(await refreshTokens(client, current, legacyRefresh), client, now(), current)
      if (tokens !== current) throw new AuthError('sessionEnded')
      keep(next)
      return next
    } catch (error) {
      if (!(error instanceof AuthError) || tokens !== current) throw error
      // A refusal without a known text: the refresh token isn't accepted.
      const reason = endReasonOf(error) ?? (error.code === 'wrongCredentials' ? 'ended' : undefined)
      if (reason) {
        forget(reason)
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
    const current = tokens
    refreshing ??= holdEvents(client, () => refresh(current)).finally(() => {
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
      // The sessions of a deleted user have all ended.
      const isDeleted = failure instanceof AuthError && endReasonOf(failure) === 'userDeleted'
      const isOnlyHere = global && failure !== undefined && !isDeleted
      if (isOnlyHere) forget('onlyHere')
      else forget(global && isDeleted ? 'userDeleted' : undefined)
      if (isOnlyHere) throw failure
    },
    getDrift: () => drift,
    start: (result, signedInAs) => {
      const previous = tokens
      const next = withSignedInAs(receiveTokens(result, client, now()), signedInAs, previous)
      keep(next)
      // The new sign-in replaces the previous session, whose refresh token must not stay valid.
      if (previous?.refreshToken)
        call(client, 'RevokeToken', { Token: previous.refreshToken, ClientId: client.clientId }).catch(() => {})
      return userOf(next)
    },
    end: (reason, accessToken) => {
      if (tokens && (accessToken === undefined || accessToken === tokens.accessToken)) forget(reason)
    },
  }
}

/**
 * Adds what the user signed in as. The same user who reauthenticates by the service's own name for them, which no one typed, stays
 * signed in as before.
 */
function withSignedInAs(tokens: Tokens, signedInAs: string | undefined, previous: Tokens | undefined): Tokens {
  const user = userOf(tokens)
  const isSameUser = previous !== undefined && userOf(previous).sub === user.sub
  const known = isSameUser && signedInAs === user.username ? (previous.signedInAs ?? signedInAs) : signedInAs
  return known ? { ...tokens, signedInAs: known } : tokens
}
