import { useEffect, useMemo, useState } from 'react'
import { createLazyModule } from '../../async/lazyModule.ts'
import { warnDeveloper } from '../../client/warnDeveloper.ts'
import { mergeProvided, type ProvidedMessages } from '../../messages/mergeMessages.ts'
import { startEn } from '../../messages/startEn.ts'
import { type LanguageAttributes, languageAttributes, writtenLanguage } from '../../messages/writtenLanguage.ts'
import type { PoolgateProviderProps } from './poolgateProviderProps.ts'
import { usePageLanguage } from './usePageLanguage.ts'

interface LanguageInUse {
  /** The language with the host's overrides. */
  messages: ProvidedMessages
  /** Whether another language is wanted and not loaded yet. */
  isLanguagePending: boolean
  languageAttributes: LanguageAttributes
}

/** Lazy, so that a page in English doesn't load the list of languages. */
const languages = createLazyModule(() => import('../../messages/languages.ts'))

/**
 * Returns the language of a provider. While one loads, the one before stays, or else English. A server loads none: there, and while the
 * browser hydrates, only English and a language that is given as an object are available.
 */
export function useLanguage({ locale: given, messages: overrides }: PoolgateProviderProps): LanguageInUse {
  const pageLanguage = usePageLanguage()
  /** The locales of the last load that ended, well or not. */
  const [settled, settle] = useState<string>()

  const isObject = given && typeof given === 'object'
  const locales = isObject ? [given.locale] : wantedLocales(given, overrides?.locale, pageLanguage)
  const key = locales.join()
  const first = locales[0]!
  const isEnglish = writtenLanguage(first) === 'en-Latn'
  const english = useMemo(() => ({ ...startEn, locale: first }), [first])
  const lazy = pageLanguage === undefined ? undefined : languages.loaded?.loadedLanguage(locales)
  const available = isObject ? given : isEnglish ? english : lazy
  const [shown, setShown] = useState<ProvidedMessages>(available ?? startEn)
  if (available && available !== shown) setShown(available)

  const isMissing = !available
  useEffect(() => {
    if (!isMissing) return
    let isStale = false
    languages
      .fetch()
      .then(({ loadLanguage }) => loadLanguage(key.split(','), startEn))
      .catch((error: Error) => warnDeveloper(error.message))
      .then(() => !isStale && settle(key))
    return () => {
      isStale = true
    }
  }, [isMissing, key])

  const language = available ?? shown
  return useMemo(() => {
    const messages = mergeProvided(language, overrides)
    return {
      messages,
      isLanguagePending: isMissing && settled !== key,
      // A server doesn't know the page's language.
      languageAttributes: languageAttributes(messages.locale, pageLanguage ?? 'en'),
    }
  }, [language, overrides, isMissing, settled, key, pageLanguage])
}

/** Overrides with a locale of their own are texts of a host that chooses the language itself: the rest stays English. */
function wantedLocales(
  given: string | null | undefined,
  ofOverrides: string | undefined,
  page: string | undefined,
): string[] {
  if (given != null) return [given]
  return ofOverrides != null || page === undefined ? ['en'] : [page, ...navigator.languages, 'en'].filter(Boolean)
}
