import { interpolate } from './interpolate.ts'

/**
 * A sentence about a number: one for all numbers, or one for each plural category that the language has, chosen by `Intl.PluralRules`.
 * A missing category is `other`.
 */
export type Plural = string | ({ [Category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string } & { other: string })

/** Returns a sentence with numbers in the digits of a language. The last number decides on the plural. */
export function interpolateNumbers(sentence: Plural, numbers: Record<string, number | string>, locale: string): string {
  const formatted = Object.entries(numbers).map(([name, value]) => [name, formatNumber(value, locale)])
  const decisive = Number(Object.values(numbers).at(-1))
  return interpolate(pluralForm(sentence, decisive, locale), Object.fromEntries(formatted))
}

function pluralForm(sentence: Plural, count: number, locale: string): string {
  if (typeof sentence === 'string') return sentence
  return sentence[new Intl.PluralRules(locale).select(count)] ?? sentence.other
}

/** Returns a number in the digits of a language, without separators of thousands: the user may have to type it. */
export const formatNumber = (value: number | string, locale: string): string =>
  Number.isInteger(+value) ? (+value).toLocaleString(locale, { useGrouping: false }) : `${value}`
