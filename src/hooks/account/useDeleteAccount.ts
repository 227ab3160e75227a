import { useSession } from '../auth/useSession.ts'

/** The state of a deletion, to be answered by `useStep` with `submitDeletion`: what must be typed, and where it ends. */
export function useDeleteAccount(): { step: 'confirm'; name: string } {
  const session = useSession()
  const name = session.status === 'signedIn' ? (session.user.email ?? session.user.username) : ''
  return { step: 'confirm', name }
}
