import { accountEn } from '../accountEn.ts'
import { en as english } from '../en.ts'
import type { Language } from '../language.ts'
import { providerEn } from '../providerEn.ts'

/** English, complete: to start a language of your own from. The provider has it built in. */
export const en: Language = { ...english, account: accountEn, providers: providerEn }
