import { defaultTheme } from '../../theme/defaultTheme.ts'
import { baseToken, type Palette } from '../../theme/palette.ts'
import type { ColorToken, Scheme } from '../../theme/theme.ts'
import { readRgb } from '../cssValues/color.ts'
import { blend, lowestContrast } from '../cssValues/contrast.ts'
import type { Rgb } from '../cssValues/rgb.ts'
import type { CleanRule } from './cleanCustomization.ts'
import { type AppliedValue, paintBackground } from './paintBackground.ts'
import type { CustomizableSelector } from './selectors.ts'

export const CARD = '.background-customizable'
export const BANNER = '.banner-customizable'

/** A background of the kit's own texts that a stylesheet may color. */
type Surface = typeof CARD | typeof BANNER

/** An element with text, and the background that the kit gives it. */
export interface TextElement {
  selector: CustomizableSelector
  /** The background if the stylesheet sets none. */
  kitBackground: ColorToken
  /** The element whose colors apply if this selector, a state of it, sets none. */
  base?: TextElement | undefined
  /** How much of the kit's text color is mixed into the kit's background, from 0 to 1. */
  shade?: number
}

/** What the kit looks like under a stylesheet. */
export interface CustomizedAppearance {
  /** Returns the value that the stylesheet gives to a property of a selector. */
  value: AppliedValue
  /** Tells whether the stylesheet colors a surface. */
  isColored: (surface: Surface) => boolean
  /** The scheme of the kit that fits each surface: dark if light text is easier to read on it, otherwise light. */
  schemes: Readonly<Record<Surface, Scheme>>
  /** Returns a color of the kit, in the scheme of a surface. Default: the card. */
  kitColor: (token: ColorToken, surface?: Surface) => Rgb
  /** Returns the darkest and the lightest color that may be behind the text of an element. */
  backgrounds: (element: TextElement) => readonly Rgb[]
}

/** @param palette the colors of the kit without the stylesheet */
export function resolveAppearance(rules: readonly CleanRule[], palette: Palette): CustomizedAppearance {
  const value = appliedValues(rules)
  const isColored = (surface: Surface) =>
    value(surface, 'background-color') !== undefined || value(surface, 'background-image') !== undefined

  const cardIn = (scheme: Scheme) => paintBackground(value, [CARD], [paletteColor(palette, scheme, 'surface')])
  const cardScheme = isColored(CARD) ? moreReadableScheme(palette, cardIn) : 'light'
  const card = cardIn(cardScheme)
  const banner = paintBackground(value, [BANNER], card)
  const bannerScheme = isColored(BANNER) ? moreReadableScheme(palette, () => banner) : cardScheme
  const schemes = { [CARD]: cardScheme, [BANNER]: bannerScheme }

  const kitColor = (token: ColorToken, surface: Surface = CARD) => paletteColor(palette, schemes[surface], token)

  const paint = ({ selector, kitBackground, base, shade = 0 }: TextElement): readonly Rgb[] => {
    if (selector === CARD) return card
    const selectors = base ? [selector, base.selector] : [selector]
    const setsColor = selectors.some((one) => value(one, 'background-color') !== undefined)
    // A color of the stylesheet replaces the background of the kit, so the card shows through it.
    if (setsColor || kitBackground === 'surface') return paintBackground(value, selectors, card)
    const [red, green, blue] = kitColor('text')
    return paintBackground(value, selectors, [blend([red, green, blue, shade], kitColor(kitBackground))])
  }

  const painted = new Map<string, readonly Rgb[]>()
  const backgrounds = (element: TextElement) => {
    const { selector, kitBackground, base, shade = 0 } = element
    const key = [selector, kitBackground, base?.selector, shade].join(' ')
    const known = painted.get(key) ?? paint(element)
    painted.set(key, known)
    return known
  }

  return { value, isColored, schemes, kitColor, backgrounds }
}

/** The last declaration of a property applies. */
function appliedValues(rules: readonly CleanRule[]): AppliedValue {
  const values = new Map<string, string>()
  for (const { selector, declarations } of rules) {
    for (const [property, value] of declarations) values.set(`${selector} ${property}`, value)
  }
  return (selector, property) => values.get(`${selector} ${property}`)
}

/** Returns the scheme whose text has more contrast. Backgrounds may differ by scheme. */
function moreReadableScheme(palette: Palette, backgroundsIn: (scheme: Scheme) => readonly Rgb[]): Scheme {
  const contrastIn = (scheme: Scheme) => lowestContrast(paletteColor(palette, scheme, 'text'), backgroundsIn(scheme))
  return contrastIn('dark') > contrastIn('light') ? 'dark' : 'light'
}

/** Returns a color of the palette. A word that names no color counts as the default. */
const paletteColor = (palette: Palette, scheme: Scheme, token: ColorToken): Rgb =>
  readRgb(palette[scheme][token]) ?? readRgb(defaultTheme[baseToken(token)][scheme])!
