import { useEffect, useMemo, useState } from 'react'
import { warnDeveloper } from '../../client/warnDeveloper.ts'
import { chooseLocale, type LanguageAttributes, languageAttributes } from '../../messages/chooseLocale.ts'
import { en } from '../../messages/en.ts'
import { findLanguage, type LazyLanguage, loadedLanguage, loadLanguage } from '../../messages/languages.ts'
import { mergeMessages } from '../../messages/mergeMessages.ts'
import type { Messages } from '../../messages/messages.ts'
import type { PoolgateProviderProps } from './poolgateProviderProps.ts'
import { usePageLanguage } from './usePageLanguage.ts'

interface LanguageInUse {
  /** The language with the host's overrides. */
  messages: Messages
  /** Whether another language is wanted and not loaded yet. */
  isLanguagePending: boolean
  languageAttributes: LanguageAttributes
}

/**
 * Returns the language of a provider. While one loads, the one before stays, or else English. A server loads none: there, and while the
 * browser hydrates, only English and a language that is given as an object are at hand.
 */
export function useLanguage({ locale: given, messages: overrides }: PoolgateProviderProps): LanguageInUse {
  const pageLanguage = usePageLanguage()
  const givenLanguage = typeof given === 'object' ? given : undefined
  const givenLocale = typeof given === 'string' ? given : givenLanguage?.locale
  const locale = givenLocale ?? defaultLocale(overrides?.locale, pageLanguage)
  const name = findLanguage(locale) ?? 'en'
  const source = givenLanguage ?? (name === 'en' ? en : pageLanguage !== undefined ? loadedLanguage(name) : undefined)
  const available = useMemo(() => source && withFormats(source, locale), [source, locale])
  const [shown, setShown] = useState<Messages>()
  if (available && available !== shown) setShown(available)

  if (typeof given === 'string' && !findLanguage(given))
    warnDeveloper(`The kit has no language for the locale "${given}". English is shown.`)
  const hasFailed = useLoading(available || name === 'en' ? undefined : name)
  const language = available ?? shown ?? en
  const messages = useMemo(() => mergeMessages(language, overrides), [language, overrides])
  return {
    messages,
    isLanguagePending: !available && !hasFailed,
    // A server doesn't know the page's language. English there is marked nowhere, as it is the default.
    languageAttributes: useMemo(
      () => languageAttributes(messages.locale, pageLanguage ?? 'en'),
      [messages.locale, pageLanguage],
    ),
  }
}

/** Overrides with a locale of their own are texts of a host that chooses the language itself: the rest stays English. */
const defaultLocale = (ofOverrides: string | undefined, ofPage: string | undefined): string =>
  ofOverrides != null || ofPage === undefined ? 'en' : chooseLocale([ofPage, ...navigator.languages])

/** Returns the texts of a language with the formats of a locale: those of `de-AT` for German. */
function withFormats(language: Messages, locale: string): Messages {
  const isOwn = language.locale === locale || !findLanguage(locale)
  return isOwn ? language : { ...language, locale }
}

/** Loads a language. Returns whether that failed; the next mount tries again. */
function useLoading(name: LazyLanguage | undefined): boolean {
  const [result, setResult] = useState<{ name: LazyLanguage; hasFailed: boolean }>()
  useEffect(() => {
    if (!name) return
    let isStale = false
    const finish = (hasFailed: boolean) => {
      if (!isStale) setResult({ name, hasFailed })
    }
    loadLanguage(name).then(
      () => finish(false),
      (error: Error) => {
        warnDeveloper(`The language "${name}" couldn't be loaded. English is shown. ${error.message}`)
        finish(true)
      },
    )
    return () => {
      isStale = true
    }
  }, [name])
  return result !== undefined && result.hasFailed && result.name === name
}
