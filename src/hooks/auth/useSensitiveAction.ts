import { useState } from 'react'
import { usePoolgate } from '../poolgateContext.ts'
import { useReauthentication } from './useReauthentication.ts'

/**
 * Runs sensitive actions of a screen that everyone may see. If one is requested while a reauthentication is due, `isWaiting` becomes
 * `true` until the user has reauthenticated, and the user must then request the action again.
 */
export function useSensitiveAction(): { isWaiting: boolean; run: (action: () => void) => void } {
  const { reauthentication } = usePoolgate().flow
  const { isDue } = useReauthentication()
  const [isRequested, setRequested] = useState(false)
  if (isRequested && !isDue) setRequested(false)
  return {
    isWaiting: isRequested && isDue,
    run: (action) => {
      // By the clock: the screen may not know yet.
      if (reauthentication.isDue()) setRequested(true)
      else action()
    },
  }
}
