import { describe, expect, test } from 'vitest'
import { visibleLabel } from '../../src/components/account/rowLabel.ts'
import type { Language } from '../../src/messages/language.ts'
import { findLanguage, languageNames, loadedLanguage, loadLanguage } from '../../src/messages/languages.ts'
import { en } from '../../src/messages/locales/en.ts'

interface Text {
  path: string
  text: string
  /** Of a plural. */
  category?: string
}

/** Returns every text with its path, each form of a plural by itself. */
const textsOf = (messages: object, path = ''): Text[] =>
  Object.entries(messages).flatMap(([name, value]): Text[] => {
    if (typeof value === 'string') return [{ path: path + name, text: value }]
    if (!('other' in value)) return textsOf(value, `${path}${name}.`)
    return Object.entries(value).map(([category, text]) => ({ path: path + name, text: text as string, category }))
  })

/** English by path. A plural counts as its form for other numbers. */
const english = new Map(
  textsOf(en)
    .filter(({ category = 'other' }) => category === 'other')
    .map(({ path, text }) => [path, text]),
)

/** Texts that a language shares with English. */
const sharedWithEnglish: Record<string, string[]> = {
  de: ['Code', 'Name', 'Website', '{field} (optional)', 'Passkey', 'Passkeys'],
  es: ['No'],
  fr: ['Code', 'Sessions'],
  id: ['Email', 'Default', 'Edit {name}'],
  it: ['Email', 'Password', 'No', 'Passkey', 'Account'],
  nl: ['Code', 'Website', 'Passkey', 'Passkeys', 'Account'],
}

/** Questions of English that are conditions in Japanese: “If you have no account”. */
const notQuestions = ['ja signIn.noAccount', 'ja signUp.haveAccount', 'ja setUpTotp.cannotScan']

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

/** A form for exactly one or two things may have the number as a word, or leave it out. */
const mayLackNumber = ({ category = '' }: Text) => ['zero', 'one', 'two'].includes(category)

/** Returns what ends a text, as English writes it, or nothing after a letter. */
function terminalOf(text: string): string {
  const last = text.at(-1) ?? ''
  const inEnglish = { '。': '.', '؟': '?', '？': '?', '：': ':', '！': '!' }[last] ?? last
  return /[.?!:…]/.test(inEnglish) ? inEnglish : ''
}

/** The labels of the buttons of a row, which shows its name beside them. */
const rowLabels = ({ account: { devices, sessions, passkeys, mfa, profile } }: Language) => [
  devices.forget,
  sessions.revoke,
  passkeys.remove,
  mfa.turnOn,
  mfa.turnOff,
  profile.empty,
  profile.edit,
  profile.remove,
  profile.verify,
]

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
  const language = loadedLanguage([name]) as Language
  const texts = textsOf(language).filter(({ path }) => path !== 'locale')
  const where = ({ path, category, text }: Text) => `${path} ${category ?? ''}: ${text}`

  test('has the messages of English, and no others', () => {
    expect(new Set(textsOf(language).map(({ path }) => path))).toEqual(new Set(english.keys()))
    expect(language.locale).toBe(name)
  })

  test('has the placeholders of English in every form of a plural', () => {
    for (const text of texts) {
      const own = placeholders(text.text)
      const ofEnglish = placeholders(english.get(text.path)!)
      if (mayLackNumber(text)) expect(ofEnglish, where(text)).toEqual(expect.arrayContaining(own))
      else expect(own, where(text)).toEqual(ofEnglish)
    }
  })

  test('has forms only for the plural categories of the language', () => {
    const categories = new Intl.PluralRules(name).resolvedOptions().pluralCategories
    for (const { category, path } of texts) if (category) expect(categories, path).toContain(category)
  })

  test('has no text left in English, except words that both share', () => {
    const same = texts.filter(({ path, text }) => text === english.get(path)).map(({ text }) => text)
    expect(new Set(same)).toEqual(new Set(sharedWithEnglish[name]))
  })

  test('has no empty text and no stray spaces', () => {
    for (const text of texts) {
      expect(text.text, where(text)).toMatch(/^\S(.*\S)?$/)
      expect(text.text, where(text)).not.toMatch(/\s\s/)
    }
  })

  test('ends each text as English does', () => {
    for (const text of texts) {
      if (notQuestions.includes(`${name} ${text.path}`)) continue
      expect(terminalOf(text.text), where(text)).toBe(terminalOf(english.get(text.path)!))
    }
  })

  test('has labels that start with a capital and read well where a row shows them without its name', () => {
    for (const label of rowLabels(language)) {
      expect(label).toContain('{name}')
      const visible = visibleLabel(label, '☃')
      expect(visible, label).toMatch(/^[\p{Lu}\p{Lo}]/u)
      expect(visible, label).toMatch(/^[\p{L}\p{M} ]*[\p{L}\p{M}]$/u)
    }
  })
})
