import { defaultTheme } from '../../theme/defaultTheme.ts'
import type { Palette } from '../../theme/palette.ts'
import type { ColorToken, Scheme } from '../../theme/theme.ts'
import { extremes, imageLayers, leastContrast, over, rgbOf } from '../cssValues/contrast.ts'
import type { Rgb } from '../cssValues/rgb.ts'
import type { CleanRule } from '../policy/cleanCustomization.ts'
import type { CustomizableSelector } from '../policy/selectors.ts'

export const CARD = '.background-customizable'
export const BANNER = '.banner-customizable'

/** What the kit's own texts stand on, and a sheet may colour. */
export type Surface = typeof CARD | typeof BANNER

/** What a kit looks like under a sheet. */
export interface CustomizedAppearance {
  /** What the sheet leaves a property of a selector at. */
  value: (selector: CustomizableSelector, property: string) => string | undefined
  /** Whether the sheet gives a surface a colour. */
  isColored: (surface: Surface) => boolean
  /** The scheme of the kit that fits a surface: dark where light text reads better on it, light otherwise. */
  scheme: (surface?: Surface) => Scheme
  /** A colour of the kit in the scheme of a surface. */
  kit: (token: ColorToken, surface?: Surface) => Rgb
  /**
   * The darkest and the lightest that may be seen behind the text of an element.
   *
   * @param behind what stands there where the sheet says nothing
   * @param base gives the ground where the selector has none
   * @param shade how much of the kit's text colour shades the kit's own ground, 0 to 1
   */
  backgrounds: (
    selector: CustomizableSelector,
    behind: ColorToken,
    base?: CustomizableSelector,
    shade?: number,
  ) => Rgb[]
}

/** @param palette what the kit looks like without the sheet */
export function resolveAppearance(rules: readonly CleanRule[], palette: Palette): CustomizedAppearance {
  const value: CustomizedAppearance['value'] = (selector, property) =>
    rules
      .findLast((rule) => rule.selector === selector && rule.declarations.some(([name]) => name === property))
      ?.declarations.findLast(([name]) => name === property)?.[1]

  const isColored: CustomizedAppearance['isColored'] = (surface) =>
    ['background-color', 'background-image'].some((name) => value(surface, name) !== undefined)

  /** One that only the browser can reckon, such as `var(--brand)`, counts as the default. */
  const colorIn = (scheme: Scheme, token: ColorToken): Rgb =>
    rgbOf(palette[scheme][token]) ?? rgbOf(defaultTheme[token][scheme])!

  const scheme = (surface: Surface = CARD): Scheme => {
    if (!isColored(surface)) return surface === CARD ? 'light' : scheme(CARD)
    const onIt = (one: Scheme) => {
      const below = surface === CARD ? [colorIn(one, 'surface')] : card()
      return leastContrast(colorIn(one, 'text'), grounds([surface], below))
    }
    return onIt('dark') > onIt('light') ? 'dark' : 'light'
  }
  const kit = (token: ColorToken, surface: Surface = CARD) => colorIn(scheme(surface), token)
  const card = () => grounds([CARD], [kit('surface')])

  /** Plain colour and gradients of a chain of selectors, each over what shows through it. */
  function grounds(chain: readonly CustomizableSelector[], below: readonly Rgb[]): Rgb[] {
    const first = (property: string) => chain.map((one) => value(one, property)).find((found) => found !== undefined)
    const color = rgbOf(first('background-color')) ?? [0, 0, 0, 0]
    const covers = /^(initial|repeat)?$/.test(first('background-repeat') ?? '')
    return imageLayers(first('background-image')).reduceRight(
      (under, stops) =>
        extremes([...stops.flatMap((stop) => under.map((one) => over(stop, one))), ...(covers ? [] : under)]),
      extremes(below.map((one) => over(color, one))),
    )
  }

  return {
    value,
    isColored,
    scheme,
    kit,
    backgrounds(selector, behind, base, shade = 0) {
      if (selector === CARD) return card()
      const chain = base ? [selector, base] : [selector]
      const hasOwn = chain.some((one) => value(one, 'background-color') !== undefined)
      if (hasOwn || behind === 'surface') return grounds(chain, card())
      const [red, green, blue] = kit('text')
      return grounds(chain, [over([red, green, blue, shade], kit(behind))])
    },
  }
}
