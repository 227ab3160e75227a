import { afterwards } from '../async/afterwards.ts'
import type { StoredRecord } from './storedRecord.ts'

/** How far, in milliseconds, a stored time may be ahead of this device's clock. Beyond that, the clock was set back. */
const TOLERANCE = 60_000

/** When the user was last active, in this tab or in one that shares the storage. */
export interface Activity {
  /** Milliseconds since the user was last active, or `undefined` if that isn't known. */
  age: () => number | undefined
  /** Reads what other tabs have stored. Synchronous if the storage is. */
  read: () => void | Promise<void>
  /** The user is active now. It is written to the storage after a delay, because users are active often. */
  note: () => void
  /** Sets how long ago the user was last active, in milliseconds, if that isn't known. */
  assume: (elapsed: number) => void
  /** Writes what is still to be written. */
  flush: () => void
  /** Forgets everything, after the session has ended. */
  clear: () => void
}

/**
 * @param record The time of the last activity, in milliseconds since the epoch.
 * @param delay Milliseconds.
 */
export function createActivity(
  record: StoredRecord,
  now: () => number,
  monotonic: () => number,
  delay: number,
): Activity {
  let last: { at: number; monotonic: number } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const age = () => last && Math.max(now() - last.at, monotonic() - last.monotonic)
  const stopTimer = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const flush = () => {
    if (timer === undefined) return
    stopTimer()
    if (last) void record.write(String(last.at))
  }
  return {
    age,
    flush,
    assume: (elapsed) => {
      last ??= { at: now() - elapsed, monotonic: monotonic() - elapsed }
    },
    read: () =>
      afterwards(record.read(), (text) => {
        const at = Number(text)
        const elapsed = now() - at
        if (!(at > 0) || elapsed < -TOLERANCE) return
        const known = age()
        if (known === undefined || elapsed < known) last = { at, monotonic: monotonic() - Math.max(elapsed, 0) }
      }),
    note: () => {
      last = { at: now(), monotonic: monotonic() }
      timer ??= setTimeout(flush, delay)
    },
    clear: () => {
      stopTimer()
      last = undefined
      void record.write(null)
    },
  }
}
