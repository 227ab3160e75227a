/**
 * Returns a locale in the form that `Intl` takes, or English if it isn't one. Also takes the names of other systems, which apps pass on
 * from a server: `de_AT`, `de_AT.UTF-8`.
 */
export const supportedLocale = (locale: unknown): string => canonicalLocale(locale) ?? 'en'

/** Returns a locale in the form that `Intl` takes, or `undefined` if it isn't one. */
export function canonicalLocale(locale: unknown): string | undefined {
  const tag = String(locale)
    .replace(/[.@].*$/, '')
    .replaceAll('_', '-')
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}
