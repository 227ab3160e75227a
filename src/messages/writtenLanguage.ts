import { canonicalLocale } from './supportedLocale.ts'

/**
 * Returns a locale's language and script, which say whether two locales read the same: `zh-Hant` for `zh-TW`, `de-Latn` for `de-AT`.
 * Empty if the locale is malformed.
 */
export function writtenLanguage(locale: string): string {
  // Most pages in English then don't load the browser's language data, which takes milliseconds.
  if (/^en(-[A-Z]{2})?$/.test(locale)) return 'en-Latn'
  const tag = canonicalLocale(locale)
  if (!tag) return ''
  const { language, script } = new Intl.Locale(tag).maximize()
  return `${language}-${script}`
}

/** What an element needs if its language isn't the page's. */
export interface LanguageAttributes {
  lang?: string
  dir?: 'ltr' | 'rtl'
}

/** Returns `lang` and `dir` for the elements of a kit, or none if the page is in the same language: they inherit the page's. */
export function languageAttributes(locale: string, pageLanguage: string): LanguageAttributes {
  const written = writtenLanguage(locale)
  if (written === writtenLanguage(pageLanguage)) return {}
  // Not every browser has `Intl.Locale.prototype.getTextInfo`.
  return { lang: locale, dir: /Arab|Hebr/.test(written) ? 'rtl' : 'ltr' }
}
