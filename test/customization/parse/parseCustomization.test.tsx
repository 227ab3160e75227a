import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { parseCustomization } from '../../../src/customization/parse/parseCustomization.ts'
import { sanitizeCustomization } from '../../../src/customization/parse/sanitizeCustomization.ts'
import { SELECTORS } from '../../../src/customization/policy/selectors.ts'
import 'poolgate/styles.css'
import { applyRules, elementOf, removeAll } from '../kit.ts'
import { colors, documented, forms } from '../table.ts'

afterEach(removeAll)

/** Returns the computed style of an element for each selector of a stylesheet. */
function computedStyles(rules: Parameters<typeof applyRules>[0]): string[] {
  applyRules(rules)
  const found = SELECTORS.filter((selector) => !selector.includes(':')).map((selector) => {
    const style = getComputedStyle(elementOf(`pg-root ${selector.slice(1)}`, 'kit', 'p'))
    return [...style].map((name) => style.getPropertyValue(name)).join('|')
  })
  removeAll()
  return found
}

/** Generates rules that apply and rules that are dropped. */
const rule = fc.oneof(
  fc
    .constantFrom(...documented, ...colors, ...forms)
    .map(([selector, declaration]) => `${selector} { ${declaration} }`),
  fc.constantFrom(
    '.banner-customizable { background: #eee url(x.png) no-repeat 0 0 }',
    '.banner-customizable { background: url(x.png) }',
    '.banner-customizable { background: foo(1) red }',
    '.inputField-customizable { border: initial; border-color: currentcolor; border-top: 0 }',
    '.inputField-customizable { border: 1px solid red !important; border: 2px dotted blue }',
    '.submitButton-customizable { margin: auto; font: bold 12px serif; padding: 9px }',
    '.submitButton-customizable { background: -webkit-linear-gradient(top, #123, #456); color: white }',
    '.submitButton-customizable { color: #222 ; ; color: nonsense }',
    '.label-customizable { /* a; comment */ color: #333; & p { color: red } font-weight: 700 }',
    '@media screen { .label-customizable { color: red } }',
    'p > .label-customizable { color: red }',
  ),
)

test('rules cleaned by the browser and by the server have the same effect', () => {
  fc.assert(
    fc.property(fc.array(rule, { minLength: 1, maxLength: 8 }), (rules) => {
      const css = rules.join('\n')
      expect(computedStyles(sanitizeCustomization(css).rules)).toEqual(computedStyles(parseCustomization(css).rules))
    }),
    { numRuns: 80 },
  )
})

test('the browser reports drops with their lines', () => {
  const css = [
    '@import "x.css";',
    '.label-customizable {',
    '  color: #222;',
    '  position: fixed;',
    '  nonsense: 1;',
    '}',
    'body { color: red }',
    '.legalText-customizable { color: #333; &:hover { color: red } }',
    '@media print { .label-customizable { color: red } }',
    '.label-customizable { color: #222; background: url(x) }',
  ].join('\n')
  expect(parseCustomization(css).dropped).toMatchObject([
    { reason: 'atRule', line: 1 },
    { reason: 'property', line: 4 },
    { reason: 'value', line: 5 },
    { reason: 'selector', line: 7 },
    { reason: 'nested', line: 8 },
    { reason: 'atRule', line: 9 },
    { reason: 'property', line: 10 },
  ])
})
