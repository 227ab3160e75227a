import { contrast, imageColors, over, rgbOf } from './contrast.ts'
import { type CleanCustomization, type CleanRule, type Dropped, reporter } from './customization.ts'
import { type KitColor, kitColors, type Scheme } from './kitColors.ts'
import type { Rgb } from './rgb.ts'
import type { CustomizableSelector } from './selectors.ts'

/** Below this a text cannot be seen, and the kit's own colours stay. */
export const UNSEEN = 1.5
/** WCAG 2.2, 1.4.3. */
export const READABLE = 4.5

const CARD = '.background-customizable'

interface Pair {
  selector: CustomizableSelector
  /** The colour of the text where the sheet says none. */
  text: KitColor
  /** What stands behind it where the sheet says nothing. */
  behind: KitColor
  /** Takes its colours from this one where it has none. */
  base?: CustomizableSelector
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
  { selector: '.submitButton-customizable', text: 'onAccent', behind: 'accent' },
  {
    selector: '.submitButton-customizable:hover',
    text: 'onAccent',
    behind: 'accent',
    base: '.submitButton-customizable',
  },
  { selector: '.idpButton-customizable', text: 'text', behind: 'surface' },
  { selector: '.idpButton-customizable:hover', text: 'text', behind: 'surface', base: '.idpButton-customizable' },
]

/** Texts of the kit that stand on a tenant's surface: the card, and the button that shows a password. */
const OWN_TEXTS: readonly [CustomizableSelector, KitColor, readonly KitColor[]][] = [
  [CARD, 'surface', ['text', 'muted', 'accent', 'error']],
  ['.inputField-customizable', 'field', ['accent']],
]

/**
 * Judges every text of the kit on the background that a customization gives it. Where one cannot be seen (under 1.5 to 1), the colours
 * that the sheet gives to it are dropped and the kit's own stay; where it is hard to read (under 4.5), the developer is told.
 *
 * @param dropped what was dropped before; what is dropped here comes at its end
 */
export function guardContrast(rules: readonly CleanRule[], dropped: Dropped[]): CleanCustomization {
  const report = reporter(dropped)
  const result: CleanCustomization = { rules: [...rules], dropped, lowContrast: [] }
  const judge = (selector: CustomizableSelector, ratios: () => number[], isColor: (property: string) => boolean) => {
    if (Math.min(...ratios()) < UNSEEN) result.rules = without(result.rules, selector, isColor, report)
    const ratio = Math.min(...ratios())
    if (ratio < READABLE && sets(result.rules, selector, isColor)) result.lowContrast.push({ selector, ratio })
  }
  for (const [selector, behind, texts] of OWN_TEXTS) {
    const ratios = () => {
      const { kit, backgrounds } = look(result.rules)
      return texts.flatMap((text) => backgrounds(selector, behind).map((one) => contrast(kit(text), one)))
    }
    judge(selector, ratios, (property) => property.startsWith('background'))
  }
  for (const { selector, text, behind, base } of PAIRS) {
    const ratios = () => {
      const { kit, value, backgrounds } = look(result.rules)
      const own = rgbOf(value(selector, 'color')) ?? (base && rgbOf(value(base, 'color'))) ?? kit(text)
      return backgrounds(selector, behind, base).map((one) => contrast(own, one))
    }
    judge(selector, ratios, (property) => property === 'color' || property.startsWith('background'))
  }
  return result
}

/** The look of the kit that fits the card of a customization: dark where light text reads better on it, light otherwise. */
export function schemeOf(rules: readonly CleanRule[]): Scheme {
  const onCard = (scheme: Scheme) => {
    const surface = rgbOf(kitColors[scheme].surface)!
    const colors = backgroundsOf(rules, [CARD], surface)
    return Math.min(...colors.map((one) => contrast(rgbOf(kitColors[scheme].text)!, one)))
  }
  return lastValue(rules, CARD, 'background-color') || lastValue(rules, CARD, 'background-image')
    ? onCard('dark') > onCard('light')
      ? 'dark'
      : 'light'
    : 'light'
}

function look(rules: readonly CleanRule[]) {
  const scheme = schemeOf(rules)
  const kit = (name: KitColor): Rgb => rgbOf(kitColors[scheme][name])!
  const card = backgroundsOf(rules, [CARD], kit('surface'))
  return {
    kit,
    value: (selector: CustomizableSelector, property: string) => lastValue(rules, selector, property),
    backgrounds(selector: CustomizableSelector, behind: KitColor, base?: CustomizableSelector): Rgb[] {
      if (selector === CARD) return card
      const chain = base ? [selector, base] : [selector]
      const hasOwn = chain.some((one) => rgbOf(lastValue(rules, one, 'background-color')))
      return hasOwn || behind === 'surface'
        ? card.flatMap((below) => backgroundsOf(rules, chain, below))
        : backgroundsOf(rules, chain, kit(behind))
    },
  }
}

/** What may be seen behind a text: the colours of the gradients, and the plain colour where no gradient covers it. */
export function backgroundsOf(rules: readonly CleanRule[], chain: readonly CustomizableSelector[], below: Rgb): Rgb[] {
  const first = (property: string) =>
    chain.map((one) => lastValue(rules, one, property)).find((value) => value !== undefined)
  const color = over(rgbOf(first('background-color')) ?? [0, 0, 0, 0], below)
  const stops = imageColors(first('background-image')).map((stop) => over(stop, color))
  const covers = /^(initial|repeat)?$/.test(first('background-repeat') ?? '')
  return stops.length && covers ? stops : [color, ...stops]
}

/** What a sheet leaves a property of a selector at. */
export const lastValue = (
  rules: readonly CleanRule[],
  selector: CustomizableSelector,
  property: string,
): string | undefined =>
  rules
    .findLast((rule) => rule.selector === selector && rule.declarations.some(([name]) => name === property))
    ?.declarations.findLast(([name]) => name === property)?.[1]

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
