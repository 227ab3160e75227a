import { useEffect, useState } from 'react'
import { usePoolgate } from '../poolgateContext.ts'
import { useSession } from './useSession.ts'

/** Whether the last proof of who somebody is has become too old for a sensitive change. */
export function useReauthentication(): { isDue: boolean } {
  const { flow, maxAuthenticationAge } = usePoolgate()
  const session = useSession()
  const [now, setNow] = useState(flow.now)
  const dueAt = (session.status === 'signedIn' ? session.authenticatedAt : now) + maxAuthenticationAge
  useEffect(() => {
    const timer = setTimeout(() => setNow(flow.now()), Math.min(Math.max(dueAt - flow.now(), 0), 2 ** 31 - 1))
    return () => clearTimeout(timer)
  }, [dueAt, flow])
  return { isDue: now >= dueAt }
}
