import { useQuery } from '@tanstack/react-query'
import type { AuthError } from '../../errors.ts'
import type { Profile } from '../../flows/account/profile.ts'
import { userQuery } from './accountQueries.ts'
import { usePoolgate } from '../poolgateContext.ts'

/** Something of the account that is read as a whole. */
export interface Reading<Data> {
  /** `undefined` until it was read. */
  data: Data | undefined
  error: AuthError | null
  tryAgain: () => void
}

/** Who is signed in, as the pool knows them now: newer than the claims of `useSession`. */
export function useUser(): Reading<Profile> {
  const { flow, queryClient } = usePoolgate()
  const { data, error, refetch } = useQuery(userQuery(flow.session), queryClient)
  return { data, error: error as AuthError | null, tryAgain: () => void refetch() }
}
