/** A piece of a value. Whatever has no kind here cannot be said in a customization: strings, URLs, escapes, variables, blocks. */
export type Part =
  | { kind: 'word'; name: string }
  | { kind: 'number'; value: number; unit: string }
  | { kind: 'hash'; digits: string }
  | { kind: 'call'; name: string; parts: Part[] }
  | { kind: 'comma' }
  | { kind: 'slash' }

const TOKEN =
  /(?<space>\s+)|(?<number>[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)(?<unit>%|[a-z]+)?|#(?<digits>[\da-f]+)|(?<name>-?[a-z][a-z\d-]*)(?<open>\()?|(?<mark>[,/)])/iy

/** A gradient holds colours, and nothing holds a gradient. */
const DEEPEST = 2

/** The longest value worth reading, in characters. */
export const LONGEST = 2_000

/**
 * Reads a value into pieces, once from left to right.
 *
 * @returns `undefined` for anything that has no place in a customization. Words and units come in lower case.
 */
export function readValue(text: string): Part[] | undefined {
  if (text.length > LONGEST) return undefined
  const open: Part[][] = [[]]
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const found = TOKEN.exec(text)?.groups
    if (!found) return undefined
    const { number, unit = '', digits, name, open: isCall, mark } = found
    const parts = open.at(-1)!
    if (number) {
      parts.push({ kind: 'number', value: Number(number), unit: unit.toLowerCase() })
    } else if (digits) {
      parts.push({ kind: 'hash', digits: digits.toLowerCase() })
    } else if (isCall) {
      const call: Part = { kind: 'call', name: name!.toLowerCase(), parts: [] }
      parts.push(call)
      if (open.push(call.parts) > DEEPEST + 1) return undefined
    } else if (name) {
      parts.push({ kind: 'word', name: name.toLowerCase() })
    } else if (mark === ')') {
      if (open.length === 1) return undefined
      open.pop()
    } else if (mark) {
      parts.push({ kind: mark === ',' ? 'comma' : 'slash' })
    }
  }
  return open.length === 1 && open[0]!.length > 0 ? open[0] : undefined
}

/** {@link readValue}, which reads a value once however often it is asked for: each selector of a list asks. */
export function onceRead(): typeof readValue {
  const known = new Map<string, Part[] | undefined>()
  return (text) => {
    if (!known.has(text)) known.set(text, readValue(text))
    return known.get(text)
  }
}

/** Writes a value from its pieces. Numbers keep four decimals and never an exponent. */
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

/** The pieces between commas. */
export function splitAtCommas(parts: readonly Part[]): Part[][] {
  const groups: Part[][] = [[]]
  for (const part of parts) {
    if (part.kind === 'comma') groups.push([])
    else groups.at(-1)!.push(part)
  }
  return groups
}

/** Joins what {@link splitAtCommas} took apart. */
export const joinWithCommas = (groups: readonly Part[][]): Part[] =>
  groups.flatMap((group, index) => (index ? [{ kind: 'comma' } as const, ...group] : group))

/** A word of a given list. */
export const isWord = (part: Part | undefined, names: readonly string[]): part is Part & { kind: 'word' } =>
  part?.kind === 'word' && names.includes(part.name)
