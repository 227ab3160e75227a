import { revokeSession, type UserSession } from '../../flows/account/userSessions.ts'
import { type Pages, sessionsQuery } from './accountQueries.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { type Change, useChange } from './useOptimisticMutation.ts'
import { type List, useList, withItems } from './usePaginatedList.ts'

/** The sign-ins that last, wherever they are. Fails with `notOffered` where the pool keeps no track of them. */
export function useSessions(): List<UserSession> & { revoke: Change<UserSession> } {
  const { queryKey } = sessionsQuery(usePoolgate().flow.session)
  const revoke = useChange<Pages<UserSession>, UserSession>({
    queryKey,
    change: revokeSession,
    show: (data, { id }) => withItems(data, (items) => items.filter((session) => session.id !== id)),
  })
  return { ...useList<UserSession>(sessionsQuery), revoke }
}
