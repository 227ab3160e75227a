import { useSyncExternalStore } from 'react'
import type { Session, SessionState } from '../../session/session.ts'
import { usePoolgate } from '../poolgateContext.ts'

const LOADING: SessionState = { status: 'loading' }

/** What `useSession` gives besides the state. */
export interface SessionActions extends Pick<Session, 'getAccessToken' | 'getIdToken' | 'signOut'> {
  /** The session itself, for queries of one's own: `useQuery(devicesQuery(session))`. */
  session: Session
}

/**
 * Who is signed in, and the tokens for the app's own requests. `loading` on a server and until
 * a slow storage has been read.
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
