import type { SchemeColor } from './theme.ts'

/** The longest value, in characters. */
const MAX_LENGTH = 500

const GAP = String.raw`[ \t\r\n\f]`
const COMMA = `${GAP}*,${GAP}*`

const HEX = String.raw`#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})`
/** Any word but a keyword that stands for another value. Whether a word names a color is checked in development only, by `checkTheme`. */
const NAME = '(?!(?:inherit|initial|unset|revert|none|auto)$)[a-z]+'
const NUMBER = String.raw`(?:none|[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:%|deg|g?rad|turn)?)`
/** `a b c`, or `a b c / alpha`. */
const CHANNELS = `${NUMBER}(?:${GAP}+${NUMBER}){2}(?:${GAP}*/${GAP}*${NUMBER})?`
/** `a, b, c`, or `a, b, c, alpha`. */
const LEGACY_CHANNELS = `${NUMBER}(?:${COMMA}${NUMBER}){2,3}`
const FUNCTIONS = [
  [String.raw`(?:rgb|hsl)a?\(`, `(?:${CHANNELS}|${LEGACY_CHANNELS})`],
  [String.raw`(?:hwb|(?:ok)?lab|(?:ok)?lch)\(`, CHANNELS],
  [String.raw`color\(${GAP}*(?:srgb|srgb-linear|display-p3)${GAP}`, CHANNELS],
].map(([start, channels]) => String.raw`${start}${GAP}*${channels}${GAP}*\)`)

const COLOR = new RegExp(`^(?:${[HEX, NAME, ...FUNCTIONS].join('|')})$`, 'i')

const WORD = String.raw`-?[a-z_\u00a0-\uffff][\w\u00a0-\uffff-]*`
/** A closed string without escapes, or words. No function, so that nothing is fetched. */
const FAMILY = String.raw`(?:"[^"\\\n\r\f<]*"|'[^'\\\n\r\f<]*'|${WORD}(?:${GAP}+${WORD})*)`
const FONTS = new RegExp(`^${FAMILY}(?:${COMMA}${FAMILY})*$`, 'i')

/**
 * Returns a color of an untrusted source if it has the form of one: hexadecimal, a name, or a color function of plain numbers. Nothing
 * of this form fetches, refers to another value or ends its declaration.
 */
const plainColorValue = (value: unknown): string | undefined => matching(value, COLOR)

/** Returns a list of font families of an untrusted source if it consists of names and strings only. */
export const plainFont = (value: unknown): string | undefined => matching(value, FONTS)

/** Returns a color, or both colors of a pair, if they are plain. */
export function plainColor(color: SchemeColor | undefined): SchemeColor | undefined {
  if (typeof color !== 'object') return plainColorValue(color)
  const [light, dark] = [plainColorValue(color?.light), plainColorValue(color?.dark)]
  return light && dark ? { light, dark } : undefined
}

function matching(value: unknown, form: RegExp): string | undefined {
  if (typeof value !== 'string' || value.length > MAX_LENGTH) return undefined
  const text = value.replaceAll(/^[ \t\r\n\f]+|[ \t\r\n\f]+$/g, '')
  return form.test(text) ? text : undefined
}
