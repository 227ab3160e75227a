import { useEffect, useRef } from 'react'
import type { User } from '../../session/tokens.ts'
import { usePoolgate } from '../poolgateContext.ts'

/** A history change is how password managers notice that the sign-in succeeded. Browsers limit how often a page may change it. */
function notifyPasswordManagers(): void {
  try {
    history.replaceState(history.state, '')
  } catch {
    // Only the password manager misses something.
  }
}

/** Calls back when the user signs in here while the component is mounted; not for a session of the storage or of another tab. */
export function useOnSignedIn(onSignedIn: ((user: User) => void) | undefined): void {
  const { session } = usePoolgate().flow
  const latest = useRef(onSignedIn)
  useEffect(() => {
    latest.current = onSignedIn
  })
  useEffect(() => {
    let before = session.getState().status
    return session.subscribe((change) => {
      const state = session.getState()
      if (change === 'signedIn' && before === 'signedOut' && state.status === 'signedIn') {
        notifyPasswordManagers()
        // An error of the host app must not keep other subscribers from being notified of the sign-in.
        try {
          latest.current?.(state.user)
        } catch (error) {
          reportError(error)
        }
      }
      before = state.status
    })
  }, [session])
}
