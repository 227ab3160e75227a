import { deletePasskey, type Passkey, registerPasskey } from '../../flows/passkeys/passkeyCredentials.ts'
import { useAction } from '../form/useAction.ts'
import type { MutationResult } from '../mutationResult.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { type CursorPages, passkeysQuery } from './accountQueries.ts'
import { useOptimisticMutation } from './useOptimisticMutation.ts'
import { type PaginatedResult, usePaginatedList, withItems } from './usePaginatedList.ts'

/** Lists the user's passkeys; `register` creates one on this device, `remove` deletes one from the account. */
export function usePasskeys(): PaginatedResult<Passkey> & {
  remove: MutationResult<Passkey>
  register: ReturnType<typeof useAction<void>>
} {
  const { flow, queryClient } = usePoolgate()
  const { queryKey } = passkeysQuery(flow.session)
  const remove = useOptimisticMutation<CursorPages<Passkey>, Passkey>({
    queryKey,
    change: deletePasskey,
    isOptimistic: false,
    show: (data, { id }) => withItems(data, (items) => items.filter((passkey) => passkey.id !== id)),
  })
  const register = useAction(registerPasskey, () => void queryClient.invalidateQueries({ queryKey }))
  return { ...usePaginatedList<Passkey>(passkeysQuery), remove, register }
}
