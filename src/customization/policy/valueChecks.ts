import { readColor } from '../cssValues/color.ts'
import { isWord, joinWithCommas, type Part, splitAtCommas } from '../cssValues/cssValue.ts'
import { clampLength, type LengthRange } from '../cssValues/length.ts'

/** Checks a value. Returns its parts as they may be written, or `undefined` if it is not allowed. */
export type ValueCheck = (parts: readonly Part[]) => Part[] | undefined

/** Layers of one background. */
const MAX_LAYERS = 4

/** Allows a value of one part, which `read` understands. */
export function single(read: (part: Part) => Part | undefined): ValueCheck {
  return (parts) => {
    const part = parts.length === 1 ? read(parts[0]!) : undefined
    return part && [part]
  }
}

/** Allows one of some words. */
export const words = (...names: string[]): ValueCheck => single((part) => (isWord(part, names) ? part : undefined))

/** Allows a color, which is written as `rgb()` if possible. */
export const color: ValueCheck = single((part) => readColor(part)?.part)

/** Allows a length, which is clamped to a range. */
export const length = (range: LengthRange): ValueCheck => single((part) => clampLength(part, range))

/** Allows a length that CSS lets be zero or more. */
export const size = (range: LengthRange): ValueCheck =>
  single((part) => (part.kind === 'number' && part.value < 0 ? undefined : clampLength(part, range)))

/** Allows what the first of some checks allows. */
export function either(...checks: ValueCheck[]): ValueCheck {
  return (parts) => {
    for (const check of checks) {
      const allowed = check(parts)
      if (allowed) return allowed
    }
    return undefined
  }
}

/** Allows one or two parts, each of which passes a check. */
export function oneOrTwo(check: ValueCheck): ValueCheck {
  return (parts) => {
    if (parts.length < 1 || parts.length > 2) return undefined
    const allowed = parts.map((part) => check([part]))
    return allowed.every((found) => found !== undefined) ? allowed.flat() : undefined
  }
}

/** Allows `initial`, or a list with a value for each layer of a background. */
export function layers(check: ValueCheck): ValueCheck {
  const list: ValueCheck = (parts) => {
    const groups = splitAtCommas(parts)
    if (groups.length > MAX_LAYERS) return undefined
    const allowed = groups.map(check)
    return allowed.every((found) => found !== undefined) ? joinWithCommas(allowed) : undefined
  }
  return either(words('initial'), list)
}
