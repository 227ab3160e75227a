import { readColor } from './color.ts'
import { isWord, joinWithCommas, type Part, splitAtCommas } from './cssValue.ts'
import { clampLength, type Range } from './length.ts'
import type { Rgb } from './rgb.ts'

/** Where a stop or a centre may lie. */
const PLACE: Range = { px: [-1000, 1000], percent: [-200, 300] }
const MOST_STOPS = 16

const NAME = /^(?:(?:repeating-)?(?:linear|radial|conic)-gradient|-webkit-(?:repeating-)?linear-gradient)$/
const UNITS = ['deg', 'turn', 'rad', 'grad']
const EDGES = [
  ['left', 'right'],
  ['top', 'bottom'],
] as const
const EXTENTS = ['closest-side', 'closest-corner', 'farthest-side', 'farthest-corner']

/** A gradient that was understood. */
export interface Gradient {
  part: Part
  colors: Rgb[]
}

/**
 * Reads a linear, radial or conic gradient of 2 to 16 colours, repeating or not (CSS Images 4, section 3), and `-webkit-` linear
 * ones, which generators of style sheets still write. A gradient fetches nothing.
 */
export function readGradient(part: Part | undefined): Gradient | undefined {
  if (part?.kind !== 'call' || !NAME.test(part.name)) return undefined
  const groups = splitAtCommas(part.parts)
  const isConic = part.name.endsWith('conic-gradient')
  const head = isHead(part.name, groups[0]!) ? groups.slice(0, 1) : []
  const stops = groups.slice(head.length).map((group) => readStop(group, isConic))
  const colors = stops.flatMap((stop) => (stop?.color ? [stop.color] : []))
  if (stops.includes(undefined) || colors.length < 2 || stops.length > MOST_STOPS) return undefined
  if (stops.some((stop, index) => !stop!.color && !(stops[index - 1]?.color && stops[index + 1]?.color)))
    return undefined
  return { part: { ...part, parts: joinWithCommas([...head, ...stops.map((stop) => stop!.parts)]) }, colors }
}

const isAngle = (part: Part | undefined) =>
  part?.kind === 'number' && Number.isFinite(part.value) && (UNITS.includes(part.unit) || (!part.unit && !part.value))

function readStop(group: readonly Part[], isConic: boolean): { parts: Part[]; color?: Rgb } | undefined {
  const color = readColor(group[0])
  const places = (color ? group.slice(1) : group).map((part) => readPlace(part, isConic))
  if (places.includes(undefined) || places.length > 2 || (!color && places.length !== 1)) return undefined
  const parts = places as Part[]
  return color ? { parts: [color.part, ...parts], color: color.rgb } : { parts }
}

function readPlace(part: Part, isConic: boolean): Part | undefined {
  if (!isConic) return clampLength(part, PLACE)
  return isAngle(part) ? part : part.kind === 'number' && part.unit === '%' ? clampLength(part, PLACE) : undefined
}

function isHead(name: string, group: readonly Part[]): boolean {
  if (name.endsWith('linear-gradient')) {
    if (group.length === 1 && isAngle(group[0])) return true
    const isOld = name.startsWith('-webkit-')
    return (isOld || isWord(group[0], ['to'])) && areEdges(isOld ? group : group.slice(1))
  }
  const at = group.findIndex((part) => isWord(part, ['at']))
  const shape = at < 0 ? group : group.slice(0, at)
  if (at >= 0 && !isPosition(group.slice(at + 1))) return false
  if (!shape.length) return at >= 0
  return name.endsWith('conic-gradient')
    ? shape.length === 2 && isWord(shape[0], ['from']) && isAngle(shape[1])
    : isShape(shape)
}

const isShape = (parts: readonly Part[]) => {
  const rest = isWord(parts[0], ['circle', 'ellipse']) ? parts.slice(1) : parts
  return rest.length === 0 || (rest.length === 1 && isWord(rest[0], EXTENTS))
}

const areEdges = (parts: readonly Part[]) =>
  (parts.length === 1 || parts.length === 2) &&
  parts.every((part) => isWord(part, EDGES.flat())) &&
  EDGES.every((axis) => parts.filter((part) => isWord(part, axis)).length < 2)

function isPosition(parts: readonly Part[]): boolean {
  if (parts.length !== 1 && parts.length !== 2) return false
  const fits = (part: Part | undefined, axis: readonly string[]) =>
    !part || isWord(part, [...axis, 'center']) || (clampLength(part, PLACE) !== undefined && isInside(part))
  const isOneWord = parts.length === 1 && isWord(parts[0], EDGES[1])
  return isOneWord || (fits(parts[0], EDGES[0]) && fits(parts[1], EDGES[1]))
}

/** Positions are not rewritten, so they must be in range already. */
const isInside = (part: Part) => {
  const clamped = clampLength(part, PLACE)
  return clamped?.kind === 'number' && part.kind === 'number' && Math.abs(clamped.value - part.value) < 0.0001
}
