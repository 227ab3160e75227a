import { type Palette, paletteOf } from '../../theme/palette.ts'
import { type ColorToken, DERIVED_TOKENS, type Scheme, type Theme } from '../../theme/theme.ts'
import { readRgb } from '../cssValues/color.ts'
import { blend, lowestContrast } from '../cssValues/contrast.ts'
import type { Rgb } from '../cssValues/rgb.ts'
import { HOVER_SHADE, MIN_NON_TEXT_CONTRAST, MIN_TEXT_CONTRAST } from './contrastLimits.ts'

/** A color of a theme and its background with too little contrast. */
export interface ThemeContrast {
  scheme: Scheme
  /** The text or line. */
  foreground: ColorToken
  /** The background. `accentHover`: the primary button on hover. */
  background: ColorToken | 'accentHover'
  /** From 1 to 21. */
  ratio: number
  /** 4.5 for text, 3 for what marks a field (WCAG 2.2, 1.4.3 and 1.4.11). */
  minimum: number
}

/** The pairs of colors on the kit's screens. */
const PAIRS: readonly Pick<ThemeContrast, 'foreground' | 'background' | 'minimum'>[] = [
  { foreground: 'text', background: 'surface', minimum: MIN_TEXT_CONTRAST },
  { foreground: 'muted', background: 'surface', minimum: MIN_TEXT_CONTRAST },
  { foreground: 'accent', background: 'surface', minimum: MIN_TEXT_CONTRAST },
  { foreground: 'error', background: 'surface', minimum: MIN_TEXT_CONTRAST },
  { foreground: 'success', background: 'surface', minimum: MIN_TEXT_CONTRAST },
  { foreground: 'text', background: 'field', minimum: MIN_TEXT_CONTRAST },
  { foreground: 'accent', background: 'field', minimum: MIN_TEXT_CONTRAST },
  { foreground: 'onAccent', background: 'accent', minimum: MIN_TEXT_CONTRAST },
  { foreground: 'onAccent', background: 'accentHover', minimum: MIN_TEXT_CONTRAST },
  { foreground: 'danger', background: 'surface', minimum: MIN_TEXT_CONTRAST },
  { foreground: 'onDanger', background: 'danger', minimum: MIN_TEXT_CONTRAST },
  { foreground: 'border', background: 'surface', minimum: MIN_NON_TEXT_CONTRAST },
  { foreground: 'border', background: 'field', minimum: MIN_NON_TEXT_CONTRAST },
]

const SCHEMES = ['light', 'dark'] as const

/**
 * Returns the pairs of a theme's colors that have too little contrast, also with colors of the kit. Skips words that name no
 * color.
 */
export function themeContrast(theme: Theme): ThemeContrast[] {
  const palette = paletteOf(theme)
  const found: ThemeContrast[] = []
  for (const scheme of SCHEMES) {
    for (const { foreground, background, minimum } of PAIRS) {
      const backgroundToken = background === 'accentHover' ? 'accent' : background
      const front = readRgb(palette[scheme][foreground])
      const back = backgroundColor(palette, scheme, background)
      if (!isOfTheme(theme, [foreground, backgroundToken]) || !front || !back) continue
      const ratio = lowestContrast(front, [back])
      if (ratio < minimum) found.push({ scheme, foreground, background, ratio, minimum })
    }
  }
  return found
}

/** Tells whether a theme sets a color of the pair. A pair with a derived color repeats another one unless the theme sets that color. */
function isOfTheme(theme: Theme, pair: readonly ColorToken[]): boolean {
  const derived = pair.filter((token) => token in DERIVED_TOKENS)
  return (derived.length ? derived : pair).some((token) => theme[token] !== undefined)
}

function backgroundColor(palette: Palette, scheme: Scheme, background: ThemeContrast['background']): Rgb | undefined {
  const isHover = background === 'accentHover'
  const color = readRgb(palette[scheme][isHover ? 'accent' : background])
  const text = readRgb(palette[scheme].text)
  if (!color || !text) return undefined
  return blend([text[0], text[1], text[2], isHover ? HOVER_SHADE : 0], color)
}
