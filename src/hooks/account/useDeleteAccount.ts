import { identifierOf } from '../../flows/identifierOf.ts'
import { useSession } from '../auth/useSession.ts'
import { usePoolgate } from '../poolgateContext.ts'

/** The state of an account deletion, headless: render its form with `useStep` and `submitDeleteAccount`. `name` must be typed. */
export function useDeleteAccount(): { step: 'confirm'; name: string } {
  const session = useSession()
  const { pool } = usePoolgate()
  const name = session.status === 'signedIn' ? identifierOf(session.user, pool) : ''
  return { step: 'confirm', name }
}
