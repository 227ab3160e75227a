import { useSyncExternalStore } from 'react'
import type { Session, SessionState } from '../../session/session.ts'
import { usePoolgate } from '../poolgateContext.ts'

const LOADING: SessionState = { status: 'loading' }

/** What `useSession` returns besides the state. */
export interface SessionActions extends Pick<Session, 'getAccessToken' | 'getIdToken' | 'signOut'> {
  /** The session itself, for your own queries: `useQuery(devicesQuery(session), queryClient)`. */
  session: Session
}

/**
 * Returns who is signed in, and the tokens for the app's own requests. The status is `loading` on a server, and until an asynchronous
 * storage has been read.
 *
 * @example
 * const session = useSession()
 * if (session.status === 'signedIn') greet(session.user.email)
 */
export function useSession(): SessionState & SessionActions {
  const { session } = usePoolgate().flow
  const state = useSyncExternalStore(session.subscribe, session.getState, () => LOADING)
  const { getAccessToken, getIdToken, signOut } = session
  return { ...state, session, getAccessToken, getIdToken, signOut }
}
