import { type DeepPartial, mergeGroup } from './mergeGroup.ts'
import type { Messages, StartMessages } from './messages.ts'
import { supportedLocale } from './supportedLocale.ts'

/** Some of the messages, at any depth, in place of a language's own. */
export type MessageOverrides = DeepPartial<Messages>

/** A language, or English without the messages that load later. */
export type ProvidedMessages = StartMessages & MessageOverrides

/**
 * Returns a language with some messages replaced. Neither argument changes. Names that the language does not have are taken, such as
 * labels of custom attributes; `undefined` keeps the language's message. A `locale` that browsers don't take becomes one that they do.
 *
 * @example
 * <PoolgateProvider messages={mergeMessages(de, { signIn: { title: 'Willkommen' } })} …>
 */
export const mergeMessages = (language: Messages, overrides: MessageOverrides | undefined): Messages =>
  withSupportedLocale(mergeGroup(language, overrides))

/** As {@link mergeMessages}, also for a part of a language. */
export const mergeProvided = (language: ProvidedMessages, overrides: MessageOverrides | undefined): ProvidedMessages =>
  withSupportedLocale(mergeGroup(language, overrides))

function withSupportedLocale<Texts extends { locale: string }>(texts: Texts): Texts {
  const locale = supportedLocale(texts.locale)
  return locale === texts.locale ? texts : { ...texts, locale }
}
