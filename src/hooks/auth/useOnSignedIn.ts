import { useEffect, useRef } from 'react'
import type { User } from '../../session/tokens.ts'
import { usePoolgate } from '../poolgateContext.ts'

/** Calls back when the user signs in while the component is mounted; not for a session found in storage. */
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
        // An error of the host app must not keep other subscribers from being notified of the sign-in.
        try {
          // A history change is how password managers notice that the sign-in succeeded.
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
