import { readRgb } from '../cssValues/color.ts'
import { blend, darkestAndLightest } from '../cssValues/contrast.ts'
import { readGradientLayers } from '../cssValues/gradient.ts'
import type { Rgb } from '../cssValues/rgb.ts'
import type { CustomizableSelector } from './selectors.ts'

/** Returns the value that a stylesheet gives to a property of a selector. */
export type AppliedValue = (selector: CustomizableSelector, property: string) => string | undefined

const TRANSPARENT: Rgb = [0, 0, 0, 0]

/**
 * Returns the darkest and the lightest color of a background: its color and its gradients, each blended over the colors behind it.
 *
 * @param selectors the first one that sets a property applies
 * @param behind the colors behind the background
 */
export function paintBackground(
  value: AppliedValue,
  selectors: readonly CustomizableSelector[],
  behind: readonly Rgb[],
): Rgb[] {
  const firstValue = (property: string) => {
    for (const selector of selectors) {
      const found = value(selector, property)
      if (found !== undefined) return found
    }
    return undefined
  }
  const color = readRgb(firstValue('background-color')) ?? TRANSPARENT
  const gradients = readGradientLayers(firstValue('background-image'))
  const coversBox = fillsBox(firstValue)

  let visible = darkestAndLightest(behind.map((below) => blend(color, below)))
  for (const stops of [...gradients].reverse()) {
    const painted = stops.flatMap((stop) => visible.map((below) => blend(stop, below)))
    visible = darkestAndLightest(coversBox ? painted : [...painted, ...visible])
  }
  return visible
}

/** A gradient has no size of its own: unless it gets one, it is as large as the box, and its position in percent moves nothing. */
function fillsBox(value: (property: string) => string | undefined): boolean {
  const every = (property: string, pattern: RegExp) =>
    (value(property) ?? 'initial').split(', ').every((layer) => pattern.test(layer))
  if (every('background-repeat', /^(initial|repeat)$/)) return true
  const isWholeBox = every('background-size', /^(initial|auto|cover|contain|100%|(auto|100%) (auto|100%))$/)
  const isNotMoved = ['x', 'y'].every((axis) =>
    every(`background-position-${axis}`, /^(initial|[a-z]+|0px|-?[\d.]+%)$/),
  )
  return isWholeBox && isNotMoved && every('background-origin', /^(initial|border-box|padding-box)$/)
}
