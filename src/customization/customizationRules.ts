import type { StyleRule } from '../theme/adoptRules.ts'
import { heldTo } from '../theme/inScheme.ts'
import type { Palette } from '../theme/palette.ts'
import { scopeSelector } from '../theme/scope.ts'
import { rgbOf } from './contrast.ts'
import type { CleanDeclaration, CleanRule } from './customization.ts'
import { cleanValue } from './grammar.ts'
import { BANNER, CARD, type CustomizedLook, lookOf } from './lookOf.ts'
import { isCustomizable } from './selectors.ts'

const COLOR = /color$|^background-image$/
const ERROR = '.errorMessage-customizable'
const SUBMIT = '.submitButton-customizable'

/**
 * The rules of one kit: under its root alone, and stronger by specificity than any rule of the kit's sheet. What comes in is checked
 * once more, since it may come from a file or over the network.
 *
 * @param palette what the kit looks like without them
 * @param scope of the kit. Default: every kit on the page
 * @throws {TypeError} when the scope is of another form.
 */
export function customizationRules(rules: readonly CleanRule[], palette: Palette, scope?: string): StyleRule[] {
  const root = scopeSelector(scope)
  // Stronger than a scheme that the page asks for: the colours of the sheet were written for this one.
  const strong = `${root}${root}${root}`
  const clean = rules.flatMap(({ selector, declarations }) => {
    if (!isCustomizable(selector)) return []
    const checked = declarations.flatMap(([property, value]): CleanDeclaration[] => {
      const again = cleanValue(selector, property, value)
      return again === undefined ? [] : [[property, again]]
    })
    return checked.length ? [{ selector, declarations: checked }] : []
  })
  const hasColors = clean.some(({ declarations }) => declarations.some(([name]) => COLOR.test(name)))
  const look = lookOf(clean, palette)
  return [
    ...(hasColors ? [{ selector: strong, declarations: heldTo(look.scheme()) }] : []),
    ...(look.isColored(BANNER) ? [{ selector: `${strong} ${BANNER}`, declarations: onBanner(look, palette) }] : []),
    ...clean.map(({ selector, declarations }) => ({
      selector: `${strong} ${selector}`,
      declarations: [
        ...declarations.flatMap((one) => companions(selector, one)),
        ...declarations.filter((one) => !isLeast(selector, one)).map((one) => (selector === CARD ? opaque(one) : one)),
      ],
    })),
  ]
}

/** A banner may be dark on a light card: the words for a logo, and a logo of words, go with it. */
function onBanner(look: CustomizedLook, palette: Palette): CleanDeclaration[] {
  const scheme = look.scheme(BANNER)
  return [
    ['color-scheme', scheme],
    ['--pg-text', palette[scheme].text],
    ['color', 'var(--pg-text)'],
  ]
}

/** A card that can be seen through lies on the kit's own surface: the page behind may be like its texts. */
function opaque([property, value]: CleanDeclaration): CleanDeclaration {
  if (property !== 'background-color') return [property, value]
  const [red, green, blue, alpha] = rgbOf(value) ?? [0, 0, 0, 0]
  if (alpha === 1) return [property, value]
  return [property, `color-mix(in srgb, rgb(${red} ${green} ${blue}) ${100 * alpha}%, var(--pg-surface))`]
}

/** What the kit's own look must give up for a tenant's value to show as in the hosted UI, and what keeps words inside of buttons. */
function companions(selector: string, [property, value]: CleanDeclaration): CleanDeclaration[] {
  const whole: CleanDeclaration[] = selector === SUBMIT ? [['min-width', 'min-content']] : []
  if (property === 'font-size') return [['line-height', '1.4'], ...whole]
  if (property === 'width') return [['max-width', selector === ERROR ? '100%' : '110%'], ...whole]
  if (property !== 'height' || value === 'auto') return []
  const even: CleanDeclaration[] = [
    ['padding-top', '0px'],
    ['padding-bottom', '0px'],
  ]
  return [['min-height', isLeast(selector, ['height', value]) ? value : '0px'], ...even]
}

/** The height of a button of words is the least that it has, so that a long label fits. */
const isLeast = (selector: string, [property]: CleanDeclaration) =>
  property === 'height' && (selector === SUBMIT || selector === '.idpButton-customizable')
