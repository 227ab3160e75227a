import type { Part } from './cssValue.ts'
import { namedColors } from './namedColors.ts'
import { decode, fromDisplayP3, fromHsl, fromHwb, fromLab, fromLinear, fromOklab, type Rgb } from './rgb.ts'

/** A colour that was understood. */
export interface Color {
  /** How to write it. What is of sRGB becomes `rgb()`; wider notations stay as they are. */
  part: Part
  /** What it looks like, as near as sRGB comes. */
  rgb: Rgb
}

/**
 * Reads a colour of CSS Color 4: a name, `transparent`, hexadecimal digits, `rgb()`, `hsl()`, `hwb()` with or without commas, `lab()`,
 * `lch()`, `oklab()`, `oklch()`, and `color()` of sRGB and Display P3. Not taken: whatever depends on something else, such as
 * `currentcolor`, system colours, `color-mix()`, `light-dark()` and colours made `from` others.
 */
export function readColor(part: Part | undefined): Color | undefined {
  if (part?.kind === 'word') return ofName(part.name)
  if (part?.kind === 'hash') return ofDigits(part.digits)
  return part?.kind === 'call' ? ofCall(part) : undefined
}

function ofName(name: string): Color | undefined {
  if (name === 'transparent') return ofRgb([0, 0, 0, 0])
  const digits = namedColors.get(name)
  return digits === undefined ? undefined : ofDigits(digits)
}

function ofDigits(digits: string): Color | undefined {
  if (![3, 4, 6, 8].includes(digits.length)) return undefined
  const long = digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits
  const [red = 0, green = 0, blue = 0, alpha = 255] = [...long.matchAll(/../g)].map(([pair]) =>
    Number.parseInt(pair, 16),
  )
  return ofRgb([red, green, blue, Math.round((alpha / 255) * 1000) / 1000])
}

function ofRgb([red, green, blue, alpha]: Rgb): Color {
  const rgb: Rgb = [Math.round(red), Math.round(green), Math.round(blue), alpha]
  const numbers = (alpha === 1 ? rgb.slice(0, 3) : rgb).map((value) => ({ kind: 'number', value, unit: '' }) as const)
  const parts = numbers.flatMap((number, index) => (index ? [{ kind: 'comma' } as const, number] : [number]))
  return { part: { kind: 'call', name: alpha === 1 ? 'rgb' : 'rgba', parts }, rgb }
}

type Unit = { percentOf: number; range?: readonly [number, number]; isHue?: true }
const channel: Unit = { percentOf: 255, range: [0, 255] }
const share: Unit = { percentOf: 1, range: [0, 1] }
const hue: Unit = { percentOf: Number.NaN, isHue: true }
/** Saturation, lightness, whiteness: percentages, or the same number without the sign. */
const hundredth: Unit = { percentOf: 100, range: [0, 100] }

type Triple = [number, number, number]
interface Notation {
  units: readonly [Unit, Unit, Unit]
  isLegacy: boolean
  toRgb: (values: Triple) => readonly [number, number, number]
}

const rgb: Notation = { units: [channel, channel, channel], isLegacy: true, toRgb: (values) => values }
const hsl: Notation = {
  units: [hue, hundredth, hundredth],
  isLegacy: true,
  toRgb: ([h, s, l]) => fromHsl([h, s / 100, l / 100]),
}
const polar = ([lightness, chroma, angle]: Triple): Triple => {
  const radians = (angle * Math.PI) / 180
  return [lightness, chroma * Math.cos(radians), chroma * Math.sin(radians)]
}
const modern = (units: Notation['units'], toRgb: Notation['toRgb']): Notation => ({ units, isLegacy: false, toRgb })
const lightness: Unit = hundredth
const labAxis: Unit = { percentOf: 125, range: [-200, 200] }
const oklabAxis: Unit = { percentOf: 0.4, range: [-1, 1] }
const wide = (toRgb: Notation['toRgb']) => modern([share, share, share], toRgb)

const NOTATIONS: Record<string, Notation> = {
  rgb,
  rgba: rgb,
  hsl,
  hsla: hsl,
  hwb: { ...hsl, toRgb: ([h, white, black]) => fromHwb([h, white / 100, black / 100]) },
  lab: modern([lightness, labAxis, labAxis], fromLab),
  lch: modern([lightness, { percentOf: 150, range: [0, 200] }, hue], (values) => fromLab(polar(values))),
  oklab: modern([share, oklabAxis, oklabAxis], fromOklab),
  oklch: modern([share, { percentOf: 0.4, range: [0, 1] }, hue], (values) => fromOklab(polar(values))),
}

