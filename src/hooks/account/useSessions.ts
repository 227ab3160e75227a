import { revokeSession, type UserSession } from '../../flows/account/userSessions.ts'
import type { MutationResult } from '../mutationResult.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { type CursorPages, sessionsQuery } from './accountQueries.ts'
import { useOptimisticMutation } from './useOptimisticMutation.ts'
import { type PaginatedResult, usePaginatedList, withItems } from './usePaginatedList.ts'

/** Lists the user's active sessions on all devices. Its error is `notOffered` if the pool doesn't track sessions. */
export function useSessions(): PaginatedResult<UserSession> & { revoke: MutationResult<UserSession> } {
  const { queryKey } = sessionsQuery(usePoolgate().flow.session)
  const revoke = useOptimisticMutation<CursorPages<UserSession>, UserSession>({
    queryKey,
    change: revokeSession,
    isOptimistic: false,
    show: (data, { id }) => withItems(data, (items) => items.filter((session) => session.id !== id)),
  })
  return { ...usePaginatedList<UserSession>(sessionsQuery), revoke }
}
