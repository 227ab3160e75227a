import type { ColorToken } from '../../theme/theme.ts'
import { readRgb } from '../cssValues/color.ts'
import { lowestContrast } from '../cssValues/contrast.ts'
import { derivedTokens } from './derivedTokens.ts'
import { BANNER, CARD, type CustomizedAppearance } from './resolveAppearance.ts'
import type { CustomizableSelector } from './selectors.ts'
import { STYLED_TEXTS, type StyledText, textColor } from './textElements.ts'

const LINK = '.redirect-customizable'

/** The contrast of black on white. */
const MAX_CONTRAST = 21

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

/** Texts of the kit that no selector colors: on the card, and in place of a logo. */
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
      const derived = new Map(surface === CARD ? derivedTokens(appearance) : [])
      const background = appearance.backgrounds({ selector, kitBackground })
      const colors = texts.map((text) => readRgb(derived.get(`--pg-${text}`)) ?? appearance.kitColor(text, surface))
      return Math.min(...colors.map((color) => lowestContrast(color, background)))
    },
  }
}

/** Text that a selector colors, on the background of the same selector. */
function styledText(text: StyledText): ContrastCheck {
  const { selector, shade = 0 } = text
  return {
    selector,
    affects: isTextOrBackground,
    contrast: (appearance) => {
      const color = textColor(appearance, text)
      const contrastAt = (amount: number) => lowestContrast(color, appearance.backgrounds({ ...text, shade: amount }))
      return Math.min(contrastAt(0), contrastAt(shade))
    },
  }
}

/** Links, on cards and in menus. */
const links: ContrastCheck = {
  selector: LINK,
  affects: (property) => property === 'color',
  contrast: (appearance) => {
    const color = readRgb(appearance.value(LINK, 'color'))
    if (!color) return MAX_CONTRAST
    const surface = readRgb(new Map(derivedTokens(appearance)).get('--pg-surface')) ?? appearance.kitColor('surface')
    const card = appearance.backgrounds({ selector: CARD, kitBackground: 'surface' })
    return Math.min(lowestContrast(color, card), lowestContrast(color, [surface]))
  },
}

/** Every text of the kit that a stylesheet can make unreadable, in the order in which they are checked. */
export const CONTRAST_CHECKS: readonly ContrastCheck[] = [
  kitTexts(CARD, 'surface', ['text', 'muted', 'accent', 'error', 'success']),
  kitTexts(BANNER, 'surface', ['text']),
  links,
  ...STYLED_TEXTS.map(styledText),
]
