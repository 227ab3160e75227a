import { readColorFunction } from './colorFunction.ts'
import { type Part, readValue } from './cssValue.ts'
import { namedColors } from './namedColors.ts'
import type { Rgb } from './rgb.ts'
import { type Color, srgbColor } from './srgbColor.ts'

/**
 * Reads a color of CSS Color 4: a name, `transparent`, hexadecimal digits, `rgb()`, `hsl()`, `hwb()` with or without commas, `lab()`,
 * `lch()`, `oklab()`, `oklch()`, and `color()` of sRGB and Display P3. Does not read colors that depend on something else, such as
 * `currentcolor`, system colors, `color-mix()`, `light-dark()` and relative colors.
 */
export function readColor(part: Part | undefined): Color | undefined {
  switch (part?.kind) {
    case 'word':
      return readNamedColor(part.name)
    case 'hash':
      return readHexColor(part.digits)
    case 'call':
      return readColorFunction(part)
    default:
      return undefined
  }
}

/** Reads the first color of a text. Returns `undefined` for values that depend on something else, such as `initial`. */
export function readRgb(text: string | undefined): Rgb | undefined {
  const parts = text === undefined ? undefined : readValue(text)
  return readColor(parts?.[0])?.rgb
}

function readNamedColor(name: string): Color | undefined {
  if (name === 'transparent') return srgbColor([0, 0, 0, 0])
  const digits = namedColors.get(name)
  return digits === undefined ? undefined : readHexColor(digits)
}

function readHexColor(digits: string): Color | undefined {
  const isShort = digits.length === 3 || digits.length === 4
  const isLong = digits.length === 6 || digits.length === 8
  if (!isShort && !isLong) return undefined
  const digitsPerChannel = isShort ? 1 : 2
  const channel = (index: number) => {
    const text = digits.slice(index * digitsPerChannel, (index + 1) * digitsPerChannel)
    return Number.parseInt(isShort ? text + text : text, 16)
  }
  const hasAlpha = digits.length === 4 * digitsPerChannel
  const alpha = hasAlpha ? Math.round((channel(3) / 255) * 1000) / 1000 : 1
  return srgbColor([channel(0), channel(1), channel(2), alpha])
}
