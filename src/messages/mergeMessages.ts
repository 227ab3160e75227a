import type { Messages, StartMessages } from './messages.ts'
import { supportedLocale } from './supportedLocale.ts'

type DeepPartial<Value> = Value extends object
  ? { [Name in keyof Value]?: DeepPartial<Value[Name]> | undefined }
  : Value

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

/** Returns one group of messages with some of them replaced. */
export function mergeGroup<Group extends object>(group: Group, overrides: DeepPartial<Group> | undefined): Group {
  if (!overrides) return group
  const merged = { ...group } as Record<string, unknown>
  for (const [name, override] of Object.entries(overrides)) {
    // Assigning to this name would set the prototype.
    if (override == null || name === '__proto__') continue
    const original = Object.hasOwn(merged, name) ? merged[name] : undefined
    merged[name] = isGroup(override) ? mergeGroup(asGroup(original), override) : override
  }
  return merged as Group
}

/** One sentence for all numbers is the rest of a plural. */
const asGroup = (original: unknown): object =>
  typeof original === 'string' ? { other: original } : isGroup(original) ? original : {}

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
