import { afterwards, isPromise } from '../async/afterwards.ts'
import { callModule } from '../client/callModule.ts'
import type { Client } from '../client/createClient.ts'
import { requireModule } from '../client/requireModule.ts'
import { warnDeveloper } from '../client/warnDeveloper.ts'
import { respondToDuplicates } from './duplicates.ts'
import type { SessionEnvironment } from './environment.ts'
import { createFreshTokens } from './freshTokens.ts'
import { createHeldTokens } from './heldTokens.ts'
import type { Revocation } from './revocation.ts'
import type { EndReason, Session, SessionOptions, TokenRequest } from './session.ts'
import type { SessionService } from './sessionService.ts'
import { sessionServiceModule } from './sessionServiceModule.ts'
import { createSessionTimeout, type SessionTimeoutControl } from './sessionTimeout.ts'
import { signOut } from './signOut.ts'
import { builtInStorage, isSharedByTabs } from './storage.ts'
import { createStoredRecord, type StoredText } from './storedRecord.ts'
import { createStoredTokens, type StoredTokens } from './storedTokens.ts'
import { createTabSignals } from './tabSignals.ts'
import { createTokenClock } from './tokenClock.ts'
import { isSameGrant, isSameUser, originOf, parseTokens, receiveTokens, type Tokens, userOf } from './tokens.ts'

