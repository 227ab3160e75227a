import { useQuery } from '@tanstack/react-query'
import type { Profile } from '../../flows/account/profile.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { userQuery } from './accountQueries.ts'
import { toUserQueryResult, type UserQueryResult } from './userQueryResult.ts'

/** Reads the signed-in user from the pool: newer than the claims of `useSession`. */
export function useUser(): UserQueryResult<Profile> {
  const { flow, queryClient } = usePoolgate()
  return toUserQueryResult(useQuery(userQuery(flow.session), queryClient))
}
