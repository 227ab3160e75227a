import { useCallback, useSyncExternalStore } from 'react'
import { usePoolgate } from '../poolgateContext.ts'
import { usePageReturn } from '../usePageReturn.ts'

/** The longest delay that timers accept. */
const MAX_DELAY = 2 ** 31 - 1

/**
 * Returns whether the user must reauthenticate before a sensitive change: the last authentication is older than `reauthenticateAfter`.
 * Looks again when that time is over, when the user returns to the page, and when an action was refused.
 */
export function useReauthentication(): { isDue: boolean } {
  const { reauthentication, session } = usePoolgate().flow
  const subscribe = useCallback(
    (check: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const checkWhenDue = () => {
        clearTimeout(timer)
        const delay = reauthentication.untilDue()
        if (delay) timer = setTimeout(checkNow, Math.min(delay, MAX_DELAY))
      }
      const checkNow = () => {
        check()
        checkWhenDue()
      }
      checkWhenDue()
      const unsubscribe = [session.subscribe(checkNow), reauthentication.subscribe(checkNow)]
      return () => {
        clearTimeout(timer)
        for (const end of unsubscribe) end()
      }
    },
    [reauthentication, session],
  )
  // A device that sleeps stops the timer.
  usePageReturn(reauthentication.recheck)
  return { isDue: useSyncExternalStore(subscribe, reauthentication.isDue, () => false) }
}
