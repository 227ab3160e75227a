import { useEffect, useRef } from 'react'
import type { User } from '../../session/tokens.ts'
import { usePoolgate } from '../poolgateContext.ts'

/** Runs when somebody signs in while the component is mounted; not for a session found in storage. */
export function useOnSignedIn(onSignedIn: ((user: User) => void) | undefined): void {
  const { session } = usePoolgate().flow
  const latest = useRef(onSignedIn)
  useEffect(() => {
    latest.current = onSignedIn
  })
  useEffect(() => {
    let before = session.getState().status
    return session.subscribe(() => {
      const state = session.getState()
      if (before === 'signedOut' && state.status === 'signedIn') {
        // What the host does here must not undo the sign-in for those who are told after it.
        try {
          // A change of the history tells password managers that the sign-in worked.
          history.replaceState(history.state, '', location.href)
          latest.current?.(state.user)
        } catch (error) {
          reportError(error)
        }
      }
      before = state.status
    })
  }, [session])
}
