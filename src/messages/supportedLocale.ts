/**
 * Returns a locale in the form that `Intl` takes, or English if it isn't one. Also takes the names of other systems, which apps pass on
 * from a server: `de_AT`, `de_AT.UTF-8`.
 */
export function supportedLocale(locale: unknown): string {
  const tag = String(locale)
    .replace(/[.@].*$/, '')
    .replaceAll('_', '-')
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
