import { useSession } from '../auth/useSession.ts'

/** The state of an account deletion, headless: render its form with `useStep` and `submitDeleteAccount`. `name` must be typed. */
export function useDeleteAccount(): { step: 'confirm'; name: string } {
  const session = useSession()
  const name = session.status === 'signedIn' ? (session.user.email ?? session.user.username) : ''
  return { step: 'confirm', name }
}
