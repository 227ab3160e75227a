import { useQuery } from '@tanstack/react-query'
import type { AuthFactors } from '../../flows/account/authFactors.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { authFactorsQuery } from './accountQueries.ts'
import { toUserQueryResult, type UserQueryResult } from './userQueryResult.ts'

/** Reads the sign-in methods of the signed-in user. Its error is `notOffered` if the pool has no choice-based sign-in. */
export function useAuthFactors(): UserQueryResult<AuthFactors> {
  const { flow, queryClient } = usePoolgate()
  return toUserQueryResult(useQuery(authFactorsQuery(flow.session), queryClient))
}
