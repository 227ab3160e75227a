import { afterwards } from '../async/afterwards.ts'
import { createActivity } from './activity.ts'
import type { SessionWindow } from './environment.ts'
import type { HeldTokens } from './heldTokens.ts'
import type { SessionChange } from './session.ts'
import type { StoredRecord } from './storedRecord.ts'
import {
  checkTimeouts,
  type SessionTimeout,
  type SessionTimeouts,
  type TimeoutReason,
  type TimeoutWarning,
  timeLeft,
  warningTime,
  writeDelay,
} from './timeouts.ts'
import type { TokenClock } from './tokenClock.ts'
import { authenticatedAt, issuedAt, type Tokens } from './tokens.ts'

/** What the session itself does with its timeouts. */
export interface SessionTimeoutControl extends SessionTimeout {
  /** Reads what is stored, before the session is restored. */
  read: () => void | Promise<void>
  /** Returns why tokens from the storage can't be used any more. */
  reasonToEnd: (tokens: Tokens) => TimeoutReason | undefined
  /** Ends the session if a timeout is over, and updates the warning. Synchronous if the storage is. */
  check: () => void | Promise<void>
  /** The tokens of the page have changed. */
  onChange: (change: SessionChange) => void
  /** Watches the user and the time. @returns A function that ends this. */
  follow: () => () => void
}

interface TimeoutSource {
  timeouts: SessionTimeouts
  window: SessionWindow | undefined
  held: HeldTokens
  clock: TokenClock
  /** When the user was last active. Used only with an idle timeout. */
  activityRecord: StoredRecord
  now: () => number
  monotonic: () => number
  /** Ends the session here and on the service. */
  end: (reason: TimeoutReason) => void
  /** Tells the other tabs to look again. */
  announce: () => void
}

/** The events by which a user is active. */
const ACTIVITY_EVENTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const

/** Milliseconds. Activity soon after the last one needn't be noted. */
const NOTE_INTERVAL = 1_000

/** The longest delay that timers accept. */
const MAX_TIMER = 2 ** 31 - 1

const NO_TIMEOUT: SessionTimeoutControl = {
  getWarning: () => undefined,
  subscribe: () => () => {},
  extend: () => {},
  read: () => {},
  reasonToEnd: () => undefined,
  check: () => {},
  onChange: () => {},
  follow: () => () => {},
}

export function createSessionTimeout(source: TimeoutSource): SessionTimeoutControl {
  const { timeouts, window, held, clock, now, end, announce } = source
  checkTimeouts(timeouts)
  if (timeouts.idle === undefined && timeouts.absolute === undefined) return NO_TIMEOUT
  const activity =
    timeouts.idle === undefined
      ? undefined
      : createActivity(source.activityRecord, now, source.monotonic, writeDelay(timeouts))
  const listeners = new Set<() => void>()
  let warning: TimeoutWarning | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isFollowed = false

  /** Without a record of the user's activity, the tokens tell when the app was last used. */
  const sinceIssue = (tokens: Tokens) => known(clock.serviceTime(tokens) - issuedAt(tokens))
  const inactiveFor = (tokens: Tokens) => activity?.age() ?? sinceIssue(tokens)
  const ageOf = (tokens: Tokens) => known(clock.serviceTime(tokens) - tokens.drift - authenticatedAt(tokens))
  const leftFor = (tokens: Tokens) => timeLeft(timeouts, inactiveFor(tokens), ageOf(tokens))

  const warn = (next: TimeoutWarning | undefined) => {
    const isSame = warning?.reason === next?.reason && Math.abs((warning?.endsAt ?? 0) - (next?.endsAt ?? 0)) < 1_000
    if (isSame) return
    warning = next
    for (const listener of [...listeners]) listener()
  }
  const decide = () => {
    clearTimeout(timer)
    const { tokens } = held
    // Later tokens, from a refresh in the background, tell nothing about the user.
    if (tokens) activity?.assume(sinceIssue(tokens))
    const left = tokens && leftFor(tokens)
    if (!left) return warn(undefined)
    if (left.left <= 0) {
      warn(undefined)
      return end(left.reason)
    }
    const untilWarning = left.left - warningTime(timeouts)
    warn(untilWarning > 0 ? undefined : { reason: left.reason, endsAt: now() + left.left })
    const delay = untilWarning > 0 ? untilWarning : left.left
    if (isFollowed) timer = setTimeout(check, Math.min(delay, MAX_TIMER))
  }
  const check = () => afterwards(activity?.read(), decide)

  const onActivity = () => {
    if (!activity || !held.tokens) return
    const inactive = inactiveFor(held.tokens)
    if (inactive < NOTE_INTERVAL) return
    const left = timeLeft({ idle: timeouts.idle }, inactive, 0)?.left ?? 0
    // A key that wakes a sleeping device doesn't revive a session that has timed out meanwhile, and doesn't answer a warning.
    if (left <= warningTime(timeouts)) void check()
    else activity.note()
  }
  const restart = () => {
    activity?.note()
    activity?.flush()
  }
  const listen = (method: 'addEventListener' | 'removeEventListener') => {
    if (!activity) return
    for (const type of ACTIVITY_EVENTS) window?.[method]?.(type, onActivity)
    window?.[method]?.('pagehide', activity.flush)
  }
  return {
    getWarning: () => warning,
    subscribe: (listener) => {
      const entry = () => listener()
      listeners.add(entry)
      return () => void listeners.delete(entry)
    },
    extend: () => {
      const left = held.tokens && leftFor(held.tokens)
      if (left && left.left > 0) {
        restart()
        announce()
      }
      void check()
    },
    read: () => activity?.read(),
    reasonToEnd: (tokens) => {
      const left = leftFor(tokens)
      return left && left.left <= 0 ? left.reason : undefined
    },
    check,
    onChange: (change) => {
      if (change === 'signedIn') restart()
      if (change === 'signedOut') activity?.clear()
      void check()
    },
    follow: () => {
      isFollowed = true
      listen('addEventListener')
      void check()
      return () => {
        isFollowed = false
        clearTimeout(timer)
        activity?.flush()
        listen('removeEventListener')
      }
    },
  }
}

/** How long ago something was. 0 if the clock was set back, so that it can't be known. */
const known = (elapsed: number): number => (Number.isFinite(elapsed) ? elapsed : 0)
