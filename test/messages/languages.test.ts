import { describe, expect, test } from 'vitest'
import { findLanguage, languageNames, loadedLanguage, loadLanguage } from '../../src/messages/languages.ts'
import { en } from '../../src/messages/locales/en.ts'

/** Returns every sentence with its path. A plural counts as its form for other numbers. */
const sentences = (messages: object, path = ''): [path: string, sentence: string][] =>
  Object.entries(messages).flatMap(([name, value]): [string, string][] => {
    if (typeof value === 'string') return [[path + name, value]]
    return 'other' in value ? [[path + name, value.other]] : sentences(value, `${path}${name}.`)
  })

const placeholders = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort()

test.each([
  ['de-AT', 'de'],
  ['pt', 'pt-BR'],
  ['zh', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['iw', 'he'],
  ['in', 'id'],
  ['en-GB', 'en'],
  ['pl', undefined],
  ['', undefined],
])('the language of the locale "%s" is %s', (locale, name) => {
  expect(findLanguage(locale)).toBe(name)
})

describe.each(languageNames)('%s', async (name) => {
  await loadLanguage([name], en)
  const language = loadedLanguage([name])!

  test('has every message of English, with the same placeholders', () => {
    const own = Object.fromEntries(sentences(language))
    for (const [path, sentence] of sentences(en)) {
      expect(placeholders(own[path] ?? ''), path).toEqual(placeholders(sentence))
      expect(own[path], path).toMatch(/^\S(.*\S)?$/)
    }
    expect(Object.keys(own)).toHaveLength(sentences(en).length)
    expect(language.locale).toBe(name)
  })
})