/** Opens a session in a tab of a browser, or on a server. */
export function openSession(client: Client, options: SessionOptions, environment: SessionEnvironment): Session {
  const { now = () => Date.now(), timeouts = {} } = options
  const choice = options.storage ?? 'tab'
  const { window, monotonic } = environment
  const key = `poolgate.${client.userPoolId}.${client.clientId}`
  const isShared = isSharedByTabs(choice)
  const storage = typeof choice === 'object' ? choice : builtInStorage(choice, window)
  const subscribe = storage.subscribe?.bind(storage)

  const clock = createTokenClock(now, monotonic)
  const held = createHeldTokens(clock, (change) => {
    // For the next refresh: until then, a deployment may have replaced the files of this page.
    if (held.tokens) for (const module of [callModule, sessionServiceModule]) module.prepare()
    timeout.onChange(change)
  })
  const signals = createTabSignals(window, { key, isShared, subscribe })
  const record = createStoredRecord(storage, key, {
    onLateRead: (text) => stored.adoptText(text),
    onFailure: () => warnDeveloper('The token storage failed. The session lasts until the page is closed or reloaded.'),
  })
  const stored: StoredTokens = createStoredTokens(client, record, signals, held)
  let service: SessionService | undefined
  /** Synchronous once its code is loaded. */
  const getService = (): SessionService | Promise<SessionService> =>
    service ??
    afterwards(sessionServiceModule.loaded ?? requireModule(sessionServiceModule), ({ createSessionService }) => {
      service ??= createSessionService({ client, options, window, key, choice, held, stored, now })
      return service
    })
  /** Failures are ignored: the tokens then expire. */
  const revoke = (act: (revocation: Revocation) => void) =>
    void Promise.resolve(afterwards(getService(), ({ revocation }) => act(revocation))).catch(() => {})
  const canRefresh = ({ refreshToken }: Tokens) => refreshToken !== undefined || options.refreshTokens !== undefined
  const timeout: SessionTimeoutControl = createSessionTimeout({
    timeouts,
    window,
    held,
    clock,
    activityRecord: createStoredRecord(storage, `${key}.active`),
    now,
    monotonic,
    end: (reason) => {
      const { tokens } = held
      if (tokens) revoke(({ revokeHere }) => revokeHere(tokens))
      void forget(reason, isSameGrant)
    },
    announce: () => signals.announce({}),
  })
  const freshTokens = createFreshTokens(held, clock, canRefresh, async (isEnough) =>
    (await getService()).refreshHeld(isEnough),
  )

  const restore = (text: StoredText) => {
    const tokens = parseTokens(text ?? null, client)
    if (held.state.status !== 'loading') {
      const current = held.tokens
      if (tokens && current) revoke(({ revokeReplaced }) => revokeReplaced(tokens, current))
      return
    }
    const reason = tokens && timeout.reasonToEnd(tokens)
    if (!reason) return held.hold(tokens, 'restored')
    void stored.remove(reason)
    revoke(({ revokeHere }) => revokeHere(tokens))
    held.hold(undefined, 'signedOut', reason)
  }
  const restored = afterwards(record.read(), (text) => afterwards(timeout.read(), () => restore(text)))

  const getTokens = async (request?: TokenRequest): Promise<Tokens> => {
    await restored
    stored.lookNow()
    await timeout.check()
    return freshTokens(request)
  }

  /** Removes the tokens, unless the storage holds those of a session that isn't to end. */
  const forget = (reason: EndReason | undefined, isMeant: (other: Tokens, current: Tokens) => boolean) => {
    const { tokens: current, epoch } = held
    return afterwards(stored.compare(current), (found) => {
      if (held.epoch !== epoch) return
      if (found.is === 'newer' && !(current && isMeant(found.tokens, current))) return stored.adopt(found, held.tokens)
      const removal = stored.remove(reason)
      held.hold(undefined, 'signedOut', reason)
      return removal
    })
  }

  const follow = () => {
    const stops = [stored.follow(timeout.check), timeout.follow()]
    if (choice === 'tab') stops.push(respondToDuplicates(window, key, () => held.tokens && originOf(held.tokens)))
    return () => {
      for (const stop of stops) stop()
    }
  }
  let stopFollowing: (() => void) | undefined
  const leavers = new Set<() => void>()
  return {
    client,
    timeout: { getWarning: timeout.getWarning, subscribe: timeout.subscribe, extend: timeout.extend },
    getState: () => {
      // With listeners the session follows other tabs, and a read must not call them.
      if (!held.listeners.size) {
        stored.lookNow()
        void timeout.check()
      }
      return held.state
    },
    subscribe: (listener) => {
      const entry: typeof listener = (change) => listener(change)
      held.listeners.add(entry)
      stopFollowing ??= follow()
      return () => {
        held.listeners.delete(entry)
        if (held.listeners.size) return
        stopFollowing?.()
        stopFollowing = undefined
      }
    },
    getAccessToken: async (request) => (await getTokens(request)).accessToken,
    getIdToken: async (request) => (await getTokens(request)).idToken,
    signOut: (options = {}) =>
      signOut(
        {
          client,
          getService,
          held,
          stored,
          restored,
          getTokens,
          forget: (reason) => forget(reason, isSameGrant),
          leaveDomain: () => leavers.values().next().value?.(),
        },
        options,
      ),
    onLeaveDomain: (leave) => {
      const leaver = () => leave()
      leavers.add(leaver)
      return () => void leavers.delete(leaver)
    },
    getDrift: () => held.drift,
    start: (result, signedInAs) => {
      const received = receiveTokens(result, client, now())
      const previous = held.tokens
      const found = stored.compare(previous)
      const next = withSignedInAs(received, signedInAs, previous)
      void stored.keep(next)
      held.hold(next, 'signedIn')
      if (previous) revoke(({ revokeReplaced }) => revokeReplaced(previous, next))
      // A session of another tab that this one hadn't heard of.
      const unheard = !isPromise(found) && found.is === 'newer' ? found.tokens : undefined
      if (unheard && !(previous && isSameGrant(unheard, previous)))
        revoke(({ revokeReplaced }) => revokeReplaced(unheard, next))
      return userOf(next)
    },
    discard: ({ AccessToken: accessToken = '', IdToken: idToken = '', RefreshToken: refreshToken }) =>
      revoke((revocation) =>
        revocation.revoke({ accessToken, idToken, drift: 0, ...(refreshToken && { refreshToken }) }),
      ),
    end: (reason, accessToken) => {
      const current = held.tokens
      if (!current || (accessToken !== undefined && accessToken !== current.accessToken)) return
      void forget(reason, (other) => accessToken === undefined && isSameUser(other, current))
    },
  }
}

/**
 * Adds what the user signed in as. The same user who reauthenticates by the service's own name for them, which no one typed, stays
 * signed in as before.
 */
function withSignedInAs(tokens: Tokens, signedInAs: string | undefined, previous: Tokens | undefined): Tokens {
  const user = userOf(tokens)
  const isKnown = previous !== undefined && isSameUser(previous, tokens)
  const known = isKnown && signedInAs === user.username ? (previous.signedInAs ?? signedInAs) : signedInAs
  return known ? { ...tokens, signedInAs: known } : tokens
}
