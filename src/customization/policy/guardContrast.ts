import type { Palette } from '../../theme/palette.ts'
import type { ColorToken } from '../../theme/theme.ts'
import { HOVER_SHADE, leastContrast, READABLE, rgbOf, UNSEEN } from '../cssValues/contrast.ts'
import { derivedTokens } from '../render/derivedTokens.ts'
import { BANNER, CARD, resolveAppearance } from '../render/resolveAppearance.ts'
import { type CleanCustomization, type CleanRule, type Dropped, reporter } from './cleanCustomization.ts'
import type { CustomizableSelector } from './selectors.ts'

interface Pair {
  selector: CustomizableSelector
  /** The colour of the text where the sheet says none. */
  text: ColorToken
  /** What stands behind it where the sheet says nothing. */
  behind: ColorToken
  /** Takes its colours from this one where it has none. */
  base?: CustomizableSelector
  /** How much of the kit's text colour shades its own ground under the pointer. */
  shade?: number
}

const PAIRS: readonly Pair[] = [
  { selector: '.label-customizable', text: 'text', behind: 'surface' },
  { selector: '.textDescription-customizable', text: 'text', behind: 'surface' },
  { selector: '.idpDescription-customizable', text: 'text', behind: 'surface' },
  { selector: '.legalText-customizable', text: 'muted', behind: 'surface' },
  { selector: '.passwordCheck-notValid-customizable', text: 'muted', behind: 'surface' },
  { selector: '.passwordCheck-valid-customizable', text: 'success', behind: 'surface' },
  { selector: '.errorMessage-customizable', text: 'text', behind: 'surface' },
  { selector: '.inputField-customizable', text: 'text', behind: 'field' },
  { selector: '.submitButton-customizable', text: 'onAccent', behind: 'accent', shade: HOVER_SHADE },
  {
    selector: '.submitButton-customizable:hover',
    text: 'onAccent',
    behind: 'accent',
    base: '.submitButton-customizable',
  },
  { selector: '.idpButton-customizable', text: 'text', behind: 'surface' },
  { selector: '.idpButton-customizable:hover', text: 'text', behind: 'surface', base: '.idpButton-customizable' },
]

/** Texts of the kit that stand on a tenant's surface: on the card, the words for a logo, and the button that shows a password. */
const OWN_TEXTS: readonly [CustomizableSelector, ColorToken, readonly ColorToken[]][] = [
  [CARD, 'surface', ['text', 'muted', 'accent', 'error', 'success']],
  [BANNER, 'surface', ['text']],
  ['.inputField-customizable', 'field', ['accent']],
]

/**
 * Judges every text of the kit on the background that a customization gives it. Where one cannot be seen (under 1.5 to 1), the colours
 * that the sheet gives to it are dropped and the kit's own stay; where it is hard to read (under 4.5), the developer is told.
 *
 * @param dropped what was dropped before; what is dropped here comes at its end
 * @param palette what the kit looks like without it
 */
export function guardContrast(rules: readonly CleanRule[], dropped: Dropped[], palette: Palette): CleanCustomization {
  const report = reporter(dropped)
  const result: CleanCustomization = { rules: [...rules], dropped, lowContrast: [] }
  const judge = (selector: CustomizableSelector, ratios: () => number[], isColor: (property: string) => boolean) => {
    let ratio = Math.min(...ratios())
    if (ratio < UNSEEN) {
      result.rules = without(result.rules, selector, isColor, report)
      ratio = Math.min(...ratios())
    }
    if (ratio < READABLE && sets(result.rules, selector, isColor)) result.lowContrast.push({ selector, ratio })
  }
  for (const [selector, behind, texts] of OWN_TEXTS) {
    const ratios = () => {
      const look = resolveAppearance(result.rules, palette)
      const surface = selector === BANNER ? BANNER : CARD
      const accent = rgbOf(new Map(derivedTokens(look)).get('--pg-accent'))
      const colors = texts.map((text) => (text === 'accent' && accent) || look.kit(text, surface))
      return colors.map((color) => leastContrast(color, look.backgrounds(selector, behind)))
    }
    judge(selector, ratios, (property) => property.startsWith('background'))
  }
  for (const { selector, text, behind, base, shade = 0 } of PAIRS) {
    const ratios = () => {
      const { kit, value, backgrounds } = resolveAppearance(result.rules, palette)
      const own = rgbOf(value(selector, 'color')) ?? (base && rgbOf(value(base, 'color'))) ?? kit(text)
      return [0, shade].map((part) => leastContrast(own, backgrounds(selector, behind, base, part)))
    }
    judge(selector, ratios, (property) => property === 'color' || property.startsWith('background'))
  }
  return result
}

const sets = (rules: readonly CleanRule[], selector: CustomizableSelector, isIt: (property: string) => boolean) =>
  rules.some((rule) => rule.selector === selector && rule.declarations.some(([name]) => isIt(name)))

function without(
  rules: readonly CleanRule[],
  selector: CustomizableSelector,
  isIt: (property: string) => boolean,
  report: ReturnType<typeof reporter>,
): CleanRule[] {
  return rules.flatMap((rule) => {
    if (rule.selector !== selector) return [rule]
    for (const [name, value] of rule.declarations) {
      if (isIt(name) && value !== 'initial') report('contrast', `${selector} { ${name}: ${value} }`)
    }
    const declarations = rule.declarations.filter(([name]) => !isIt(name))
    return declarations.length ? [{ selector, declarations }] : []
  })
}
