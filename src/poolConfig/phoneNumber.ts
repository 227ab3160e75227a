import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min'

export type { CountryCode }

/** A phone number that was understood. */
export interface PhoneNumber {
  /** E.164, the only format that the service accepts: `+442079460000` (docs/protocol.md §7.5). */
  e164: string
  /** As it is written in its country: `020 7946 0000`. */
  national: string
  /** `undefined` for a number that several countries share. */
  country: CountryCode | undefined
}

/**
 * Reads a phone number as users type it: with separators, digits of any script, a national prefix, `+` or `00`.
 *
 * @param country The country of a number without `+` or `00`.
 * @returns `undefined` if it isn't a phone number.
 */
export function parsePhoneNumber(typed: string, country?: CountryCode): PhoneNumber | undefined {
  const parsed = parsePhoneNumberFromString(typed, country)
  return parsed && { e164: parsed.number, national: parsed.formatNational(), country: parsed.country }
}

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
  return getCountries()
    .map((code) => ({ code, name: names.of(code) ?? code, callingCode: getCountryCallingCode(code) }))
    .sort((one, other) => one.name.localeCompare(other.name, locale))
}
