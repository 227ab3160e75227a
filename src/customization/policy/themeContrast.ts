import { paletteOf } from '../../theme/palette.ts'
import type { ColorToken, Scheme, Theme } from '../../theme/theme.ts'
import { HOVER_SHADE, leastContrast, over, READABLE, rgbOf } from '../cssValues/contrast.ts'

/** Two colours of a theme that meet on a screen, and too little between them. */
export interface ThemeContrast {
  scheme: Scheme
  /** Which text or line. */
  on: ColorToken
  /** What is behind it. `accentHover`: the primary button under the pointer. */
  behind: ColorToken | 'accentHover'
  /** From 1 to 21. */
  ratio: number
  /** 4.5 for text, 3 for what marks a field (WCAG 2.2, 1.4.3 and 1.4.11). */
  least: number
}

/** WCAG 2.2, 1.4.11. */
const MARK = 3

/** Which colours meet on the kit's screens. */
const PAIRS: readonly [on: ColorToken, behind: ThemeContrast['behind'], least: number][] = [
  ['text', 'surface', READABLE],
  ['muted', 'surface', READABLE],
  ['accent', 'surface', READABLE],
  ['error', 'surface', READABLE],
  ['success', 'surface', READABLE],
  ['text', 'field', READABLE],
  ['accent', 'field', READABLE],
  ['onAccent', 'accent', READABLE],
  ['onAccent', 'accentHover', READABLE],
  ['border', 'surface', MARK],
  ['border', 'field', MARK],
]

/**
 * Judges the colours of a theme where they meet, and those of the kit that they meet. A colour that only the browser can reckon, such as
 * `var(--brand)`, is not judged.
 */
export function themeContrast(theme: Theme): ThemeContrast[] {
  const palette = paletteOf(theme)
  const isGiven = (token: ColorToken) => theme[token] !== undefined
  return (['light', 'dark'] as const).flatMap((scheme) =>
    PAIRS.flatMap(([on, behind, least]) => {
      const isHover = behind === 'accentHover'
      const base = isHover ? 'accent' : behind
      const [front, back, text] = [on, base, 'text' as const].map((token) => rgbOf(palette[scheme][token]))
      if (!(isGiven(on) || isGiven(base)) || !front || !back || !text) return []
      const ground = over([text[0], text[1], text[2], isHover ? HOVER_SHADE : 0], back)
      const ratio = leastContrast(front, [ground])
      return ratio < least ? [{ scheme, on, behind, ratio, least }] : []
    }),
  )
}
