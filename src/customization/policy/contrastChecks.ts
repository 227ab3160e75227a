import type { ColorToken } from '../../theme/theme.ts'
import { readRgb } from '../cssValues/color.ts'
import { lowestContrast } from '../cssValues/contrast.ts'
import { HOVER_SHADE } from './contrastLimits.ts'
import { derivedTokens } from './derivedTokens.ts'
import { BANNER, CARD, type CustomizedAppearance, type TextElement } from './resolveAppearance.ts'
import type { CustomizableSelector } from './selectors.ts'

/** A text and its background, both of which a stylesheet may color. */
export interface ContrastCheck {
  /** The selector that loses its colors if the text is invisible. */
  selector: CustomizableSelector
  /** Tells whether a property of the selector changes the contrast. */
  affects: (property: string) => boolean
  /** Returns the lowest contrast ratio, from 1 to 21. */
  contrast: (appearance: CustomizedAppearance) => number
}

const isBackground = (property: string) => property.startsWith('background')
const isTextOrBackground = (property: string) => property === 'color' || isBackground(property)

/** Texts of the kit that no selector colors: on the card, in place of a logo, and the button in a password field. */
function kitTexts(
  selector: CustomizableSelector,
  kitBackground: ColorToken,
  texts: readonly ColorToken[],
): ContrastCheck {
  const surface = selector === BANNER ? BANNER : CARD
  return {
    selector,
    affects: isBackground,
    contrast: (appearance) => {
      const accent = readRgb(new Map(derivedTokens(appearance)).get('--pg-accent'))
      const background = appearance.backgrounds({ selector, kitBackground })
      const colors = texts.map((text) => (text === 'accent' && accent) || appearance.kitColor(text, surface))
      return Math.min(...colors.map((color) => lowestContrast(color, background)))
    },
  }
}

/** Text that a selector colors, on the background of the same selector. @param kitText its color if the stylesheet sets none */
function styledText(
  selector: CustomizableSelector,
  kitText: ColorToken,
  kitBackground: ColorToken,
  { base, shade = 0 }: Pick<TextElement, 'base' | 'shade'> = {},
): ContrastCheck {
  return {
    selector,
    affects: isTextOrBackground,
    contrast: ({ value, kitColor, backgrounds }) => {
      const inherited = base && readRgb(value(base, 'color'))
      const color = readRgb(value(selector, 'color')) ?? inherited ?? kitColor(kitText)
      const contrastAt = (amount: number) =>
        lowestContrast(color, backgrounds({ selector, kitBackground, base, shade: amount }))
      return Math.min(contrastAt(0), contrastAt(shade))
    },
  }
}

/** Every text of the kit that a stylesheet can make unreadable, in the order in which they are checked. */
export const CONTRAST_CHECKS: readonly ContrastCheck[] = [
  kitTexts(CARD, 'surface', ['text', 'muted', 'accent', 'error', 'success']),
  kitTexts(BANNER, 'surface', ['text']),
  kitTexts('.inputField-customizable', 'field', ['accent']),
  styledText('.label-customizable', 'text', 'surface'),
  styledText('.textDescription-customizable', 'text', 'surface'),
  styledText('.idpDescription-customizable', 'text', 'surface'),
  styledText('.legalText-customizable', 'muted', 'surface'),
  styledText('.passwordCheck-notValid-customizable', 'muted', 'surface'),
  styledText('.passwordCheck-valid-customizable', 'success', 'surface'),
  styledText('.errorMessage-customizable', 'text', 'surface'),
  styledText('.inputField-customizable', 'text', 'field'),
  styledText('.submitButton-customizable', 'onAccent', 'accent', { shade: HOVER_SHADE }),
  styledText('.submitButton-customizable:hover', 'onAccent', 'accent', { base: '.submitButton-customizable' }),
  styledText('.idpButton-customizable', 'text', 'surface'),
  styledText('.idpButton-customizable:hover', 'text', 'surface', { base: '.idpButton-customizable' }),
]
