import type { ColorToken } from '../../theme/theme.ts'
import { readRgb } from '../cssValues/color.ts'
import { lowestContrast } from '../cssValues/contrast.ts'
import { readGradientLayers } from '../cssValues/gradient.ts'
import type { Rgb } from '../cssValues/rgb.ts'
import type { CleanDeclaration } from './cleanCustomization.ts'
import { MIN_TEXT_CONTRAST, MIN_VISIBLE_CONTRAST } from './contrastLimits.ts'
import { CARD, type CustomizedAppearance } from './resolveAppearance.ts'

const FIELD = '.inputField-customizable'
const SUBMIT = '.submitButton-customizable'

/** The largest radius of a box that may hold several lines, in pixels. */
const MAX_RADIUS = 16

/**
 * Returns the `--pg-*` variables that follow from a stylesheet, so that elements for which the hosted UI has no class match it: links,
 * options, secondary buttons, menus, focus rings. A color follows only if text stays readable.
 */
export function derivedTokens(appearance: CustomizedAppearance): CleanDeclaration[] {
  const surface = surfaceColor(appearance)
  const tokens: [name: string, value: string | undefined][] = [
    ['--pg-accent', accentColor(appearance)],
    ['--pg-surface', surface],
    ['--pg-line', surface && 'color-mix(in srgb, var(--pg-surface), var(--pg-text) 14%)'],
    ['--pg-field', fieldColor(appearance)],
    ['--pg-border', borderColor(appearance)],
    ['--pg-radius', fieldRadius(appearance)],
  ]
  return tokens.flatMap(([name, value]): CleanDeclaration[] => (value === undefined ? [] : [[name, value]]))
}

/** The color of the submit button, or the first one of its gradient, that links can have on the card and in fields. */
function accentColor(appearance: CustomizedAppearance): string | undefined {
  const { value, backgrounds } = appearance
  const card = backgrounds({ selector: CARD, kitBackground: 'surface' })
  const field = backgrounds({ selector: FIELD, kitBackground: 'field' })
  const candidates = [value(SUBMIT, 'background-color'), ...gradientColors(value(SUBMIT, 'background-image'))]
  return candidates.find((color) => isVisibleOn(color, [card, field], MIN_TEXT_CONTRAST))
}

/** The color of the card, if the kit's texts can be read on it. */
function surfaceColor(appearance: CustomizedAppearance): string | undefined {
  const color = appearance.value(CARD, 'background-color')
  return carriesTexts(appearance, color, ['text', 'muted', 'error']) ? color : undefined
}

/** The color of a field, if the kit's texts can be read on it. */
function fieldColor(appearance: CustomizedAppearance): string | undefined {
  const color = appearance.value(FIELD, 'background-color')
  return carriesTexts(appearance, color, ['text', 'muted']) ? color : undefined
}

/** The border of a field, if it can be seen on the card. */
function borderColor({ value, backgrounds }: CustomizedAppearance): string | undefined {
  const color = value(FIELD, 'border-top-color')
  const card = backgrounds({ selector: CARD, kitBackground: 'surface' })
  return isVisibleOn(color, [card], MIN_VISIBLE_CONTRAST) ? color : undefined
}

function fieldRadius({ value }: CustomizedAppearance): string | undefined {
  const radius = value(FIELD, 'border-top-left-radius')
  return radius?.endsWith('px') ? `${Math.min(Number.parseFloat(radius), MAX_RADIUS)}px` : undefined
}

const carriesTexts = ({ kitColor }: CustomizedAppearance, color: string | undefined, texts: readonly ColorToken[]) =>
  isVisibleOn(
    color,
    texts.map((text) => [kitColor(text)]),
    MIN_TEXT_CONTRAST,
  )

/** Tells whether an opaque color has at least a given contrast on each of some backgrounds. */
function isVisibleOn(
  color: string | undefined,
  backgrounds: readonly (readonly Rgb[])[],
  minContrast: number,
): boolean {
  const rgb = readRgb(color)
  if (rgb?.[3] !== 1) return false
  return backgrounds.every((background) => lowestContrast(rgb, background) >= minContrast)
}

const gradientColors = (image: string | undefined): string[] => readGradientLayers(image).flat().map(writeRgb)

const writeRgb = ([red, green, blue, alpha]: Rgb) =>
  `rgb(${Math.round(red)}, ${Math.round(green)}, ${Math.round(blue)}, ${alpha})`
