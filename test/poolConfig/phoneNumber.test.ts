import { getCountries, getCountryCallingCode } from 'libphonenumber-js/min'
import examples from 'libphonenumber-js/mobile/examples'
import { describe, expect, test } from 'vitest'
import { parsePhoneNumber, phoneCountries } from '../../src/poolConfig/phoneNumber.ts'

const LONDON = '+442079460000'

describe('a number with its country is read', () => {
  test.each([
    ['in E.164', LONDON, LONDON],
    ['with separators', '+44 20-7946.0000', LONDON],
    ['with dashes of all kinds', '+44\u201120\u20137946\u20140000', LONDON],
    ['with a minus sign and a Japanese hyphen', '+44\u221220\u30fc79460000', LONDON],
    ['with slashes', '+44 20/7946/0000', LONDON],
    ['with no-break and narrow spaces', '+44\u00a020\u202f7946\u20070000', LONDON],
    ['with its calling code in parentheses', '(+44) 20 7946 0000', LONDON],
    ['with invisible characters around and inside', '\u202a+44\u200b20\u20607946\u00ad0000\u202c\ufeff', LONDON],
    ['with direction isolates', '\u2068+44 20 7946 0000\u2069', LONDON],
    ['with a national prefix in parentheses', '+44 (0)20 7946 0000', LONDON],
    ['with a national prefix in full-width parentheses', '+44（０）20 7946 0000', LONDON],
    ['with a national prefix', '+44 020 7946 0000', LONDON],
    ['with a national prefix of two digits', '+36 (06) 1 234 5678', '+3612345678'],
    ['with a prefix where its country has none', '+34 (0)912 345 678', '+34912345678'],
    ['with a prefix where numbers have many lengths and none has one', '+352 (0)27 12 34 56', '+35227123456'],
    ['with a zero that is part of the number', '+39 (0)6 6981 2345', '+390669812345'],
    ['with a leading 00', '0044 20 7946 0000', LONDON],
    ['with a leading 00 and a national prefix', '00 44 (0)20 7946 0000', LONDON],
    ['as the address of a telephone link', 'tel:+44-20-7946-0000', LONDON],
    ['in full-width characters', '＋４４（２０）７９４６－００００', LONDON],
    ['in Arabic-Indic digits', '+٤٤ ٢٠ ٧٩٤٦ ٠٠٠٠', LONDON],
    ['in Persian digits', '۰۰۴۴۲۰۷۹۴۶۰۰۰۰', LONDON],
    ['in Devanagari digits', '+४४ २० ७९४६ ००००', LONDON],
    ['if it is reserved for films', '+1 202 555 0123', '+12025550123'],
    ['if its area code is not in use', '+1 555 555 0123', '+15555550123'],
    ['if no country has it', '+800 1234 5678', '+80012345678'],
  ])('%s', (_, typed, e164) => {
    expect(parsePhoneNumber(typed)?.e164).toBe(e164)
    expect(parsePhoneNumber(typed, 'US')?.e164, 'whatever the country').toBe(e164)
    expect(parsePhoneNumber(typed, 'GB')?.e164, 'whatever the country').toBe(e164)
  })
})

describe('a number as dialed in its country is read', () => {
  test.each([
    ['020 7946 0000', 'GB', LONDON],
    ['(0)20 7946 0000', 'GB', LONDON],
    ['20 7946 0000', 'GB', LONDON],
    ['٠٢٠٧٩٤٦٠٠٠٠', 'GB', LONDON],
    ['(202) 555-0123', 'US', '+12025550123'],
    ['1-202-555-0123', 'US', '+12025550123'],
    ['06 6981 2345', 'IT', '+390669812345'],
    ['8 (912) 345-67-89', 'RU', '+79123456789'],
    ['011 44 20 7946 0000', 'US', LONDON],
    ['0011 44 20 7946 0000', 'AU', LONDON],
    ['\u06f0\u06f9\u06f1\u06f2 345 6789', 'IR', '+989123456789'],
  ] as const)('%s in %s', (typed, country, e164) => {
    expect(parsePhoneNumber(typed, country)?.e164).toBe(e164)
  })

  test('only if the country is known', () => {
    expect(parsePhoneNumber('020 7946 0000')).toBeUndefined()
    expect(parsePhoneNumber('020 7946 0000', 'XX' as 'GB')).toBeUndefined()
  })
})

