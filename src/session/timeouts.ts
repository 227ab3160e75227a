/** When a session ends by itself, in seconds of the device's time. A timeout without a value doesn't apply. */
export interface SessionTimeouts {
  /** Seconds without activity of the user, in any tab that shares the storage. */
  idle?: number | undefined
  /** Seconds since the user authenticated. A refresh doesn't restart them, a reauthentication does. */
  absolute?: number | undefined
  /** How many seconds ahead the user is warned. Default: 60. */
  warning?: number | undefined
}

/** Why a timeout ends a session. */
export type TimeoutReason = 'idle' | 'tooOld'

/** The session is about to end by a timeout. */
export interface TimeoutWarning {
  /** `idle`: unless the user asks to stay signed in. `tooOld`: unless the user reauthenticates. */
  readonly reason: TimeoutReason
  /** Milliseconds since the epoch, by this device's clock. */
  readonly endsAt: number
}

/** Ends a session after its timeouts, and warns before. */
export interface SessionTimeout {
  /** Returns the current warning, if any: the same object as long as nothing changes. */
  getWarning: () => TimeoutWarning | undefined
  /** Calls the listener when the warning changes. @returns A function that ends the subscription. */
  subscribe: (listener: () => void) => () => void
  /**
   * Restarts the idle timeout in all tabs, as the user's own activity does. During a warning only this does: a key that was meant for
   * something else mustn't dismiss it.
   */
  extend: () => void
}

/** What a session's timeouts have left. */
export interface TimeLeft {
  reason: TimeoutReason
  /** Milliseconds; 0 or less once the session is to end. */
  left: number
}

const DEFAULT_WARNING = 60

/** The longest time, in milliseconds, that the user's activity is kept from the storage, which may be a server. */
const MAX_DELAY = 10_000

/** @throws {TypeError} if a value isn't a positive number of seconds. */
export function checkTimeouts(timeouts: SessionTimeouts): void {
  for (const name of ['idle', 'absolute', 'warning'] as const) {
    const seconds = timeouts[name]
    if (seconds !== undefined && !(Number.isFinite(seconds) && seconds > 0))
      throw new TypeError(`timeouts.${name} must be a positive number of seconds, not ${JSON.stringify(seconds)}`)
  }
}

/**
 * Returns the timeout that comes first, or `undefined` without timeouts.
 *
 * @param inactive Milliseconds since the user was last active.
 * @param age Milliseconds since the user authenticated.
 */
export function timeLeft({ idle, absolute }: SessionTimeouts, inactive: number, age: number): TimeLeft | undefined {
  const untilIdle = idle === undefined ? Number.POSITIVE_INFINITY : idle * 1000 - inactive
  const untilTooOld = absolute === undefined ? Number.POSITIVE_INFINITY : absolute * 1000 - age
  const left = Math.min(untilIdle, untilTooOld)
  return left === Number.POSITIVE_INFINITY ? undefined : { reason: untilIdle < untilTooOld ? 'idle' : 'tooOld', left }
}

/** Returns how many milliseconds before the end the user is warned. */
export const warningTime = ({ warning = DEFAULT_WARNING }: SessionTimeouts): number => warning * 1000

/** Returns how many milliseconds may pass before activity is written to the storage. */
export const writeDelay = ({ idle = 0 }: SessionTimeouts): number => Math.min(MAX_DELAY, (idle * 1000) / 20)
