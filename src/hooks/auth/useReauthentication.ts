import { useEffect, useState } from 'react'
import { usePoolgate } from '../poolgateContext.ts'
import { useSession } from './useSession.ts'

/** The longest delay that timers accept. */
const MAX_DELAY = 2 ** 31 - 1

/** Returns whether the user must reauthenticate before a sensitive change: the last authentication is older than `reauthenticateAfter`. */
export function useReauthentication(): { isDue: boolean } {
  const { flow, maxAuthenticationAge } = usePoolgate()
  const session = useSession()
  const [now, setNow] = useState(flow.now)
  const dueAt = (session.status === 'signedIn' ? session.authenticatedAt : now) + maxAuthenticationAge
  useEffect(() => {
    const delay = Math.min(Math.max(dueAt - flow.now(), 0), MAX_DELAY)
    const timer = setTimeout(() => setNow(flow.now()), delay)
    return () => clearTimeout(timer)
  }, [dueAt, flow])
  return { isDue: now >= dueAt }
}