describe('not a phone number:', () => {
  test.each([
    ['nothing', ''],
    ['separators only', ' - '],
    ['a plus only', '+'],
    ['a short number', '+1 202 555'],
    ['a long number', '+44 20 7946 0000 12'],
    ['an emergency number', '112'],
    ['a calling code that no country has', '+999 123 456 789'],
    ['a plus before 00', '+0044 20 7946 0000'],
    ['two pluses', '++44 20 7946 0000'],
    ['a plus inside', '44+20 7946 0000'],
    ['two numbers', '+44 20 7946 0000, +44 20 7946 0001'],
    ['letters on keys', '1-800-FLOWERS'],
    ['an extension', '+44 20 7946 0000 ext. 12'],
    ['an extension after x', '+44 20 7946 0000x12'],
    ['an extension after a number sign', '+44 20 7946 0000 #12'],
    ['an extension after a pause', '+44 20 7946 0000,,12'],
    ['an extension in a link', 'tel:+44-20-7946-0000;ext=12'],
    ['text around the number', 'Call +44 20 7946 0000'],
    ['an email address', '442079460000@example.com'],
    ['a fraction', '+44 20 7946 000½'],
    ['very long text', '+44'.padEnd(100_000, '0')],
  ])('%s', (_, typed) => {
    expect(parsePhoneNumber(typed)).toBeUndefined()
    expect(parsePhoneNumber(typed, 'GB')).toBeUndefined()
    expect(parsePhoneNumber(typed, 'US')).toBeUndefined()
  })
})

test('a number has its country, and its national format', () => {
  expect(parsePhoneNumber('+442079460000', 'US')).toEqual({ e164: LONDON, national: '020 7946 0000', country: 'GB' })
})

test('a number that no list has belongs to the given country', () => {
  expect(parsePhoneNumber('+447700900123')?.country).toBeUndefined()
  expect(parsePhoneNumber('07700 900123', 'GB')?.country).toBe('GB')
  expect(parsePhoneNumber('+447700900123', 'US')?.country).toBeUndefined()
})

test('countries have names in the language, and are sorted by it', () => {
  const countries = phoneCountries('de')
  expect(countries).toContainEqual({ code: 'GB', name: 'Vereinigtes Königreich', callingCode: '44' })
  const names = countries.map(({ name }) => name)
  expect(names.indexOf('Österreich')).toBeLessThan(names.indexOf('Polen'))
})

describe("each country's example number", () => {
  const numbers = getCountries().map((country) => {
    const national = examples[country] ?? ''
    return { country, national, e164: `+${getCountryCallingCode(country)}${national}` }
  })

  test('is read as dialed from abroad, with or without separators, and stays itself', () => {
    for (const { country, national, e164 } of numbers) {
      const callingCode = getCountryCallingCode(country)
      for (const typed of [
        e164,
        `+${callingCode} ${national}`,
        `00${callingCode}-${national}`,
        `(+${callingCode})${national}`,
      ]) {
        expect(parsePhoneNumber(typed)?.e164, `${country} ${typed}`).toBe(e164)
      }
    }
  })

  test('is read as dialed at home', () => {
    for (const { country, e164 } of numbers) {
      const { national } = parsePhoneNumber(e164) ?? {}
      expect(parsePhoneNumber(national ?? '', country)?.e164, `${country} ${national}`).toBe(e164)
    }
  })

  test('is read with a national prefix that callers from abroad leave out', () => {
    for (const { country, national, e164 } of numbers) {
      // There, the number with zero is another number.
      if (['AC', 'IT', 'VA'].includes(country)) continue
      // Where the number itself begins with zero, `(0)` would be that zero.
      const rest = national.replace(/^0/, '')
      const typed = `+${getCountryCallingCode(country)} (0)${rest}`
      expect(parsePhoneNumber(typed)?.e164, `${country} ${typed}`).toBe(e164)
    }
  })
})
