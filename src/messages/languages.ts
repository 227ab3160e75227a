import type { Language } from './language.ts'
import { canonicalLocale } from './supportedLocale.ts'

/** A file of a language has one export, the language. */
type LanguageFile = () => Promise<Record<string, Language>>

/** The kit's languages other than English, each loaded when it is used. */
const languageFiles = {
  ar: () => import('./locales/ar.ts'),
  de: () => import('./locales/de.ts'),
  es: () => import('./locales/es.ts'),
  fr: () => import('./locales/fr.ts'),
  he: () => import('./locales/he.ts'),
  id: () => import('./locales/id.ts'),
  it: () => import('./locales/it.ts'),
  ja: () => import('./locales/ja.ts'),
  ko: () => import('./locales/ko.ts'),
  nl: () => import('./locales/nl.ts'),
  'pt-BR': () => import('./locales/pt-BR.ts'),
  'zh-Hans': () => import('./locales/zh-Hans.ts'),
  'zh-Hant': () => import('./locales/zh-Hant.ts'),
} satisfies Record<string, LanguageFile>

/** A language that is loaded when it is used. */
export type LazyLanguage = keyof typeof languageFiles

export const lazyLanguages = Object.keys(languageFiles) as LazyLanguage[]

const loaded = new Map<LazyLanguage, Language>()

/** Returns a language that is loaded already. */
export const loadedLanguage = (name: LazyLanguage): Language | undefined => loaded.get(name)

/** Loads a language. Rejects if its file can't be loaded; the next call tries again. */
export async function loadLanguage(name: LazyLanguage): Promise<void> {
  const file: LanguageFile = languageFiles[name]
  for (const language of Object.values(await file())) loaded.set(name, language)
}

/**
 * Returns the language of the kit that is read by who reads a locale: `de` for `de-AT`, `zh-Hant` for `zh-TW`, `pt-BR` for `pt`.
 * `undefined` if the kit has none.
 */
export function findLanguage(locale: string): LazyLanguage | 'en' | undefined {
  const written = writtenLanguage(locale)
  return (['en', ...lazyLanguages] as const).find((name) => writtenLanguage(name) === written)
}

/**
 * Returns a locale's language and script, which say whether two locales read the same: `zh-Hant` for `zh-TW`. `undefined` if the locale
 * is malformed.
 */
export function writtenLanguage(locale: string): string | undefined {
  const tag = canonicalLocale(locale)
  if (!tag) return undefined
  const { language, script } = new Intl.Locale(tag).maximize()
  return `${language}-${script}`
}

/** Returns the writing direction of a locale. Not every browser has `Intl.Locale.prototype.getTextInfo`. */
export const textDirection = (locale: string): 'ltr' | 'rtl' =>
  /-(Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa)$/.test(writtenLanguage(locale) ?? '') ? 'rtl' : 'ltr'
