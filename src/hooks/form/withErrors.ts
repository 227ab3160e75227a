import { errorsEn } from '../../messages/errorsEn.ts'
import { lazyGroup } from '../../messages/lazyGroup.ts'
import type { ProvidedMessages } from '../../messages/mergeMessages.ts'
import type { ErrorMessages } from '../../messages/messages.ts'

const complete = lazyGroup(errorsEn)

/** Returns the provider's messages with the texts of all errors, completed in English. */
export const withErrors = (messages: ProvidedMessages): ErrorMessages => ({
  ...messages,
  errors: { ...messages.errors, ...complete(messages.errors) },
})
