import type { AccountMessages } from './accountMessages.ts'
import type { Messages } from './messages.ts'
import type { ProviderMessages } from './providerMessages.ts'

/**
 * Every text of the kit in one language. Complete by type: a language that misses a message does not compile. Its `locale` is the tag of
 * the language, such as `de` or `pt-BR`.
 */
export interface Language extends Messages {
  account: AccountMessages
  providers: ProviderMessages
}
