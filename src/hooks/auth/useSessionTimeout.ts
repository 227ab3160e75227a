import { useEffect, useState, useSyncExternalStore } from 'react'
import type { TimeoutWarning } from '../../session/timeouts.ts'
import { usePoolgate } from '../poolgateContext.ts'

const noWarning = () => undefined

/**
 * Returns the warning that a timeout is about to end the session, from the provider's `timeouts`. Ticks once a second while there is one.
 *
 * @example
 * const { warning, secondsLeft, extend } = useSessionTimeout()
 * if (warning?.reason === 'idle') return <button onClick={extend}>Stay signed in ({secondsLeft})</button>
 */
export function useSessionTimeout(): {
  /** `undefined` while the session isn't about to end. */
  warning: TimeoutWarning | undefined
  /** Seconds until the session ends; 0 without a warning. */
  secondsLeft: number
  /** Restarts the idle timeout in all tabs. An absolute timeout restarts only when the user reauthenticates. */
  extend: () => void
} {
  const { timeout } = usePoolgate().flow.session
  const warning = useSyncExternalStore(timeout.subscribe, timeout.getWarning, noWarning)
  const [, setTicks] = useState(0)
  useEffect(() => {
    if (!warning) return
    const timer = setInterval(() => setTicks((ticks) => ticks + 1), 1000)
    return () => clearInterval(timer)
  }, [warning])
  const secondsLeft = warning ? Math.max(Math.ceil((warning.endsAt - Date.now()) / 1000), 0) : 0
  return { warning, secondsLeft, extend: timeout.extend }
}
