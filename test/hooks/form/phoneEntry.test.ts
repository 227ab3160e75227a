import { describe, expect, test } from 'vitest'
import {
  countryWhileTyping,
  entryToE164,
  formatEntry,
  moveEntry,
  type PhoneEntry,
} from '../../../src/hooks/form/phoneEntry.ts'
import * as parser from '../../../src/poolConfig/phoneNumber.ts'

const entry = (country: PhoneEntry['country'], text: string): PhoneEntry => ({ country, text })

describe('while the user types, the country', () => {
  test.each([
    ['changes to that of a complete number with +', '+33 6 12 34 56 78', 'FR'],
    ['changes to that of a complete number with 00', '0033 6 12 34 56 78', 'FR'],
    ['changes within a shared calling code', '+1 416 555 0123', 'CA'],
    ['is none for a number of no country', '+800 1234 5678', ''],
    ['stays for an incomplete number', '+33 6', 'US'],
    ['stays for a national number', '(416) 555-0123', 'US'],
    ['stays for anything else', 'ann@example.com', 'US'],
  ])('%s', (_, text, country) => {
    expect(countryWhileTyping(parser, entry('US', text))).toBe(country)
  })
})

describe('a number is formatted', () => {
  test.each([
    ['in its country', entry('GB', '02079460000'), entry('GB', '020 7946 0000')],
    ['in the country of its +', entry('US', '+442079460000'), entry('GB', '020 7946 0000')],
    ['in the country of its 00', entry('US', '00442079460000'), entry('GB', '020 7946 0000')],
    ["after the country's own prefix for calls abroad", entry('US', '011442079460000'), entry('GB', '020 7946 0000')],
    ['with ASCII digits', entry('GB', '٠٢٠٧٩٤٦٠٠٠٠'), entry('GB', '020 7946 0000')],
    ['in the chosen one of two countries that share it', entry('US', '4165550123'), entry('US', '(416) 555-0123')],
    ['in its own country if it has its calling code', entry('US', '+14165550123'), entry('CA', '(416) 555-0123')],
    ['although its area is not in use', entry('US', '+15555550100'), entry('US', '(555) 555-0100')],
    ['without a country, if it has none', entry('US', '+800 1234 5678'), entry('', '+80012345678')],
  ])('%s', (_, typed, shown) => {
    const formatted = formatEntry(parser, typed)
    expect(formatted).toEqual(shown)
    expect(entryToE164(parser, formatted), 'the same number').toBe(entryToE164(parser, typed))
  })

  test('only if it is one', () => {
    const typed = entry('GB', '020 79')
    expect(formatEntry(parser, typed)).toBe(typed)
    expect(entryToE164(parser, typed)).toBeUndefined()
  })
})

describe('in another country', () => {
  test.each([
    ['a number is formatted for it', entry('GB', '020 7946 0000'), 'DE', entry('DE', '02079 460000')],
    ['a number that it does not have stays as it is', entry('GB', '020 7946 0000'), 'US', entry('US', '020 7946 0000')],
    ['a number that only it has becomes one', entry('US', '0151 23456789'), 'DE', entry('DE', '01512 3456789')],
    ['a calling code is dropped', entry('GB', '+44 20 7946 0000'), 'FR', entry('FR', '020 7946 0000')],
    ['an incomplete calling code is dropped', entry('US', '+44'), 'FR', entry('FR', '')],
    ['the calling code of an incomplete number is dropped', entry('US', '0044 (20) 79'), 'FR', entry('FR', '(20) 79')],
    ['an unknown calling code is dropped', entry('US', '+999 12'), 'FR', entry('FR', '999 12')],
    ['an empty field stays empty', entry('GB', ''), 'FR', entry('FR', '')],
    ['any other text stays as it is', entry('GB', 'ann@example.com'), 'FR', entry('FR', 'ann@example.com')],
  ] as const)('%s', (_, before, country, after) => {
    expect(moveEntry(parser, before, country)).toEqual(after)
  })

  test.each(parser.phoneCountries('en').map(({ code }) => code))(
    'a number never keeps the calling code of the country before: %s',
    (country) => {
      for (const text of ['+44 20 7946 0000', '+1 202 555 0123', '+49 1512 3456789']) {
        const moved = moveEntry(parser, entry('GB', text), country)
        expect(moved.country).toBe(country)
        expect(moved.text).not.toMatch(/^\+/)
      }
    },
  )
})
