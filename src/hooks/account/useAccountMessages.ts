import { accountEn } from '../../messages/accountEn.ts'
import type { AccountMessages } from '../../messages/accountMessages.ts'
import { usePoolgate } from '../poolgateContext.ts'

/** Returns the messages of the account's screens. */
export const useAccountMessages = (): AccountMessages => usePoolgate().messages.account ?? accountEn
