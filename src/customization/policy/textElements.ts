import type { ColorToken } from '../../theme/theme.ts'
import { readRgb } from '../cssValues/color.ts'
import { lowestContrast } from '../cssValues/contrast.ts'
import type { Rgb } from '../cssValues/rgb.ts'
import { HOVER_SHADE, MIN_TEXT_CONTRAST } from './contrastLimits.ts'
import type { CustomizedAppearance, TextElement } from './resolveAppearance.ts'

/** An element with text whose color a stylesheet may set. */
export interface StyledText extends TextElement {
  /** The color if the stylesheet sets none. */
  kitText: ColorToken
  base?: StyledText
}

export const FIELD_TEXT: StyledText = {
  selector: '.inputField-customizable',
  kitText: 'text',
  kitBackground: 'field',
}
const SUBMIT: StyledText = {
  selector: '.submitButton-customizable',
  kitText: 'onAccent',
  kitBackground: 'accent',
  shade: HOVER_SHADE,
}
const PROVIDER: StyledText = { selector: '.idpButton-customizable', kitText: 'text', kitBackground: 'surface' }

/** Texts on the card or on a background of their own, in the order in which their contrast is checked. */
export const STYLED_TEXTS: readonly StyledText[] = [
  { selector: '.label-customizable', kitText: 'text', kitBackground: 'surface' },
  { selector: '.textDescription-customizable', kitText: 'text', kitBackground: 'surface' },
  { selector: '.idpDescription-customizable', kitText: 'text', kitBackground: 'surface' },
  { selector: '.legalText-customizable', kitText: 'muted', kitBackground: 'surface' },
  { selector: '.passwordCheck-notValid-customizable', kitText: 'error', kitBackground: 'surface' },
  { selector: '.passwordCheck-valid-customizable', kitText: 'success', kitBackground: 'surface' },
  { selector: '.errorMessage-customizable', kitText: 'text', kitBackground: 'surface' },
  FIELD_TEXT,
  SUBMIT,
  { ...SUBMIT, selector: '.submitButton-customizable:hover', base: SUBMIT, shade: 0 },
  PROVIDER,
  { ...PROVIDER, selector: '.idpButton-customizable:hover', base: PROVIDER },
]

const WHITE = 'rgb(255, 255, 255)'
/** Two dark colors, the softer first: on some backgrounds only black is readable. */
const DARK = ['rgb(21, 24, 30)', 'rgb(0, 0, 0)']

/**
 * Returns the color of a text for which a stylesheet sets a background but no color: white if it can be read, otherwise dark. A text
 * outside of the submit button keeps the kit's color if that can be read.
 *
 * @returns `undefined` if the kit's color, or that of the stylesheet, stays.
 */
export function fallbackTextColor(appearance: CustomizedAppearance, text: StyledText): string | undefined {
  const { value, kitColor, backgrounds } = appearance
  const { selector, base } = text
  const hasColor = value(selector, 'color') ?? (base && value(base.selector, 'color'))
  const hasBackground = value(selector, 'background-color') ?? value(selector, 'background-image')
  if (hasColor !== undefined || hasBackground === undefined) return undefined
  const behind = backgrounds(text)
  const contrastOf = (color: Rgb | undefined) => (color ? lowestContrast(color, behind) : 0)
  const isButton = text.kitText === 'onAccent'
  if (!isButton && contrastOf(kitColor(text.kitText)) >= MIN_TEXT_CONTRAST) return undefined
  const candidates = [WHITE, ...DARK]
  const readable = candidates.find((color) => contrastOf(readRgb(color)) >= MIN_TEXT_CONTRAST)
  if (readable) return readable
  return candidates.reduce((best, color) => (contrastOf(readRgb(color)) > contrastOf(readRgb(best)) ? color : best))
}

/** Returns the color of a text under a stylesheet. */
export function textColor(appearance: CustomizedAppearance, text: StyledText): Rgb {
  const own = appearance.value(text.selector, 'color') ?? fallbackTextColor(appearance, text)
  return readRgb(own) ?? (text.base ? textColor(appearance, text.base) : appearance.kitColor(text.kitText))
}
