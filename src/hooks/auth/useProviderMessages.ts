import { lazyGroup } from '../../messages/lazyGroup.ts'
import { providerEn } from '../../messages/providerEn.ts'
import type { ProviderMessages } from '../../messages/providerMessages.ts'
import { usePoolgate } from '../poolgateContext.ts'

const complete = lazyGroup(providerEn)

/** Returns the messages of the sign-in with identity providers: the provider's overrides, completed in English. */
export const useProviderMessages = (): ProviderMessages => complete(usePoolgate().messages.providers)
