import type { Session, SessionState } from '../../session/session.ts'

/**
 * Calls back after each change of the session.
 *
 * @param onChange Receives the new state, and whether the user has signed in here: not a session of the storage or of another tab.
 * @returns A function that ends this.
 */
export function watchSignIns(session: Session, onChange: (state: SessionState, isSignIn: boolean) => void): () => void {
  let before = session.getState().status
  return session.subscribe((change) => {
    const state = session.getState()
    const isSignIn = change === 'signedIn' && before === 'signedOut'
    before = state.status
    onChange(state, isSignIn)
  })
}
