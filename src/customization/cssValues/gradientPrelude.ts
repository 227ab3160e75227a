import { isWord, type Part } from './cssValue.ts'
import { clampLength, type LengthRange } from './length.ts'

/** The range of the position of a color stop or a center. */
export const POSITION_RANGE: LengthRange = { px: [-1000, 1000], percent: [-200, 300] }

const ANGLE_UNITS = ['deg', 'turn', 'rad', 'grad']
const HORIZONTAL_EDGES = ['left', 'right']
const VERTICAL_EDGES = ['top', 'bottom']
const EXTENTS = ['closest-side', 'closest-corner', 'farthest-side', 'farthest-corner']

/** Tells whether the first group of a gradient is its direction or shape rather than its first color. */
export function isGradientPrelude(name: string, group: readonly Part[]): boolean {
  if (name.startsWith('-webkit-')) return isSingleAngle(group) || areEdges(group)
  if (name.endsWith('linear-gradient')) {
    return isSingleAngle(group) || (isWord(group[0], ['to']) && areEdges(group.slice(1)))
  }
  const at = group.findIndex((part) => isWord(part, ['at']))
  const hasPosition = at >= 0
  const shape = hasPosition ? group.slice(0, at) : group
  if (hasPosition && !isPosition(group.slice(at + 1))) return false
  if (shape.length === 0) return hasPosition
  return name.endsWith('conic-gradient') ? isStartAngle(shape) : isShape(shape)
}

const isSingleAngle = (parts: readonly Part[]) => parts.length === 1 && isAngle(parts[0])

/** `from 90deg` of a conic gradient. */
const isStartAngle = (parts: readonly Part[]) => parts.length === 2 && isWord(parts[0], ['from']) && isAngle(parts[1])

/** `circle`, `closest-side` or both, of a radial gradient. */
function isShape(parts: readonly Part[]): boolean {
  const extent = isWord(parts[0], ['circle', 'ellipse']) ? parts.slice(1) : parts
  return extent.length === 0 || (extent.length === 1 && isWord(extent[0], EXTENTS))
}

/** One edge, or two of different axes in any order. */
function areEdges(parts: readonly Part[]): boolean {
  const horizontal = parts.filter((part) => isWord(part, HORIZONTAL_EDGES)).length
  const vertical = parts.filter((part) => isWord(part, VERTICAL_EDGES)).length
  return parts.length > 0 && horizontal + vertical === parts.length && horizontal < 2 && vertical < 2
}

/** The position of a center: across, then down. A vertical edge may be alone. */
function isPosition([first, second, ...rest]: readonly Part[]): boolean {
  if (!first || rest.length > 0) return false
  if (!second && isWord(first, VERTICAL_EDGES)) return true
  return isCoordinate(first, HORIZONTAL_EDGES) && (!second || isCoordinate(second, VERTICAL_EDGES))
}

const isCoordinate = (part: Part, edges: readonly string[]) => isWord(part, [...edges, 'center']) || isInRange(part)

/** A prelude stays as written, so its positions must be in range already. */
function isInRange(part: Part): boolean {
  const clamped = clampLength(part, POSITION_RANGE)
  return clamped?.kind === 'number' && part.kind === 'number' && Math.abs(clamped.value - part.value) < 0.0001
}

export function isAngle(part: Part | undefined): boolean {
  if (part?.kind !== 'number' || !Number.isFinite(part.value)) return false
  return ANGLE_UNITS.includes(part.unit) || (part.unit === '' && part.value === 0)
}
