import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseCustomization } from '../../../src/customization/parse/parseCustomization.ts'
import { sanitizeCustomization } from '../../../src/customization/parse/sanitizeCustomization.ts'
import { cleanValue } from '../../../src/customization/policy/allowedValues.ts'
import { propertiesOf, SELECTORS } from '../../../src/customization/policy/selectors.ts'
import 'poolgate/styles.css'
import { atRules, escapes, fetches, hostile, indirections, layouts, nested, selectors } from '../hostileSheets.ts'
import { applyRules, elementOf, removeAll } from '../kit.ts'
import { documented, forms } from '../table.ts'

const parsers = [
  ['the browser', parseCustomization],
  ['the server', sanitizeCustomization],
] as const

// The browser stops logging requests once its buffer is full.
beforeEach(() => performance.clearResourceTimings())
afterEach(removeAll)

describe.each(parsers)('%s', (_, clean) => {
  test.each([
    ['escapes', escapes],
    ['values that fetch', fetches],
    ['indirection', indirections],
    ['at-rules', atRules],
    ['nested rules', nested],
    ['layout', layouts],
    ['broader selectors', selectors],
  ])('drops and reports %s', (_name, sheets) => {
    for (const sheet of sheets) {
      const { rules, dropped } = clean(sheet)
      expect(rules, sheet).toEqual([])
      expect(dropped.length, sheet).toBeGreaterThan(0)
    }
  })

  test('a hostile rule does not affect the valid ones around it', () => {
    for (const sheet of hostile) {
      const { rules } = clean(`.label-customizable { color: #222 }\n${sheet}\n.legalText-customizable { color: #333 }`)
      expect(
        rules.map(({ selector }) => selector),
        sheet,
      ).toEqual(['.label-customizable', '.legalText-customizable'])
    }
  })

  test('any stylesheet is reduced to allowed values, all of which the browser supports', () => {
    fc.assert(
      fc.property(sheets, (css) => {
        for (const { selector, declarations } of clean(css).rules) {
          expect(SELECTORS).toContain(selector)
          for (const [property, value] of declarations) {
            expect(propertiesOf(selector)).toContain(property)
            expect(cleanValue(selector, property, value)).toBe(value)
            expect(CSS.supports(property, value), `${property}: ${value}`).toBe(true)
            expect(value).not.toMatch(/url|var|image-set|["'\\;{}@]/)
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  test('any stylesheet changes nothing outside the kit and sends no request', () => {
    const outside = document.createElement('p')
    outside.className = SELECTORS.map((selector) => selector.slice(1)).join(' ')
    document.body.append(outside)
    elementOf(outside.className)
    const styleOutside = () =>
      JSON.stringify([...getComputedStyle(outside)].map((name) => getComputedStyle(outside).getPropertyValue(name)))
    const before = styleOutside()
    const requests = () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('canary')).length
    fc.assert(
      fc.property(sheets, (css) => {
        applyRules(clean(css).rules)
        expect(styleOutside()).toBe(before)
      }),
      { numRuns: 60 },
    )
    expect(requests()).toBe(0)
    outside.remove()
  })
})

test('the request log finds a request', async () => {
  const probe = document.createElement('div')
  probe.style.backgroundImage = 'url(/canary.png)'
  document.body.append(probe)
  await expect
    .poll(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('canary')))
    .toBe(true)
  probe.remove()
})

test('parsing attaches no stylesheet to the page', () => {
  const before = document.styleSheets.length + document.adoptedStyleSheets.length
  for (const sheet of hostile) parseCustomization(sheet)
  expect(document.styleSheets.length + document.adoptedStyleSheets.length).toBe(before)
})

const piece = fc.oneof(
  fc.constantFrom(...hostile),
  fc.constantFrom(...SELECTORS, '{', '}', ';', ':', ',', '(', ')', '/*', '*/', '"', '\\', '@media', '!important', '\n'),
  fc.constantFrom(
    'color',
    'background',
    'border',
    'outline: 0',
    'margin: -99px',
    'font-size: 0',
    'width: 1e9px',
    'padding: 1%',
  ),
  fc.constantFrom(
    '#fff',
    'red',
    'rgb(1 2 3 / 4)',
    'hsl(1,2%,3%)',
    'oklch(1 1 1)',
    'linear-gradient(to left, red 1px 2px, 3%, blue)',
  ),
  fc.constantFrom(
    'radial-gradient(circle closest-side at 1px top, red, blue)',
    '0 0 / cover',
    'no-repeat space',
    '1e999px',
    '-.5em',
  ),
  fc.string({ maxLength: 6 }),
)
const declaration = fc
  .tuple(
    fc.constantFrom(
      ...SELECTORS.flatMap((selector) => [...propertiesOf(selector)]),
      'background',
      'border',
      'margin',
      'outline',
      'border-radius',
    ),
    fc.array(piece, { maxLength: 4 }),
  )
  .map(([property, values]) => `${property}: ${values.join(' ')};`)
const rule = fc
  .tuple(fc.constantFrom(...SELECTORS), fc.array(declaration, { maxLength: 5 }))
  .map(([selector, declarations]) => `${selector} { ${declarations.join(' ')} }`)
/** Rules that apply. Without them nothing would test that rules stay inside the kit. */
const valid = fc.constantFrom(...documented, ...forms).map(([selector, text]) => `${selector} { ${text} }`)
const sheets = fc.array(fc.oneof(rule, piece, valid), { maxLength: 12 }).map((all) => all.join(' '))
