import type { StyleRule } from '../../theme/adoptRules.ts'
import type { Palette } from '../../theme/palette.ts'
import { fixedScheme } from '../../theme/schemeVariables.ts'
import { scopeSelector } from '../../theme/styleScope.ts'
import { readRgb } from '../cssValues/color.ts'
import { cleanValue } from '../policy/allowedValues.ts'
import type { CleanDeclaration, CleanRule } from '../policy/cleanCustomization.ts'
import { derivedTokens, writeRgb } from '../policy/derivedTokens.ts'
import { BANNER, CARD, type CustomizedAppearance, resolveAppearance } from '../policy/resolveAppearance.ts'
import { isCustomizable } from '../policy/selectors.ts'
import { FIELD_TEXT, fallbackTextColor, STYLED_TEXTS, textColor } from '../policy/textElements.ts'
import { companionDeclarations, isMinHeight, setsColor } from './companionDeclarations.ts'
import { siblingRules } from './siblingRules.ts'

/** For elements outside of cards: the page may have another color scheme. */
const SURFACE: CleanDeclaration[] = [
  ['align-self', 'start'],
  ['padding', '8px'],
  ['background-color', 'var(--pg-surface)'],
]

/**
 * Returns the rules that apply a customization to one kit: only below its root elements, and with a higher specificity than any rule of the kit's
 * own stylesheet. The input is checked again, because it may come from a file or over the network.
 *
 * @param palette the colors of the kit without the customization
 * @param scope the name of the kit. Default: every kit on the page
 * @throws {TypeError} if the scope has another form.
 */
export function customizationRules(rules: readonly CleanRule[], palette: Palette, scope?: string): StyleRule[] {
  const root = scopeSelector(scope)
  // Also overrides the page's color scheme: the colors of the customization are made for this one.
  const ancestor = `${root}${root}${root}`
  const clean = checkAgain(rules)
  const appearance = resolveAppearance(clean, palette)
  const unscoped = [
    ...schemeRules(clean, appearance),
    ...bannerRules(appearance, palette),
    ...textRules(appearance),
    ...transitionRules(appearance),
    ...clean.flatMap(elementRules),
  ]
  return unscoped.map(({ selector, declarations }) => ({ selector: `${ancestor} ${selector}`.trim(), declarations }))
}

/** Returns what the policy allows. */
function checkAgain(rules: readonly CleanRule[]): CleanRule[] {
  return rules.flatMap(({ selector, declarations }) => {
    if (!isCustomizable(selector)) return []
    const allowed = declarations.flatMap(([property, value]): CleanDeclaration[] => {
      const clean = cleanValue(selector, property, value)
      return clean === undefined ? [] : [[property, clean]]
    })
    return allowed.length > 0 ? [{ selector, declarations: allowed }] : []
  })
}

/** A customization with colors fixes the scheme of the kit. */
function schemeRules(rules: readonly CleanRule[], appearance: CustomizedAppearance): StyleRule[] {
  const hasColors = rules.some(({ declarations }) => declarations.some(([property]) => setsColor(property)))
  if (!hasColors) return []
  return [
    { selector: '', declarations: [...fixedScheme(appearance.schemes[CARD]), ...derivedTokens(appearance)] },
    { selector: '.pg-nav', declarations: SURFACE },
    ...fieldRules(appearance),
  ]
}

const AUTOFILLED = '.inputField-customizable:is(:autofill, :-webkit-autofill)'

/** The button that shows a password is in its field, and a field that the browser fills in keeps its colors. */
function fieldRules(appearance: CustomizedAppearance): StyleRule[] {
  const color = writeRgb(textColor(appearance, FIELD_TEXT))
  const reveal: StyleRule = { selector: '.pg-reveal', declarations: [['color', color]] }
  const isColored = ['color', 'background-color', 'background-image'].some(
    (property) => appearance.value(FIELD_TEXT.selector, property) !== undefined,
  )
  const [background] = appearance.backgrounds(FIELD_TEXT)
  if (!isColored || !background) return [reveal]
  const declarations: CleanDeclaration[] = [
    ['-webkit-text-fill-color', color],
    ['box-shadow', `inset 0 0 0 100px ${writeRgb(background)}`],
  ]
  return [reveal, { selector: AUTOFILLED, declarations }]
}

/** Texts on a background of the stylesheet, which gives them no color of their own. */
function textRules(appearance: CustomizedAppearance): StyleRule[] {
  return STYLED_TEXTS.flatMap((text): StyleRule[] => {
    const color = fallbackTextColor(appearance, text)
    return color === undefined ? [] : [{ selector: text.selector, declarations: [['color', color]] }]
  })
}

function bannerRules(appearance: CustomizedAppearance, palette: Palette): StyleRule[] {
  return [...emptyBannerRules(appearance), ...bannerTextRules(appearance, palette)]
}

/** A banner without a logo shows if the stylesheet colors it or gives it a height. */
function emptyBannerRules({ value, isColored }: CustomizedAppearance): StyleRule[] {
  const hasHeight = ['padding-top', 'padding-bottom'].some(
    (property) => Number.parseFloat(value(BANNER, property) ?? '0') > 0,
  )
  if (!isColored(BANNER) && !hasHeight) return []
  return [{ selector: `${BANNER}:empty`, declarations: [['display', 'flex']] }]
}

/** A banner may be dark on a light card. The alternative text of a logo, and a logo that is text, then use its scheme. */
function bannerTextRules({ isColored, schemes }: CustomizedAppearance, palette: Palette): StyleRule[] {
  if (!isColored(BANNER)) return []
  const scheme = schemes[BANNER]
  const declarations: CleanDeclaration[] = [
    ['color-scheme', scheme],
    ['--pg-text', palette[scheme].text],
    ['color', 'var(--pg-text)'],
  ]
  return [{ selector: BANNER, declarations }]
}

/** On hover, text and background change at once: while only one of them fades, the text may be unreadable. */
function transitionRules(appearance: CustomizedAppearance): StyleRule[] {
  const hovers = STYLED_TEXTS.filter(({ base }) => base)
  return hovers.flatMap((hover): StyleRule[] => {
    const { base } = hover
    const changesText = base && writeRgb(textColor(appearance, hover)) !== writeRgb(textColor(appearance, base))
    return changesText ? [{ selector: base.selector, declarations: [['transition', 'none']] }] : []
  })
}

/** Returns the rule of a selector, with its companions first so that it overrides them, and those of its siblings. */
function elementRules({ selector, declarations }: CleanRule): StyleRule[] {
  const shown = selector === CARD ? declarations.map(opaqueOnSurface) : declarations
  const companions = shown.flatMap((declaration) => companionDeclarations(selector, declaration))
  const own = shown.filter(([property]) => !isMinHeight(selector, property))
  const siblings = shown.flatMap((declaration) => siblingRules(selector, declaration))
  return [{ selector, declarations: [...companions, ...own] }, ...siblings]
}

/** Blends a translucent card over the surface of the kit: the page behind it may have the color of its text. */
function opaqueOnSurface([property, value]: CleanDeclaration): CleanDeclaration {
  if (property !== 'background-color') return [property, value]
  const [red, green, blue, alpha] = readRgb(value) ?? [0, 0, 0, 0]
  if (alpha === 1) return [property, value]
  return [property, `color-mix(in srgb, rgb(${red} ${green} ${blue}) ${100 * alpha}%, var(--pg-surface))`]
}
