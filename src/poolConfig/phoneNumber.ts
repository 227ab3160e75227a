import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  type PhoneNumber as ParsedNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min'
import { phoneDigits, phoneText } from './phoneText.ts'

export type { CountryCode }

/** A phone number that was understood. */
export interface PhoneNumber {
  /** E.164, the only format that the service accepts: `+442079460000` (docs/protocol.md §7.5). */
  e164: string
  /** As written in its country: `020 7946 0000`. */
  national: string
  /** `undefined` for a number that several countries share. */
  country: CountryCode | undefined
}

/**
 * Reads a phone number as users type it: with separators, digits of any script, a national prefix, `+` or `00`. Accepts every number of a
 * possible length, because lists of ranges in use are never up to date.
 *
 * @param country The country of a number without `+` or `00`.
 * @returns `undefined` if it isn't a phone number. Nor is one with an extension: without it, it would be another number.
 */
export function parsePhoneNumber(typed: string, country?: CountryCode): PhoneNumber | undefined {
  const text = phoneText(typed)
  const home = country && isSupportedCountry(country) ? country : undefined
  const parsed = readInternational(text) ?? (home && readNational(text, home))
  if (!parsed) return undefined
  const isAtHome = home && parsed.countryCallingCode === getCountryCallingCode(home)
  return {
    e164: parsed.number,
    national: parsed.formatNational(),
    country: parsed.country ?? (isAtHome ? home : undefined),
  }
}

/** Reads a number with `+` or `00`, which is `+` in every country. */
function readInternational(text: string): ParsedNumber | undefined {
  // `(0)` is to leave out from abroad, but belongs to the number in some countries. Where the parser knows neither, it is left out.
  const readings = [text, text.replace(NATIONAL_ZERO, '')]
    .map((reading) => phoneDigits(reading).replace(/^00/, '+'))
    .filter((digits) => digits.startsWith('+'))
    .flatMap((digits) => possible(parsePhoneNumberFromString(digits, { extract: false })) ?? [])
  return readings.find((number) => number.isValid()) ?? readings.at(-1)
}

/** Reads a number as dialed in a country, which may be one abroad with the country's own prefix: `011` in the US. */
function readNational(text: string, country: CountryCode): ParsedNumber | undefined {
  const digits = phoneDigits(text)
  if (digits.startsWith('+')) return undefined
  return possible(parsePhoneNumberFromString(digits, { defaultCountry: country, extract: false }))
}

const NATIONAL_ZERO = /[([]\s*0\s*[)\]]/

const possible = (number: ParsedNumber | undefined): ParsedNumber | undefined =>
  number?.isPossible() ? number : undefined

/** A country that phone numbers may belong to. */
export interface PhoneCountry {
  code: CountryCode
  /** In the language of the locale. */
  name: string
  /** Without `+`. */
  callingCode: string
}

/** Returns all countries, sorted by their names. */
export function phoneCountries(locale: string): PhoneCountry[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const { compare } = new Intl.Collator(locale)
  return getCountries()
    .map((code) => ({ code, name: names.of(code) ?? code, callingCode: getCountryCallingCode(code) }))
    .sort((one, other) => compare(one.name, other.name))
}
