import type { Profile } from '../../flows/account/profile.ts'
import { deleteAttribute } from '../../flows/account/profile.ts'
import type { MutationResult } from '../mutationResult.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { userQuery } from './accountQueries.ts'
import { useOptimisticMutation } from './useOptimisticMutation.ts'
import type { UserQueryResult } from './userQueryResult.ts'
import { useUser } from './useUser.ts'

/**
 * Reads the user's attributes. Edit one with `useStep` and `submitAttribute`, verify an address with `submitAttributeCode`; `refresh` then
 * reads them again.
 */
export function useProfileAttributes(): UserQueryResult<Profile> & {
  remove: MutationResult<{ name: string }>
  refresh: () => void
} {
  const { flow, queryClient } = usePoolgate()
  const { queryKey } = userQuery(flow.session)
  const remove = useOptimisticMutation<Profile, { name: string }>({
    queryKey,
    change: deleteAttribute,
    isOptimistic: false,
    show: (profile, { name }) => {
      const { [name]: _, ...attributes } = profile.attributes
      return { ...profile, attributes }
    },
  })
  return { ...useUser(), remove, refresh: () => void queryClient.invalidateQueries({ queryKey }) }
}
