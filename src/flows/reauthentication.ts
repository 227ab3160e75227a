import { AuthError } from '../errors.ts'
import type { Session } from '../session/session.ts'

/** How far, in milliseconds, an authentication may lie in the future: this device's clock was set back, or runs unevenly. */
const TOLERANCE = 60_000

/** Decides when a sensitive change requires the user to reauthenticate. */
export interface ReauthenticationPolicy {
  /** Returns whether the last authentication is too old, or its time isn't known. `false` if no one is signed in. */
  isDue: () => boolean
  /** Returns in how many milliseconds it will be due, `undefined` if no one is signed in. */
  untilDue: () => number | undefined
  /**
   * Every sensitive action calls this before anything else. The screen can't be trusted with it: on a device that slept, it may be
   * open for longer than its timer ran.
   *
   * @throws {AuthError} `reauthenticationRequired`.
   */
  require: () => void
  /** Calls the listeners, after anything that may have made it due. */
  recheck: () => void
  /** Calls the listener when {@link require} refuses an action, and on a {@link recheck}. @returns A function that ends the subscription. */
  subscribe: (listener: () => void) => () => void
}

/** @param maxAge How long, in milliseconds, an authentication is recent. */
export function createReauthenticationPolicy(
  session: Pick<Session, 'getState'>,
  now: () => number,
  maxAge: number,
): ReauthenticationPolicy {
  const listeners = new Set<() => void>()
  const untilDue = () => {
    const state = session.getState()
    if (state.status !== 'signedIn') return undefined
    const age = now() - state.authenticatedAt
    return age >= -TOLERANCE ? Math.max(maxAge - age, 0) : 0
  }
  const isDue = () => untilDue() === 0
  const recheck = () => {
    for (const listener of [...listeners]) listener()
  }
  return {
    isDue,
    untilDue,
    recheck,
    require: () => {
      if (!isDue()) return
      recheck()
      throw new AuthError('reauthenticationRequired')
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
