import { expect, test } from 'vitest'
import { languageLabel, languageOptions } from '../../../src/hooks/form/languageOptions.ts'

const values = (options: { value: string }[]) => options.map(({ value }) => value)

test('the list of languages has their names in the language of the messages, sorted', () => {
  const options = languageOptions('de')
  expect(options).toContainEqual({ value: 'fr', label: 'Französisch' })
  expect(options).toContainEqual({ value: 'en-GB', label: 'Englisch (Vereinigtes Königreich)' })
  const labels = options.map(({ label }) => label)
  expect(labels).toEqual(labels.toSorted(new Intl.Collator('de').compare))
})

test('it has every language once, under its current tag', () => {
  const options = languageOptions('en')
  expect(options.length).toBeGreaterThan(150)
  expect(new Set(options.map(({ label }) => label)).size).toBe(options.length)
  expect(values(options)).toEqual(expect.arrayContaining(['he', 'id', 'nb', 'pt-BR', 'zh-Hans']))
  expect(values(options)).not.toContain('iw')
})

test('it has the languages of the user, without invalid ones', () => {
  const all = values(languageOptions('en', ['en-AU', 'C', '', 'en-US@posix', 'en_NZ', 'de']))
  expect(all).toContain('en-AU')
  expect(all.filter((value) => /[@_]|^C?$/.test(value))).toEqual([])
  expect(all.filter((value) => value === 'de')).toHaveLength(1)
})

test.each([
  ['en_US', 'English (United States) – en_US'],
  ['EN', 'English – EN'],
  ['Klingon, mostly', 'Klingon, mostly'],
  ['xx', 'xx'],
])('a value that is not in the list, %s, shows as “%s”', (value, label) => {
  expect(languageLabel(value, 'en')).toBe(label)
})
