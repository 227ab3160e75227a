/** A choice of a select. */
export interface SelectOption {
  value: string
  label: string
}

/** Languages whose written form depends on the country or script. */
const VARIANTS = ['en-GB', 'en-US', 'es-419', 'fr-CA', 'pt-BR', 'pt-PT', 'zh-Hans', 'zh-Hant']

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']

/**
 * Returns the languages that the browser can name, sorted by name. Values are BCP 47 tags (docs/protocol.md §7.5).
 *
 * @param locale The language of the names.
 * @param preferred More tags to include: the user's languages. Invalid ones are skipped.
 */
export function languageOptions(locale: string, preferred: readonly string[] = []): SelectOption[] {
  const names = languageNames(locale)
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
  const tags = [...codes, ...VARIANTS, ...preferred].filter(isCanonical)
  const byLabel = new Map<string, string>()
  for (const value of tags) {
    const label = names.of(value)
    // Two codes can have one name: `tl` and `fil`.
    if (label && !byLabel.has(label)) byLabel.set(label, value)
  }
  return [...byLabel]
    .map(([label, value]) => ({ value, label }))
    .sort((one, other) => names.compare(one.label, other.label))
}

/** Returns the name of a language, or `undefined` if the value isn't one. Understands `en_US` too. */
export const languageName = (value: string, locale: string): string | undefined =>
  languageNames(locale).of(value.replaceAll('_', '-'))

/** Returns the label of a value that the list doesn't have: `en_US` → `English (United States) – en_US`. */
export function languageLabel(value: string, locale: string): string {
  const name = languageName(value, locale)
  return name ? `${name} – ${value}` : value
}

function languageNames(locale: string) {
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none', languageDisplay: 'standard' })
  return {
    /** Returns `undefined` for an invalid tag, and for a language without a name. */
    of: (tag: string): string | undefined => {
      try {
        return names.of(tag)
      } catch {
        return undefined
      }
    },
    compare: new Intl.Collator(locale).compare,
  }
}

/** Returns whether a tag is valid, and written as it should be: not `en_US`, `EN-us` or `iw`. */
function isCanonical(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag
  } catch {
    return false
  }
}
