import type { CustomizableSelector } from '../policy/selectors.ts'
import type { Part } from './cssValue.ts'

/** The least and the most that a length may be. Without percentages where there are none in CSS, or none that mean something. */
export interface Range {
  px: readonly [least: number, most: number]
  percent?: readonly [least: number, most: number]
}

/**
 * How far a customization may go: docs/customization.md lists it. A form must stay whole and on the screen, whatever the sheet says.
 * Keyed by property; by selector and property where one differs.
 */
const RANGES: Record<string, Range> = {
  'font-size': { px: [10, 32], percent: [62.5, 200] },
  'margin-top': { px: [0, 64], percent: [0, 10] },
  'margin-bottom': { px: [0, 64], percent: [0, 10] },
  'margin-left': { px: [-16, 24], percent: [-4, 6] },
  'margin-right': { px: [-16, 24], percent: [-4, 6] },
  'padding-top': { px: [0, 64], percent: [0, 15] },
  'padding-bottom': { px: [0, 64], percent: [0, 15] },
  'padding-left': { px: [0, 24], percent: [0, 6] },
  'padding-right': { px: [0, 24], percent: [0, 6] },
  width: { px: [120, 440], percent: [40, 110] },
  height: { px: [32, 80] },
  'max-width': { px: [16, 400], percent: [10, 100] },
  'max-height': { px: [16, 200], percent: [10, 100] },
  'border-width': { px: [0, 8] },
  'outline-width': { px: [0, 8] },
  'border-radius': { px: [0, 40], percent: [0, 50] },
  '.errorMessage-customizable width': { px: [200, 400], percent: [60, 100] },
  '.errorMessage-customizable margin-left': { px: [-16, 16], percent: [-4, 4] },
  '.errorMessage-customizable margin-right': { px: [-16, 16], percent: [-4, 4] },
  // An egg has no ground in its corners, and text stands there.
  '.background-customizable border-radius': { px: [0, 40], percent: [0, 5] },
  '.banner-customizable border-radius': { px: [0, 40], percent: [0, 5] },
  '.errorMessage-customizable border-radius': { px: [0, 40], percent: [0, 5] },
}

/** Pixels of one unit. `em` and `rem` count as 16, what they are in the kit where nothing else is said. */
const PIXELS: Record<string, number> = {
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
  q: 2.4 / 2.54,
  em: 16,
  rem: 16,
}

/** The range of a longhand that takes lengths, under a selector. */
export function rangeOf(selector: CustomizableSelector, property: string): Range | undefined {
  const name = property.replace(/^border-(?:\w+-)+(width|radius)$/, 'border-$1')
  return RANGES[`${selector} ${name}`] ?? (Object.hasOwn(RANGES, name) ? RANGES[name] : undefined)
}

/** Brings a length into its range. `undefined` for what is no length, and for units that depend on the window or the font. */
export function clampLength(part: Part | undefined, { px, percent }: Range): Part | undefined {
  if (part?.kind !== 'number') return undefined
  const { value, unit } = part
  if (unit === '%') return percent && { ...part, value: within(value, percent) }
  if (unit === '') return value === 0 ? { ...part, value: within(0, px), unit: 'px' } : undefined
  const size = Object.hasOwn(PIXELS, unit) ? PIXELS[unit]! : undefined
  return size === undefined ? undefined : { ...part, value: within(value, [px[0] / size, px[1] / size]) }
}

const within = (value: number, [least, most]: readonly [number, number]) =>
  Number(Math.min(most, Math.max(least, value)).toFixed(4))
