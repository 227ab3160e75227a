import { rgbOf } from './contrast.ts'
import type { CleanDeclaration, CleanRule } from './customization.ts'
import { cleanValue } from './grammar.ts'
import { isColored, SURFACES, schemeOf } from './guardContrast.ts'
import { isCustomizable } from './selectors.ts'

/** A rule ready to be put into a sheet: a selector of the kit's own, and what it declares. */
export interface ScopedRule {
  selector: string
  declarations: CleanDeclaration[]
}

/** Carried by each root element of a kit; its value names the kit. */
export const SCOPE_ATTRIBUTE = 'data-pg-customization'

const COLOR = /color$|^background-image$/
const CARD = '.background-customizable'
const ERROR = '.errorMessage-customizable'
const SUBMIT = '.submitButton-customizable'

/**
 * The rules of one kit: under its root alone, and stronger by specificity than any rule of the kit's sheet. What comes in is checked
 * once more, since it may come from a file or over the network.
 *
 * @param scope the value of `data-pg-customization` on the kit's root elements: letters, digits, `-`, `_`
 * @throws {TypeError} when the scope is of another form.
 */
export function customizationRules(rules: readonly CleanRule[], scope: string): ScopedRule[] {
  if (!/^[\w-]{1,64}$/.test(scope)) throw new TypeError('A scope is 1 to 64 letters, digits, - and _.')
  const root = `[${SCOPE_ATTRIBUTE}="${scope}"]`
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
  // Of the surfaces and not of the kit: what stands on the page itself goes with the page.
  const schemes = SURFACES.filter((one) => (one === CARD ? hasColors : isColored(clean, one)))
  return [
    ...schemes.map((surface): ScopedRule => {
      const scheme = schemeOf(clean, surface)
      return {
        selector: `${strong} ${surface}`,
        declarations: [
          ['color-scheme', scheme],
          ['color', 'var(--pg-text)'],
        ],
      }
    }),
    ...clean.map(({ selector, declarations }) => ({
      selector: `${strong} ${selector}`,
      declarations: [
        ...declarations.flatMap((one) => companions(selector, one)),
        ...declarations.filter((one) => !isLeast(selector, one)).map((one) => (selector === CARD ? opaque(one) : one)),
      ],
    })),
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
