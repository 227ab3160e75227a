import { linearize, type Rgb } from './rgb.ts'

/** Returns the relative luminance of a color, from 0 to 1 (WCAG 2.2). Ignores alpha. */
export const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * linearize(red / 255) + 0.7152 * linearize(green / 255) + 0.0722 * linearize(blue / 255)

/** Blends a color that may be translucent over an opaque one. */
export function blend(top: Rgb, bottom: Rgb): Rgb {
  const alpha = top[3]
  const mix = (channel: 0 | 1 | 2) => top[channel] * alpha + bottom[channel] * (1 - alpha)
  return [mix(0), mix(1), mix(2), 1]
}

/** Returns the contrast ratio of a text and its background, from 1 to 21 (WCAG 2.2). */
function contrast(text: Rgb, background: Rgb): number {
  const luminances = [luminance(blend(text, background)), luminance(background)]
  return (Math.max(...luminances) + 0.05) / (Math.min(...luminances) + 0.05)
}

/**
 * Returns the lowest contrast ratio of a text on backgrounds that run from one color to another, as a gradient does. It is 1 if
 * the luminance of the text lies between theirs.
 */
export function lowestContrast(text: Rgb, backgrounds: readonly Rgb[]): number {
  const own = luminance(text)
  const luminances = backgrounds.map(luminance)
  if (Math.min(...luminances) <= own && own <= Math.max(...luminances)) return 1
  return Math.min(...backgrounds.map((background) => contrast(text, background)))
}

/** Returns the darkest and the lightest of some colors, which bound the luminance of all of them. One color if they are the same. */
export function darkestAndLightest(colors: readonly Rgb[]): Rgb[] {
  const luminances = colors.map(luminance)
  const darkest = luminances.indexOf(Math.min(...luminances))
  const lightest = luminances.indexOf(Math.max(...luminances))
  const indices = darkest === lightest ? [darkest] : [darkest, lightest]
  return indices.map((index) => colors[index]!)
}
