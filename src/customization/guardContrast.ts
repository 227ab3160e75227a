import { extremes, imageLayers, leastContrast, over, rgbOf } from './contrast.ts'
import { type CleanCustomization, type CleanRule, type Dropped, reporter } from './customization.ts'
import { type KitColor, kitColors, type Scheme } from './kitColors.ts'
import type { Rgb } from './rgb.ts'
import type { CustomizableSelector } from './selectors.ts'

/** Below this a text cannot be seen, and the kit's own colours stay. */
const UNSEEN = 1.5
/** WCAG 2.2, 1.4.3. */
const READABLE = 4.5

const CARD = '.background-customizable'
const BANNER = '.banner-customizable'

/** What the kit's own texts stand on, and a sheet may colour. */
export const SURFACES = [CARD, BANNER] as const

interface Pair {
  selector: CustomizableSelector
  /** The colour of the text where the sheet says none. */
  text: KitColor
  /** What stands behind it where the sheet says nothing. */
  behind: KitColor
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
  { selector: '.submitButton-customizable', text: 'onAccent', behind: 'accent', shade: 0.18 },
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
const OWN_TEXTS: readonly [CustomizableSelector, KitColor, readonly KitColor[]][] = [
  [CARD, 'surface', ['text', 'muted', 'accent', 'error', 'success']],
  [BANNER, 'surface', ['text']],
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
    let ratio = Math.min(...ratios())
    if (ratio < UNSEEN) {
      result.rules = without(result.rules, selector, isColor, report)
      ratio = Math.min(...ratios())
    }
    if (ratio < READABLE && sets(result.rules, selector, isColor)) result.lowContrast.push({ selector, ratio })
  }
  for (const [selector, behind, texts] of OWN_TEXTS) {
    const ratios = () => {
      const { kit, backgrounds } = look(result.rules, selector === BANNER ? BANNER : CARD)
      return texts.map((text) => leastContrast(kit(text), backgrounds(selector, behind)))
    }
    judge(selector, ratios, (property) => property.startsWith('background'))
  }
  for (const { selector, text, behind, base, shade = 0 } of PAIRS) {
    const ratios = () => {
      const { kit, value, backgrounds } = look(result.rules)
      const own = rgbOf(value(selector, 'color')) ?? (base && rgbOf(value(base, 'color'))) ?? kit(text)
      return [0, shade].map((part) => leastContrast(own, backgrounds(selector, behind, base, part)))
    }
    judge(selector, ratios, (property) => property === 'color' || property.startsWith('background'))
  }
  return result
}

/** The look of the kit that fits a surface: dark where light text reads better on it, light otherwise. */
export function schemeOf(rules: readonly CleanRule[], surface: (typeof SURFACES)[number] = CARD): Scheme {
  if (!isColored(rules, surface)) return surface === CARD ? 'light' : schemeOf(rules)
  const onIt = (scheme: Scheme) => {
    const below = surface === CARD ? [kitColor(scheme, 'surface')] : look(rules).backgrounds(CARD, 'surface')
    return leastContrast(kitColor(scheme, 'text'), backgroundsOf(rules, [surface], below))
  }
  return onIt('dark') > onIt('light') ? 'dark' : 'light'
}

const kitColor = (scheme: Scheme, name: KitColor): Rgb => rgbOf(kitColors[scheme][name])!

/** Whether a sheet gives a surface a colour. */
export const isColored = (rules: readonly CleanRule[], surface: (typeof SURFACES)[number]): boolean =>
  ['background-color', 'background-image'].some((name) => lastValue(rules, surface, name) !== undefined)

function look(rules: readonly CleanRule[], surface: (typeof SURFACES)[number] = CARD) {
  const kit = (name: KitColor): Rgb => kitColor(schemeOf(rules, surface), name)
  const card = backgroundsOf(rules, [CARD], [kitColor(schemeOf(rules), 'surface')])
  return {
    kit,
    value: (selector: CustomizableSelector, property: string) => lastValue(rules, selector, property),
    backgrounds(selector: CustomizableSelector, behind: KitColor, base?: CustomizableSelector, shade = 0): Rgb[] {
      if (selector === CARD) return card
      const chain = base ? [selector, base] : [selector]
      const hasOwn = chain.some((one) => lastValue(rules, one, 'background-color') !== undefined)
      if (hasOwn || behind === 'surface') return backgroundsOf(rules, chain, card)
      const [red, green, blue] = kit('text')
      return backgroundsOf(rules, chain, [over([red, green, blue, shade], kit(behind))])
    },
  }
}

/** The darkest and the lightest that may be seen behind a text: plain colour and gradients, each over what shows through it. */
function backgroundsOf(
  rules: readonly CleanRule[],
  chain: readonly CustomizableSelector[],
  below: readonly Rgb[],
): Rgb[] {
  const first = (property: string) =>
    chain.map((one) => lastValue(rules, one, property)).find((value) => value !== undefined)
  const color = rgbOf(first('background-color')) ?? [0, 0, 0, 0]
  const covers = /^(initial|repeat)?$/.test(first('background-repeat') ?? '')
  return imageLayers(first('background-image')).reduceRight(
    (under, stops) =>
      extremes([...stops.flatMap((stop) => under.map((one) => over(stop, one))), ...(covers ? [] : under)]),
    extremes(below.map((one) => over(color, one))),
  )
}

const lastValue = (rules: readonly CleanRule[], selector: CustomizableSelector, property: string): string | undefined =>
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
