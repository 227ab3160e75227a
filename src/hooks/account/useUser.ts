import { useQuery } from '@tanstack/react-query'
import type { AuthError } from '../../errors.ts'
import type { Profile } from '../../flows/account/profile.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { userQuery } from './accountQueries.ts'

/** Something of the account that is read as a whole. */
export interface UserQueryResult<Data> {
  /** `undefined` until it was read. */
  data: Data | undefined
  error: AuthError | null
  refetch: () => void
}

/** Who is signed in, as the pool knows them now: newer than the claims of `useSession`. */
export function useUser(): UserQueryResult<Profile> {
  const { flow, queryClient } = usePoolgate()
  const { data, error, refetch } = useQuery(userQuery(flow.session), queryClient)
  return { data, error: error as AuthError | null, refetch: () => void refetch() }
}
