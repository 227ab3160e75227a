import { expect, test } from 'vitest'
import { directionOf, languages } from '../../playground/src/appearance.ts'
import { languageNames } from '../../src/messages/languages.ts'

test('the playground offers every language of the kit, by the name that its speakers use', () => {
  expect(Object.keys(languages)).toEqual(['en', ...languageNames])
  expect(languages).toMatchObject({
    en: 'English',
    de: 'Deutsch',
    ja: '日本語',
    'pt-BR': expect.stringMatching(/^português/),
  })
})

test.each(Object.keys(languages))('without a chosen direction, %s has that of its script', (language) => {
  const appearance = { name: 'Default', colorScheme: 'auto', direction: 'auto', language } as const
  const isRightToLeft = /Arab|Hebr/.test(new Intl.Locale(language).maximize().script ?? '')
  expect(directionOf(appearance)).toBe(isRightToLeft ? 'rtl' : 'ltr')
  expect(directionOf({ ...appearance, direction: 'ltr' })).toBe('ltr')
})
