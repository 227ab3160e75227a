import { accountEn } from '../../messages/accountEn.ts'
import type { AccountMessages } from '../../messages/accountMessages.ts'
import { mergeGroup } from '../../messages/mergeMessages.ts'
import { usePoolgate } from '../poolgateContext.ts'

/** Complete messages, cached by the provider's messages. */
const completed = new WeakMap<object, AccountMessages>()

/**
 * Returns the messages of the account's screens. The provider's may be only overrides: English is merged here, not in the
 * provider, so that pages without an account do not load it.
 */
export function useAccountMessages(): AccountMessages {
  const { account } = usePoolgate().messages
  if (!account) return accountEn
  const known = completed.get(account)
  if (known) return known
  const merged = mergeGroup(accountEn, account)
  completed.set(account, merged)
  return merged
}
