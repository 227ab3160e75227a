/** A part of a value. Strings, URLs, escapes, variables and blocks have no kind, because a customization may not have them. */
export type Part =
  | { kind: 'word'; name: string }
  | { kind: 'number'; value: number; unit: string }
  | { kind: 'hash'; digits: string }
  | { kind: 'call'; name: string; parts: Part[] }
  | { kind: 'comma' }
  | { kind: 'slash' }

export const word = (name: string): Part & { kind: 'word' } => ({ kind: 'word', name })
export const number = (value: number, unit = ''): Part & { kind: 'number' } => ({ kind: 'number', value, unit })
const COMMA: Part = { kind: 'comma' }
export const SLASH: Part = { kind: 'slash' }

/** Tells whether a part is one of the given words. */
export const isWord = (part: Part | undefined, names: readonly string[]): part is Part & { kind: 'word' } =>
  part?.kind === 'word' && names.includes(part.name)

/** Calls inside a value nest this deep: a gradient holds colors, and nothing holds a gradient. */
const MAX_DEPTH = 2

/** The longest value that is read, in characters. */
export const MAX_VALUE_LENGTH = 2_000

/** Only the spaces of CSS: a no-break space is a letter. */
const SPACE = String.raw`(?<space>[ \t\r\n\f]+)`
/** All that CSS counts as a part of a name, so that `10px20` is one token with an unknown unit. */
const NAME = String.raw`(?:--|-?[a-z_])[\w-]*`
/** `-1.5e3`, and then perhaps `px` or `%`. */
const NUMBER = String.raw`(?<number>[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)(?<unit>%|${NAME})?`
const HASH = String.raw`#(?<digits>[\da-f]+)(?![\w-])`
/** A word, or a call if a bracket follows immediately. */
const WORD = `(?<name>${NAME})(?<open>\\()?`
const MARK = '(?<mark>[,/)])'
/** One token, at the end of the last one. */
const TOKEN = new RegExp([SPACE, NUMBER, HASH, WORD, MARK].join('|'), 'iy')

/**
 * Reads a value into parts, in one pass. Words and units become lowercase.
 *
 * @returns `undefined` for anything that is not allowed in a customization.
 */
export function readValue(text: string): Part[] | undefined {
  if (text.length > MAX_VALUE_LENGTH) return undefined
  const top: Part[] = []
  /** The parts of the value, and of each call that is still open. */
  const open: Part[][] = [top]
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text)?.groups
    if (!token) return undefined
    const parts = open.at(-1)!
    if (token.number) {
      parts.push(number(finite(Number(token.number)), token.unit?.toLowerCase()))
    } else if (token.digits) {
      parts.push({ kind: 'hash', digits: token.digits.toLowerCase() })
    } else if (token.name && token.open) {
      const call: Part = { kind: 'call', name: token.name.toLowerCase(), parts: [] }
      parts.push(call)
      open.push(call.parts)
      if (open.length > MAX_DEPTH + 1) return undefined
    } else if (token.name) {
      parts.push(word(token.name.toLowerCase()))
    } else if (token.mark === ')') {
      open.pop()
      if (open.length === 0) return undefined
    } else if (token.mark) {
      parts.push(token.mark === ',' ? COMMA : SLASH)
    }
  }
  const isComplete = open.length === 1 && top.length > 0
  return isComplete ? top : undefined
}

/** The largest number of CSS, that of a 32-bit float. */
const MAX_NUMBER = 3.4e38

/** Clamps a number as CSS does. */
const finite = (value: number) => Math.min(MAX_NUMBER, Math.max(-MAX_NUMBER, value))

/** Writes a value from its parts. Numbers keep four decimals and never have an exponent. */
export function writeValue(parts: readonly Part[]): string {
  return parts.map(writePart).join(' ').replaceAll(' ,', ',')
}

function writePart(part: Part): string {
  switch (part.kind) {
    case 'word':
      return part.name
    case 'number':
      return `${Number(part.value.toFixed(4))}${part.unit}`
    case 'hash':
      return `#${part.digits}`
    case 'call':
      return `${part.name}(${writeValue(part.parts)})`
    case 'comma':
      return ','
    case 'slash':
      return '/'
  }
}

/** Returns the parts between commas. */
export function splitAtCommas(parts: readonly Part[]): Part[][] {
  const groups: Part[][] = [[]]
  for (const part of parts) {
    if (part.kind === 'comma') groups.push([])
    else groups.at(-1)!.push(part)
  }
  return groups
}

/** Reverses {@link splitAtCommas}. */
export const joinWithCommas = (groups: readonly Part[][]): Part[] =>
  groups.flatMap((group, index) => (index > 0 ? [COMMA, ...group] : group))
