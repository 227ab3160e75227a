import { accountEn } from '../../messages/accountEn.ts'
import type { AccountMessages } from '../../messages/accountMessages.ts'
import { lazyGroup } from '../../messages/lazyGroup.ts'
import { usePoolgate } from '../poolgateContext.ts'

const complete = lazyGroup(accountEn)

/** Returns the messages of the account's screens: the provider's overrides, completed in English. */
export const useAccountMessages = (): AccountMessages => complete(usePoolgate().messages.account)
