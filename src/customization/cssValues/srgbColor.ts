import { joinWithCommas, number, type Part } from './cssValue.ts'
import type { Rgb } from './rgb.ts'

/** A valid color. */
export interface Color {
  /** The color as CSS. Colors of sRGB become `rgb()`; wider notations stay unchanged. */
  part: Part
  /** The nearest color of sRGB. */
  rgb: Rgb
}

/** Returns a color of sRGB, written as `rgb()`, or as `rgba()` if it is translucent. */
export function srgbColor([red, green, blue, alpha]: Rgb): Color {
  const channels = [red, green, blue].map(Math.round) as [number, number, number]
  const isOpaque = alpha === 1
  const values = isOpaque ? channels : [...channels, alpha]
  const parts = joinWithCommas(values.map((value) => [number(value)]))
  return { part: { kind: 'call', name: isOpaque ? 'rgb' : 'rgba', parts }, rgb: [...channels, alpha] }
}
