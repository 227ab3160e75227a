import { useQuery } from '@tanstack/react-query'
import type { AuthError } from '../../errors.ts'
import type { AuthFactors } from '../../flows/account/authFactors.ts'
import { authFactorsQuery } from './accountQueries.ts'
import { usePoolgate } from '../poolgateContext.ts'
import type { Reading } from './useUser.ts'

/** What this person may begin a sign-in by choice with. */
export function useAuthFactors(): Reading<AuthFactors> {
  const { flow, queryClient } = usePoolgate()
  const { data, error, refetch } = useQuery(authFactorsQuery(flow.session), queryClient)
  return { data, error: error as AuthError | null, tryAgain: () => void refetch() }
}
