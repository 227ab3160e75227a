import type { ColorToken } from '../../theme/theme.ts'
import { readRgb } from '../cssValues/color.ts'
import { blend, lowestContrast } from '../cssValues/contrast.ts'
import { writeValue } from '../cssValues/cssValue.ts'
import { readGradientLayers } from '../cssValues/gradient.ts'
import type { Rgb } from '../cssValues/rgb.ts'
import { srgbColor } from '../cssValues/srgbColor.ts'
import type { CleanDeclaration } from './cleanCustomization.ts'
import { MIN_NON_TEXT_CONTRAST, MIN_TEXT_CONTRAST, MIN_VISIBLE_CONTRAST } from './contrastLimits.ts'
import { CARD, type CustomizedAppearance } from './resolveAppearance.ts'

const FIELD = '.inputField-customizable'
const SUBMIT = '.submitButton-customizable'
const ERROR = '.errorMessage-customizable'

/** The largest radius of a box that may hold several lines, in pixels. */
const MAX_RADIUS = 16

/**
 * Returns the `--pg-*` variables that follow from a stylesheet, so that elements for which the hosted UI has no class match it: links,
 * options, secondary buttons, menus, focus rings, errors of fields. A color follows only if text stays readable.
 */
export function derivedTokens(appearance: CustomizedAppearance): CleanDeclaration[] {
  const surface = surfaceColor(appearance)
  const accent = accentColor(appearance)
  const ring = ringColor(appearance)
  const tokens: [name: string, value: string | undefined][] = [
    ['--pg-accent', accent],
    ['--pg-ring', ring === accent ? undefined : ring],
    ['--pg-error', errorColor(appearance) ?? cardText(appearance, 'error')],
    ['--pg-text', cardText(appearance, 'text')],
    ['--pg-muted', cardText(appearance, 'muted')],
    ['--pg-success', cardText(appearance, 'success')],
    ['--pg-surface', surface],
    ['--pg-line', surface && 'color-mix(in srgb, var(--pg-surface), var(--pg-text) 14%)'],
    ['--pg-field', fieldColor(appearance)],
    ['--pg-border', borderColor(appearance)],
    ['--pg-radius', fieldRadius(appearance)],
  ]
  return tokens.flatMap(([name, value]): CleanDeclaration[] => (value === undefined ? [] : [[name, value]]))
}

/**
 * The color of links: that of the submit button, or the first of its gradient that can be read on the card. If none can, the first is mixed
 * with the color of texts until it can.
 */
function accentColor(appearance: CustomizedAppearance): string | undefined {
  const candidates = brandColors(appearance)
  const isReadable = (color: string) =>
    isVisibleOn(color, [cardOf(appearance)], MIN_TEXT_CONTRAST) &&
    isVisibleOn(color, [fieldOf(appearance)], MIN_NON_TEXT_CONTRAST)
  const brand = readRgb(candidates[0])
  if (!brand) return cardText(appearance, 'accent')
  return [...candidates, ...mixes(brand, appearance.kitColor('text')), writeRgb(extremeOf(appearance))].find(isReadable)
}

/** A color of the kit for texts on the card, made lighter or darker until it can be read. `undefined` if it can be, or if none can. */
function cardText(appearance: CustomizedAppearance, token: ColorToken): string | undefined {
  const color = appearance.kitColor(token)
  const card = cardOf(appearance)
  if (!appearance.isColored(CARD) || lowestContrast(color, card) >= MIN_TEXT_CONTRAST) return undefined
  return mixes(color, extremeOf(appearance)).find((mixed) => isVisibleOn(mixed, [card], MIN_TEXT_CONTRAST))
}

/** The color with the most contrast on the card. */
const extremeOf = ({ schemes }: CustomizedAppearance): Rgb =>
  schemes[CARD] === 'dark' ? [255, 255, 255, 1] : [0, 0, 0, 1]

/** The color of focus rings: as that of links, but visible rather than readable. */
function ringColor(appearance: CustomizedAppearance): string | undefined {
  return brandColors(appearance).find((color) => isVisibleOn(color, [cardOf(appearance)], MIN_NON_TEXT_CONTRAST))
}

/** The opaque colors of the submit button. */
const brandColors = ({ value }: CustomizedAppearance): string[] =>
  [value(SUBMIT, 'background-color'), ...gradientColors(value(SUBMIT, 'background-image'))].filter(
    (color): color is string => readRgb(color)?.[3] === 1,
  )

const cardOf = ({ backgrounds }: CustomizedAppearance) => backgrounds({ selector: CARD, kitBackground: 'surface' })

/** The background of options. */
function fieldOf(appearance: CustomizedAppearance): readonly Rgb[] {
  const color = readRgb(fieldColor(appearance))
  return [color ?? appearance.kitColor('field')]
}

const MIX_STEPS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]

/** Mixes a color with more and more of another one. */
const mixes = (color: Rgb, [red, green, blue]: Rgb): string[] =>
  MIX_STEPS.map((amount) => writeRgb(blend([red, green, blue, amount], color)))

/** The color of the error, if it can be read on the card: errors of fields are there. */
function errorColor(appearance: CustomizedAppearance): string | undefined {
  const color = appearance.value(ERROR, 'color')
  const surface = readRgb(surfaceColor(appearance)) ?? appearance.kitColor('surface')
  return isVisibleOn(color, [cardOf(appearance), [surface]], MIN_TEXT_CONTRAST) ? color : undefined
}

/** The color of the card, if the kit's texts can be read on it, or can be changed so. */
function surfaceColor(appearance: CustomizedAppearance): string | undefined {
  const color = appearance.value(CARD, 'background-color')
  const texts = (['text', 'muted', 'error'] as const).filter((token) => cardText(appearance, token) === undefined)
  return carriesTexts(appearance, color, texts) ? color : undefined
}

/** The color of a field, if the kit's texts can be read on it. */
function fieldColor(appearance: CustomizedAppearance): string | undefined {
  const color = appearance.value(FIELD, 'background-color')
  return carriesTexts(appearance, color, ['text', 'muted']) ? color : undefined
}

/** The border of a field, if it can be seen on the card. */
function borderColor(appearance: CustomizedAppearance): string | undefined {
  const color = appearance.value(FIELD, 'border-top-color')
  return isVisibleOn(color, [cardOf(appearance)], MIN_VISIBLE_CONTRAST) ? color : undefined
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

/** Writes a color as CSS. */
export const writeRgb = (rgb: Rgb): string => writeValue([srgbColor(rgb).part])
