import { luminance, readColor } from './color.ts'
import { readValue, splitAtCommas } from './cssValue.ts'
import { readGradient } from './gradient.ts'
import type { Rgb } from './rgb.ts'

/** Below this a text cannot be seen, and the kit's own colours stay. */
export const UNSEEN = 1.5
/** WCAG 2.2, 1.4.3. */
export const READABLE = 4.5

/** How much of the text's colour the primary button takes on under the pointer: `color-mix()` in `theme/styles.css`. */
export const HOVER_SHADE = 0.18

/** Lays a colour that may be see-through over another that is not. */
export const over = (top: Rgb, bottom: Rgb): Rgb => {
  const mix = (index: 0 | 1 | 2) => top[index] * top[3] + bottom[index] * (1 - top[3])
  return [mix(0), mix(1), mix(2), 1]
}

/** How much a text stands out from what is behind it, 1 to 21 (WCAG 2.2, contrast ratio). */
function contrast(text: Rgb, background: Rgb): number {
  const [dark = 0, light = 0] = [luminance(over(text, background)), luminance(background)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** A colour from its text. @returns `undefined` for words that depend on something else, such as `initial`. */
export const rgbOf = (value: string | undefined): Rgb | undefined =>
  value === undefined ? undefined : readColor(readValue(value)?.[0])?.rgb

/** More than one sheet has. */
const MOST_KEPT = 32
const kept = new Map<string, Rgb[][]>()

/** The colours of each gradient of a clean `background-image`, the uppermost first. Kept, since every text that stands on it asks. */
export function imageLayers(value = 'none'): Rgb[][] {
  const known = kept.get(value)
  if (known) return known
  const layers = splitAtCommas(readValue(value) ?? []).flatMap((layer) => {
    const colors = readGradient(layer[0])?.colors
    return colors ? [colors] : []
  })
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(value, layers)
  return layers
}

/** The darkest and the lightest of some colours, and by that all between them. */
export function extremes(colors: readonly Rgb[]): Rgb[] {
  const lights = colors.map(luminance)
  const ends = [Math.min(...lights), Math.max(...lights)].map((light) => lights.indexOf(light))
  return [...new Set(ends)].map((index) => colors[index]!)
}

/** The least that a text stands out from what runs from one of some colours to another: nothing, where its own light is on the way. */
export function leastContrast(text: Rgb, behind: readonly Rgb[]): number {
  const [light, lights] = [luminance(text), behind.map(luminance)]
  if (Math.min(...lights) <= light && light <= Math.max(...lights)) return 1
  return Math.min(...behind.map((one) => contrast(text, one)))
}
