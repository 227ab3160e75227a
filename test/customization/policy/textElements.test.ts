import { expect, test } from 'vitest'
import { readRgb } from '../../../src/customization/cssValues/color.ts'
import { lowestContrast } from '../../../src/customization/cssValues/contrast.ts'
import { sanitizeCustomization } from '../../../src/customization/parse/sanitizeCustomization.ts'
import { customizationRules } from '../../../src/customization/render/customizationRules.ts'
import { paletteOf } from '../../../src/theme/palette.ts'

const WHITE = 'rgb(255, 255, 255)'
const DARK = 'rgb(21, 24, 30)'
const darkCard = '.background-customizable { background-color: #111827 }'

/** Returns a property of an element after cleaning: that of the last rule. */
function applied(css: string, selector: string, property: string) {
  const rules = customizationRules(sanitizeCustomization(css).rules, paletteOf())
  const own = rules.filter((rule) => rule.selector.endsWith(`] ${selector}`)).flatMap((rule) => rule.declarations)
  return own.findLast(([name]) => name === property)?.[1]
}

test.each([
  ['#2563eb', WHITE],
  ['#1e40af', WHITE],
  ['#111827', WHITE],
  ['#c80000', WHITE],
  ['#ffe066', DARK],
  ['#fff', DARK],
  ['#ff6a00', DARK],
  ['linear-gradient(#1e40af, #111827)', WHITE],
  ['linear-gradient(#ffe066, #fff)', DARK],
  ['transparent linear-gradient(180deg, #1e40af 0%, #111827 100%) 0% 0% no-repeat padding-box', WHITE],
  ['linear-gradient(#1e40af, #111827) no-repeat center / cover', WHITE],
])('a button of %s without a color of its own keeps it, with readable text', (background, color) => {
  for (const card of ['', darkCard]) {
    const css = `${card} .submitButton-customizable { background: ${background} }`
    expect(sanitizeCustomization(css)).toMatchObject({ dropped: [], lowContrast: [] })
    expect(applied(css, '.submitButton-customizable', 'color')).toBe(color)
  }
})

test.each(['0 0 / 10px no-repeat', '5px 0 no-repeat', 'no-repeat content-box border-box'])(
  'a gradient that leaves a part of a button without a background (%s) is dropped',
  (layer) => {
    const css = `.submitButton-customizable { color: #fff; background: linear-gradient(#111, #222) ${layer} }`
    expect(sanitizeCustomization(css).rules).toEqual([])
  },
)

test('every opaque color of a button stays, with text of at least 4.5 to 1', () => {
  for (let index = 0; index < 512; index++) {
    const background = [index & 7, (index >> 3) & 7, index >> 6].map((level) => Math.round((level * 255) / 7))
    const css = `.submitButton-customizable { background-color: rgb(${background}) }`
    const text = readRgb(applied(css, '.submitButton-customizable', 'color'))
    expect(sanitizeCustomization(css).rules, css).toHaveLength(1)
    expect(lowestContrast(text!, [[...background, 1] as never]), css).toBeGreaterThanOrEqual(4.5)
  }
})

test('the text of a button on hover fits the background on hover', () => {
  const hover = '.submitButton-customizable:hover'
  const css = `.submitButton-customizable { background: #1e40af } ${hover} { background: #dbeafe }`
  expect(applied(css, hover, 'color')).toBe(DARK)
  expect(applied(`${hover} { background: #dbeafe }`, hover, 'color')).toBe(DARK)
  expect(
    applied(`.submitButton-customizable { color: #fff } ${hover} { background: #286090 }`, hover, 'color'),
  ).toBeUndefined()
})

test('a button whose text changes on hover has no transition, in which text and background would be alike', () => {
  const swap =
    '.submitButton-customizable { color: #fff; background: #111 } .submitButton-customizable:hover { color: #111; background: #fff }'
  expect(applied(swap, '.submitButton-customizable', 'transition')).toBe('none')
  const darker =
    '.submitButton-customizable { color: #fff; background: #111 } .submitButton-customizable:hover { background: #333 }'
  expect(applied(darker, '.submitButton-customizable', 'transition')).toBeUndefined()
})

test('a field or an error with a background only has readable text', () => {
  expect(applied('.inputField-customizable { background: #222 }', '.inputField-customizable', 'color')).toBe(WHITE)
  expect(applied('.inputField-customizable { background: #ffc }', '.inputField-customizable', 'color')).toBeUndefined()
  expect(applied('.errorMessage-customizable { background: #b00020 }', '.errorMessage-customizable', 'color')).toBe(
    WHITE,
  )
})

test('the button that shows a password has the color of the text in its field', () => {
  const reveal = (css: string) => applied(css, '.pg-reveal', 'color')
  expect(reveal('.inputField-customizable { background: #1f2937; color: #f9fafb }')).toBe('rgb(249, 250, 251)')
  expect(reveal('.inputField-customizable { background: #1f2937 }')).toBe(WHITE)
  expect(reveal('.submitButton-customizable { background: #337ab7 }')).toBe(DARK)
  expect(sanitizeCustomization('.inputField-customizable { background: #1f2937; color: #f9fafb }').lowContrast).toEqual(
    [],
  )
})

test('a field that the browser fills in keeps the colors of the stylesheet', () => {
  const autofilled = '.inputField-customizable:is(:autofill, :-webkit-autofill)'
  const css = '.inputField-customizable { background: #1f2937; color: #f9fafb }'
  expect(applied(css, autofilled, '-webkit-text-fill-color')).toBe('rgb(249, 250, 251)')
  expect(applied(css, autofilled, 'box-shadow')).toBe('inset 0 0 0 100px rgb(31, 41, 55)')
  expect(applied('.label-customizable { color: #123 }', autofilled, 'box-shadow')).toBeUndefined()
})

test('a banner without a logo shows if it has a color or a height', () => {
  const display = (css: string) => applied(css, '.banner-customizable:empty', 'display')
  expect(display('.banner-customizable { background-color: #123 }')).toBe('flex')
  expect(display('.banner-customizable { background: linear-gradient(#123, #456) }')).toBe('flex')
  expect(display('.banner-customizable { padding: 25px 0 }')).toBe('flex')
  expect(display('.banner-customizable { padding: 0 }')).toBeUndefined()
  expect(display('.label-customizable { color: #123 }')).toBeUndefined()
})

test('a logo of no size is hidden', () => {
  expect(applied('.logo-customizable { max-width: 0; max-height: 0 }', '.logo-customizable', 'display')).toBe('none')
  expect(applied('.logo-customizable { max-height: 0% }', '.logo-customizable', 'display')).toBe('none')
  expect(applied('.logo-customizable { max-width: 60% }', '.logo-customizable', 'display')).toBeUndefined()
})
