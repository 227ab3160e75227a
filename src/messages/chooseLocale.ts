import { findLanguage, textDirection, writtenLanguage } from './languages.ts'

/**
 * Returns the first locale that the kit has a language for, or English.
 *
 * @param locales The page's, then the browser's. Empty and malformed ones are skipped.
 */
export const chooseLocale = (locales: readonly string[]): string => locales.find(findLanguage) ?? 'en'

/** What an element needs if its language isn't the page's. */
export interface LanguageAttributes {
  lang?: string
  dir?: 'ltr' | 'rtl'
}

/** Returns `lang` and `dir` for the elements of a kit, or none if the page is in the same language: they inherit the page's. */
export function languageAttributes(locale: string, pageLanguage: string): LanguageAttributes {
  const isSame = writtenLanguage(locale) === writtenLanguage(pageLanguage)
  return isSame ? {} : { lang: locale, dir: textDirection(locale) }
}
