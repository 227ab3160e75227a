import type { LengthRange } from '../cssValues/length.ts'
import type { CustomizableSelector } from './selectors.ts'

/**
 * The ranges of lengths, which docs/customization.md lists. A form must stay complete and on the screen under any stylesheet.
 * Keyed by property, and by selector and property where a selector differs.
 */
const RANGES: ReadonlyMap<string, LengthRange> = new Map(
  Object.entries({
    'font-size': { px: [10, 32], percent: [62.5, 200] },
    'margin-top': { px: [0, 64], percent: [0, 10] },
    'margin-bottom': { px: [0, 64], percent: [0, 10] },
    'margin-left': { px: [-16, 24], percent: [-4, 6] },
    'margin-right': { px: [-16, 24], percent: [-4, 6] },
    'padding-top': { px: [0, 64], percent: [0, 15] },
    'padding-bottom': { px: [0, 64], percent: [0, 15] },
    'padding-left': { px: [0, 32], percent: [0, 8] },
    'padding-right': { px: [0, 32], percent: [0, 8] },
    width: { px: [120, 440], percent: [40, 110] },
    height: { px: [32, 80] },
    'max-width': { px: [16, 400], percent: [10, 100], isZeroAllowed: true },
    'max-height': { px: [16, 200], percent: [10, 100], isZeroAllowed: true },
    'border-width': { px: [0, 8] },
    'outline-width': { px: [0, 8] },
    'border-radius': { px: [0, 40], percent: [0, 50] },
    '.errorMessage-customizable width': { px: [200, 400], percent: [60, 100] },
    '.errorMessage-customizable margin-left': { px: [-16, 16], percent: [-4, 4] },
    '.errorMessage-customizable margin-right': { px: [-16, 16], percent: [-4, 4] },
    // A rounder box has no background in its corners, which may contain text.
    '.background-customizable border-radius': { px: [0, 40], percent: [0, 5] },
    '.banner-customizable border-radius': { px: [0, 40], percent: [0, 5] },
    '.errorMessage-customizable border-radius': { px: [0, 40], percent: [0, 5] },
  } satisfies Record<string, LengthRange>),
)

/** Returns the range of a longhand under a selector, if it takes lengths. */
export function lengthRange(selector: CustomizableSelector, property: string): LengthRange | undefined {
  const name = withoutSide(property)
  return RANGES.get(`${selector} ${name}`) ?? RANGES.get(name)
}

/** Turns `border-top-width` into `border-width`, and `border-top-left-radius` into `border-radius`. Leaves others unchanged. */
export const withoutSide = (property: string): string =>
  property.replace(/^border-(?:\w+-)+(width|style|color|radius)$/, 'border-$1')
