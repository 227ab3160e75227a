import { deletePasskey, type Passkey, registerPasskey } from '../../flows/passkeys/passkeyCredentials.ts'
import { type Pages, passkeysQuery } from './accountQueries.ts'
import { usePoolgate } from '../poolgateContext.ts'
import { useAction } from '../form/useAction.ts'
import { type Change, useChange } from './useOptimisticMutation.ts'
import { type List, useList, withItems } from './usePaginatedList.ts'

/** The passkeys of whoever is signed in; `register` makes one on this device. */
export function usePasskeys(): List<Passkey> & {
  remove: Change<Passkey>
  register: ReturnType<typeof useAction<void>>
} {
  const { flow, queryClient } = usePoolgate()
  const { queryKey } = passkeysQuery(flow.session)
  const remove = useChange<Pages<Passkey>, Passkey>({
    queryKey,
    change: deletePasskey,
    show: (data, { id }) => withItems(data, (items) => items.filter((passkey) => passkey.id !== id)),
  })
  const register = useAction(registerPasskey, () => void queryClient.invalidateQueries({ queryKey }))
  return { ...useList<Passkey>(passkeysQuery), remove, register }
}
