import type { StyleRule } from '../theme/adoptRules.ts'
import { heldTo } from '../theme/inScheme.ts'
import type { Palette } from '../theme/palette.ts'
import { scopeSelector } from '../theme/scope.ts'
import type { CleanDeclaration, CleanRule } from './customization.ts'
import { cleanValue } from './grammar.ts'
import { schemeOf } from './guardContrast.ts'
import { isCustomizable } from './selectors.ts'

const COLOR = /color$|^background-image$/
const INPUT = '.inputField-customizable'

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
  const scheme: StyleRule[] = clean.some(({ declarations }) => declarations.some(([name]) => COLOR.test(name)))
    ? [{ selector: strong, declarations: heldTo(schemeOf(clean, palette)) }]
    : []
  return [
    ...scheme,
    ...clean.map(({ selector, declarations }) => ({
      selector: `${strong} ${selector}`,
      declarations: [...declarations.flatMap((one) => companions(selector, one)), ...declarations],
    })),
  ]
}

/** What the kit's own look must give up for a tenant's value to show as in the hosted UI. */
function companions(selector: string, [property, value]: CleanDeclaration): CleanDeclaration[] {
  if (property === 'font-size') return [['line-height', '1.4']]
  if (property === 'width') return [['max-width', '110%']]
  if (property !== 'height' || value === 'auto') return []
  const even: CleanDeclaration[] = [
    ['padding-top', '0px'],
    ['padding-bottom', '0px'],
  ]
  return selector === INPUT || selector.startsWith('.socialButton')
    ? [['min-height', '0px'], ...even]
    : [['min-height', value], ...even]
}
