import { useQuery } from '@tanstack/react-query'
import type { AuthError } from '../../errors.ts'
import type { AuthFactors } from '../../flows/account/authFactors.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { authFactorsQuery } from './accountQueries.ts'
import type { UserQueryResult } from './useUser.ts'

/** What this person may begin a sign-in by choice with. */
export function useAuthFactors(): UserQueryResult<AuthFactors> {
  const { flow, queryClient } = usePoolgate()
  const { data, error, refetch } = useQuery(authFactorsQuery(flow.session), queryClient)
  return { data, error: error as AuthError | null, refetch: () => void refetch() }
}
