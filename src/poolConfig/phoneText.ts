import { withAsciiDigits, withoutInvisible } from './typedText.ts'

/** Returns a typed phone number in ASCII as far as it has equivalents: `＋４４` → `+44`. */
export const phoneText = (typed: string): string => withAsciiDigits(withoutInvisible(typed.normalize('NFKC'))).trim()

/** What users write between the digits. `ー` is what the key for a hyphen writes in Japanese. */
const SEPARATORS = /[\s\p{Z}\p{Pd}\u02D7\u2043\u2053\u2212\u223C\u30FC~()[\]./·•]/gu

/**
 * Returns the digits of a {@link phoneText}, after `+` if there is one.
 *
 * @returns `''` if the text has anything besides digits and separators.
 */
export function phoneDigits(text: string): string {
  const digits = text.replace(/^tel:/i, '').replace(SEPARATORS, '')
  return /^\+?\d+$/.test(digits) ? digits : ''
}

/**
 * Returns a number with `+` in E.164 as far as that needs no parser, which may fail to load. A number with `(0)` needs it: only the country
 * decides whether the zero belongs to the number.
 */
export function readWithoutParser(typed: string): string | undefined {
  const text = phoneText(typed)
  const digits = phoneDigits(text)
  return /^\+[1-9]\d{6,14}$/.test(digits) && !/[([]\s*0/.test(text) ? digits : undefined
}
