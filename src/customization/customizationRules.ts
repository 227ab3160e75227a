import type { CleanDeclaration, CleanRule } from './customization.ts'
import { cleanValue } from './grammar.ts'
import { schemeOf } from './guardContrast.ts'
import { kitTokens } from './kitTokens.ts'
import { neighbours } from './neighbours.ts'
import { isCustomizable } from './selectors.ts'

/** A rule ready to be put into a sheet: a selector of the kit's own, and what it declares. */
export interface ScopedRule {
  selector: string
  declarations: CleanDeclaration[]
}

/** Carried by each root element of a kit; its value names the kit. */
export const SCOPE_ATTRIBUTE = 'data-pg-customization'

const COLOR = /color$|^background-image$/
const INPUT = '.inputField-customizable'
const SUBMIT = '.submitButton-customizable'
const BANNER = '.banner-customizable'

/** Of what stands on the page itself, whose scheme may be another one. */
const SURFACE: CleanDeclaration[] = [
  ['align-self', 'start'],
  ['padding', '8px'],
  ['background-color', 'var(--pg-surface)'],
]

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
  const scheme: ScopedRule[] = clean.some(({ declarations }) => declarations.some(([name]) => COLOR.test(name)))
    ? [
        { selector: strong, declarations: [['color-scheme', schemeOf(clean)], ...kitTokens(clean)] },
        { selector: `${strong} .pg-nav`, declarations: SURFACE },
      ]
    : []
  return [
    ...scheme,
    ...clean.flatMap(({ selector, declarations }) => [
      {
        selector: `${strong} ${selector}`,
        declarations: [...declarations.flatMap((one) => companions(selector, one)), ...declarations],
      },
      ...declarations
        .flatMap((one) => neighbours(selector, one))
        .map(([neighbour, taken]) => ({ selector: `${strong} ${neighbour}`, declarations: taken })),
    ]),
  ]
}

/** What the kit's own look must give up for a tenant's value to show as in the hosted UI. */
function companions(selector: string, [property, value]: CleanDeclaration): CleanDeclaration[] {
  if (selector === BANNER && COLOR.test(property)) return [['margin-bottom', '24px']]
  if (selector.endsWith('Description-customizable') && property === 'padding-bottom') return [['margin-bottom', '6px']]
  if (property === 'font-size') return [['line-height', '1.4']]
  if (property === 'width') return [['max-width', '110%']]
  if (selector === SUBMIT && property === 'text-align' && value !== 'center') return [['padding-inline-start', '14px']]
  if (property !== 'height' || value === 'auto') return []
  if (selector === INPUT || selector.startsWith('.socialButton')) return [['min-height', '0px'], ...evenly('0px')]
  return [['min-height', value], ...evenly('3px')]
}

/** A label that takes two lines keeps a little from the edges of its button. */
const evenly = (padding: string): CleanDeclaration[] => [
  ['padding-top', padding],
  ['padding-bottom', padding],
]
