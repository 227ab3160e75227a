import type { Language } from './language.ts'
import type { ProvidedMessages } from './mergeMessages.ts'
import { writtenLanguage } from './writtenLanguage.ts'

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

type LanguageName = keyof typeof languageFiles

/** The tags of the kit's languages other than English. */
export const languageNames = Object.keys(languageFiles) as LanguageName[]

/**
 * Returns the kit's language that a reader of a locale reads: `de` for `de-AT`, `zh-Hant` for `zh-TW`, `pt-BR` for `pt`. `undefined` if
 * the kit has none.
 */
export function findLanguage(locale: string): LanguageName | 'en' | undefined {
  const written = writtenLanguage(locale)
  return (['en', ...languageNames] as const).find((name) => writtenLanguage(name) === written)
}

/** By the locales that they were chosen by. */
const loaded = new Map<string, ProvidedMessages>()

/** Returns what `loadLanguage` has loaded for the same locales. */
export const loadedLanguage = (locales: readonly string[]): ProvidedMessages | undefined => loaded.get(locales.join())

/**
 * Loads the language of the first locale that the kit has a language for, with the formats of that locale: those of `de-AT` for German.
 * Rejects if there is none, or if its file can't be loaded; the next call tries again.
 */
export async function loadLanguage(locales: readonly string[], english: ProvidedMessages): Promise<void> {
  const locale = locales.find(findLanguage)
  if (!locale)
    throw new Error(`There is no language for "${locales.join()}". Pass a Language object of your own as the locale.`)
  const name = findLanguage(locale)
  let language = english
  if (name && name !== 'en') {
    const file: LanguageFile = languageFiles[name]
    for (const exported of Object.values(await file())) language = exported
  }
  loaded.set(locales.join(), { ...language, locale })
}
