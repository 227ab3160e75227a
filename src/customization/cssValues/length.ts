import type { Part } from './cssValue.ts'

type Bounds = readonly [min: number, max: number]

/** The bounds of a length. `percent` is absent if percentages are not allowed. */
export interface LengthRange {
  px: Bounds
  percent?: Bounds
  /** Whether zero, which hides, stays below the bounds. */
  isZeroAllowed?: boolean
}

/** Pixels per unit. `em` and `rem` count as 16 pixels, the kit's default font size. */
const PIXELS_PER_UNIT = new Map([
  ['px', 1],
  ['pt', 4 / 3],
  ['pc', 16],
  ['in', 96],
  ['cm', 96 / 2.54],
  ['mm', 9.6 / 2.54],
  ['q', 2.4 / 2.54],
  ['em', 16],
  ['rem', 16],
])

/**
 * Clamps a length to a range and keeps its unit.
 *
 * @returns `undefined` for anything but a length, and for units that depend on the window or the font.
 */
export function clampLength(part: Part | undefined, { px, percent, isZeroAllowed }: LengthRange): Part | undefined {
  if (part?.kind !== 'number') return undefined
  const { value, unit } = part
  const isLength = unit === '' || unit === '%' || PIXELS_PER_UNIT.has(unit)
  if (isZeroAllowed && value === 0 && isLength) return { ...part, unit: 'px' }
  if (unit === '%') return percent && { ...part, value: clamp(value, percent) }
  // Only zero may have no unit.
  if (unit === '') return value === 0 ? { ...part, value: clamp(0, px), unit: 'px' } : undefined
  const pixels = PIXELS_PER_UNIT.get(unit)
  return pixels === undefined ? undefined : { ...part, value: clamp(value, [px[0] / pixels, px[1] / pixels]) }
}

const clamp = (value: number, [min, max]: Bounds) => Number(Math.min(max, Math.max(min, value)).toFixed(4))
