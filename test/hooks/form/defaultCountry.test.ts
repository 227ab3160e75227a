import { expect, test } from 'vitest'
import { defaultCountry } from '../../../src/hooks/form/defaultCountry.ts'

test.each([
  ['the region of the first language', ['de-AT', 'en-US'], 'AT'],
  ['the likely region of a language without one', ['ja'], 'JP'],
  ['the likely region of the script', ['zh-Hant'], 'TW'],
  ['the region of an old tag', ['en-UK'], 'GB'],
  ['the next language, if a region is no country', ['es-419', 'es-MX'], 'MX'],
  ['the next language, if one is invalid', ['C', '', 'en-US@posix', 'fr-CA'], 'CA'],
  ['the US without a usable language', ['C', '', 'en_US.UTF-8'], 'US'],
  ['the US without languages', [], 'US'],
  ['the US in a browser that reports none', undefined, 'US'],
])('the default country of phone numbers is %s', (_, languages, country) => {
  expect(defaultCountry(languages)).toBe(country)
})
