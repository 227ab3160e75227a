import { mergeGroup } from '../../messages/mergeMessages.ts'
import { providerEn } from '../../messages/providerEn.ts'
import type { ProviderMessages } from '../../messages/providerMessages.ts'
import { usePoolgate } from '../poolgateContext.ts'

/** Returns the messages of the sign-in with identity providers: the provider's overrides, completed in English. */
export const useProviderMessages = (): ProviderMessages => mergeGroup(providerEn, usePoolgate().messages.providers)
