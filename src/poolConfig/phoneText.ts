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