const SPACES: Record<string, Notation> = {
  srgb: wide((values) => values.map((value) => 255 * value) as Triple),
  'srgb-linear': wide(fromLinear),
  'display-p3': wide(fromDisplayP3),
}

function ofCall({ name, parts }: Part & { kind: 'call' }): Color | undefined {
  const space = name === 'color' && parts[0]?.kind === 'word' ? parts[0].name : undefined
  const table = space === undefined ? NOTATIONS : SPACES
  const key = space ?? name
  const notation = Object.hasOwn(table, key) ? table[key] : undefined
  const given = notation && channelsOf(space === undefined ? parts : parts.slice(1), name)
  if (!notation || !given) return undefined
  const values = given.channels.map((part, index) => channelValue(part, notation.units[index]!)) as (
    | number
    | undefined
  )[]
  const alpha = given.alpha ? channelValue(given.alpha, share) : 1
  if (alpha === undefined || values.includes(undefined)) return undefined
  const [red, green, blue] = notation.toRgb(values as Triple)
  if (notation.isLegacy) return ofRgb([red, green, blue, alpha])
  const written = [...values, ...(given.alpha ? [alpha] : [])].map(
    (value) => ({ kind: 'number', value: value!, unit: '' }) as const,
  )
  const ways: Part[] = [...written.slice(0, 3), ...(given.alpha ? [{ kind: 'slash' } as const, written[3]!] : [])]
  const head: Part[] = space === undefined ? [] : [{ kind: 'word', name: space }]
  return { part: { kind: 'call', name, parts: [...head, ...ways] }, rgb: [red, green, blue, alpha] }
}

/** Three channels and perhaps alpha: `a, b, c, d` where the notation is old enough for it, or `a b c / d`. */
function channelsOf(parts: readonly Part[], name: string): { channels: Part[]; alpha: Part | undefined } | undefined {
  const [first, second] = parts
  if (second?.kind === 'comma') {
    const isComma = (index: number) => parts[index]?.kind === 'comma'
    if (!/^(rgb|hsl)a?$/.test(name) || !isComma(3)) return undefined
    if (parts.length !== 5 && !(parts.length === 7 && isComma(5))) return undefined
    const channels = [first!, parts[2]!, parts[4]!]
    return areOfOneKind(channels, name) ? { channels, alpha: parts[6] } : undefined
  }
  if (parts.length !== 3 && !(parts.length === 5 && parts[3]?.kind === 'slash')) return undefined
  return { channels: parts.slice(0, 3), alpha: parts[4] }
}

/** With commas, `rgb()` is all numbers or all percentages, and the last two of `hsl()` are percentages. No `none`. */
function areOfOneKind(channels: readonly Part[], name: string): boolean {
  const isPercentage = channels.map((part) => part.kind === 'number' && part.unit === '%')
  if (channels.some((part) => part.kind !== 'number')) return false
  if (name.startsWith('hsl')) return isPercentage[1]! && isPercentage[2]!
  return new Set(isPercentage).size === 1
}

const TURN: Record<string, number> = { '': 1, deg: 1, turn: 360, rad: 180 / Math.PI, grad: 0.9 }

function channelValue(part: Part, { percentOf, range, isHue }: Unit): number | undefined {
  if (part.kind === 'word') return part.name === 'none' ? 0 : undefined
  if (part.kind !== 'number' || !Number.isFinite(part.value)) return undefined
  const { value, unit } = part
  if (isHue) return Object.hasOwn(TURN, unit) ? (value * TURN[unit]!) % 360 : undefined
  if (unit !== '' && unit !== '%') return undefined
  const plain = unit === '%' ? (value / 100) * percentOf : value
  return range ? Math.min(range[1], Math.max(range[0], plain)) : plain
}

/** Light that a colour gives off, from 0 to 1 (WCAG 2.2, relative luminance). Alpha does not count. */
export const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * decode(red / 255) + 0.7152 * decode(green / 255) + 0.0722 * decode(blue / 255)
