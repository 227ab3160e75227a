import {
  type Channel,
  type Channels,
  COLOR_FUNCTIONS,
  COLOR_SPACES,
  type ColorNotation,
  FRACTION,
} from './colorNotations.ts'
import { number, type Part, SLASH } from './cssValue.ts'
import { type Color, srgbColor } from './srgbColor.ts'

interface Arguments {
  channels: Part[]
  alpha: Part | undefined
}

/** Reads a color function of CSS Color 4, such as `rgb()` or `color(display-p3 …)`. */
export function readColorFunction({ name, parts }: Part & { kind: 'call' }): Color | undefined {
  if (name !== 'color') return readNotation(name, [], parts, COLOR_FUNCTIONS.get(name))
  const [space, ...rest] = parts
  if (space?.kind !== 'word') return undefined
  return readNotation(name, [space], rest, COLOR_SPACES.get(space.name))
}

/** @param prefix the word before the channels: the color space of `color()` */
function readNotation(
  name: string,
  prefix: Part[],
  parts: readonly Part[],
  notation: ColorNotation | undefined,
): Color | undefined {
  const args = notation && splitArguments(name, parts)
  if (!args) return undefined
  const values = args.channels.map((part, index) => channelValue(part, notation.channels[index]!))
  const alpha = args.alpha ? channelValue(args.alpha, FRACTION) : 1
  const [first, second, third] = values
  if (first === undefined || second === undefined || third === undefined || alpha === undefined) return undefined
  const channels: Channels = [first, second, third]
  const [red, green, blue] = notation.toRgb(channels)
  if (notation.isSrgb) return srgbColor([red, green, blue, alpha])
  const writtenAlpha = args.alpha ? [SLASH, number(alpha)] : []
  const written = [...prefix, ...channels.map((value) => number(value)), ...writtenAlpha]
  return { part: { kind: 'call', name, parts: written }, rgb: [red, green, blue, alpha] }
}

const splitArguments = (name: string, parts: readonly Part[]): Arguments | undefined =>
  parts[1]?.kind === 'comma' ? splitLegacyArguments(name, parts) : splitModernArguments(parts)

/** `a b c` or `a b c / alpha`. */
function splitModernArguments(parts: readonly Part[]): Arguments | undefined {
  const hasAlpha = parts.length === 5 && parts[3]?.kind === 'slash'
  if (parts.length !== 3 && !hasAlpha) return undefined
  return { channels: parts.slice(0, 3), alpha: parts[4] }
}

/** `a, b, c` or `a, b, c, alpha`, which only the oldest functions allow. */
function splitLegacyArguments(name: string, parts: readonly Part[]): Arguments | undefined {
  if (!['rgb', 'rgba', 'hsl', 'hsla'].includes(name)) return undefined
  const [first, comma1, second, comma2, third, comma3, alpha] = parts
  if (comma1?.kind !== 'comma' || comma2?.kind !== 'comma') return undefined
  const hasAlpha = parts.length === 7 && comma3?.kind === 'comma'
  if (parts.length !== 5 && !hasAlpha) return undefined
  const channels = [first!, second!, third!]
  return areLegacyChannels(name, channels) ? { channels, alpha } : undefined
}

/** With commas, `rgb()` takes numbers or percentages but no mix, and `hsl()` takes percentages after the hue. */
function areLegacyChannels(name: string, channels: readonly Part[]): boolean {
  if (channels.some(({ kind }) => kind !== 'number')) return false
  const [first, second, third] = channels.map((part) => part.kind === 'number' && part.unit === '%')
  if (name.startsWith('hsl')) return second === true && third === true
  return first === second && second === third
}

const DEGREES_PER_UNIT = new Map([
  ['', 1],
  ['deg', 1],
  ['turn', 360],
  ['rad', 180 / Math.PI],
  ['grad', 0.9],
])

function channelValue(part: Part, { percentOf, range, isHue }: Channel): number | undefined {
  if (part.kind === 'word') return part.name === 'none' ? 0 : undefined
  if (part.kind !== 'number' || !Number.isFinite(part.value)) return undefined
  const { value, unit } = part
  if (isHue) {
    const degrees = DEGREES_PER_UNIT.get(unit)
    return degrees === undefined ? undefined : (value * degrees) % 360
  }
  if (unit !== '' && unit !== '%') return undefined
  const plain = unit === '%' ? (value / 100) * percentOf : value
  return range ? Math.min(range[1], Math.max(range[0], plain)) : plain
}
