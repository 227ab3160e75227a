import { useCallback, useRef, useSyncExternalStore } from 'react'
import { usePoolgate } from '../poolgateContext.ts'

/**
 * Returns whether the user has signed in here, not restored a session or signed in in another tab, and a function that resets it. It
 * changes with the session itself, so that nothing renders in between.
 */
export function useSignedInHere(): [isSignedInHere: boolean, reset: () => void] {
  const { session } = usePoolgate().flow
  const isHere = useRef(false)
  const notify = useRef(() => {})
  const subscribe = useCallback(
    (onChange: () => void) => {
      notify.current = onChange
      let before = session.getState().status
      return session.subscribe((change) => {
        const { status } = session.getState()
        isHere.current = status === 'signedIn' && (isHere.current || (change === 'signedIn' && before === 'signedOut'))
        before = status
        onChange()
      })
    },
    [session],
  )
  const reset = useCallback(() => {
    isHere.current = false
    notify.current()
  }, [])
  return [
    useSyncExternalStore(
      subscribe,
      () => isHere.current,
      () => false,
    ),
    reset,
  ]
}
