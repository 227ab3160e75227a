import type { CountryCode } from '../../poolConfig/phoneNumber.ts'

/** The country of a phone number if nothing is known about the user. */
export const FALLBACK_COUNTRY: CountryCode = 'US'

/**
 * Returns the most likely country of a user who reads these languages: the region of the first one that has a region, stated (`de-AT`) or
 * likely (`de`).
 *
 * @param languages As in `navigator.languages`. Invalid ones are skipped.
 */
export function defaultCountry(languages: readonly string[] | undefined): CountryCode {
  for (const language of languages ?? []) {
    const region = regionOf(language)
    if (region) return region
  }
  return FALLBACK_COUNTRY
}

/** Returns the country of a language. `es-419` has a region that is no country. */
function regionOf(language: string): CountryCode | undefined {
  try {
    const { region = '' } = new Intl.Locale(language).maximize()
    return /^[A-Z]{2}$/.test(region) ? (region as CountryCode) : undefined
  } catch {
    return undefined
  }
}
