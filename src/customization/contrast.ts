import { luminance, readColor } from './color.ts'
import { readGradient } from './gradient.ts'
import type { Rgb } from './rgb.ts'
import { readValue, splitAtCommas } from './value.ts'

/** Lays a colour that may be see-through over another that is not. */
export const over = (top: Rgb, bottom: Rgb): Rgb => {
  const mix = (index: 0 | 1 | 2) => top[index] * top[3] + bottom[index] * (1 - top[3])
  return [mix(0), mix(1), mix(2), 1]
}

/** How much a text stands out from what is behind it, 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrast(text: Rgb, background: Rgb): number {
  const [dark = 0, light = 0] = [luminance(over(text, background)), luminance(background)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** A colour from its text. @returns `undefined` for words that depend on something else, such as `initial`. */
export const rgbOf = (value: string | undefined): Rgb | undefined =>
  value === undefined ? undefined : readColor(readValue(value)?.[0])?.rgb

/** Every colour that a clean `background-image` may show. */
export const imageColors = (value: string | undefined): Rgb[] =>
  splitAtCommas(readValue(value ?? 'none') ?? []).flatMap((layer) => readGradient(layer[0])?.colors ?? [])
