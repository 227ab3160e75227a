import type { AuthError } from '../../errors.ts'

/** Data of the signed-in user, in the shape of TanStack Query's queries. */
export interface UserQueryResult<Data> {
  /** `undefined` until it is read. */
  data: Data | undefined
  isPending: boolean
  error: AuthError | null
  /** Whether it is being read again. */
  isRefetching: boolean
  refetch: () => void
}

interface Query<Data> {
  data: Data | undefined
  isPending: boolean
  error: Error | null
  isRefetching: boolean
  refetch: (options: { cancelRefetch: boolean }) => unknown
}

/** Narrows a query's result. Its function throws nothing but `AuthError` (`reportUnexpected`). */
export const toUserQueryResult = <Data>({
  data,
  isPending,
  error,
  isRefetching,
  refetch,
}: Query<Data>): UserQueryResult<Data> => ({
  data,
  isPending,
  error: error as AuthError | null,
  isRefetching,
  refetch: () => void refetch({ cancelRefetch: false }),
})
