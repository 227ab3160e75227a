import { expect, test } from 'vitest'
import { sanitizeCustomization } from '../../../src/customization/parse/sanitizeCustomization.ts'
import { paletteOf } from '../../../src/theme/palette.ts'

test('invisible text keeps the kit’s own colors, and the drop is reported', () => {
  const { rules, dropped } = sanitizeCustomization('.submitButton-customizable { color: #fff; background-color: #eee }')
  expect(rules).toEqual([])
  expect(dropped.map(({ reason }) => reason)).toEqual(['contrast', 'contrast'])
})

test.each([
  ['transparent text', '.errorMessage-customizable { color: transparent }'],
  ['text like the card', '.label-customizable { color: #fff }'],
  [
    'text like one stop of a gradient',
    '.submitButton-customizable { color: #fff; background: linear-gradient(#fff, #000) }',
  ],
  ['a link like the card', '.redirect-customizable { color: #fff }'],
  ['text that is invisible on hover', '.submitButton-customizable:hover { color: #2354d4; background: #2354d4 }'],
  ['a field like its text', '.inputField-customizable { color: #2354d4; background-color: #2354d4 }'],
  [
    'text like the middle of a gradient',
    '.submitButton-customizable { color: #888; background-image: linear-gradient(#000, #fff) }',
  ],
  [
    'text like one layer behind a translucent one',
    '.submitButton-customizable { color: #bcbcbc; background-image: linear-gradient(#fff8, #fff8), linear-gradient(#888, #777) }',
  ],
  ['text like the kit’s button on hover', '.submitButton-customizable { color: #1237a0 }'],
  ['a banner like the text in it', '.banner-customizable { background: linear-gradient(#000, #fff) }'],
])('%s is dropped', (_, css) => {
  expect(sanitizeCustomization(css).rules).toEqual([])
})

test('a link has the color of the stylesheet, which is reported if it is hard to read', () => {
  const clean = (color: string) => sanitizeCustomization(`.redirect-customizable { color: ${color} }`)
  expect(clean('#0b5cad')).toMatchObject({ rules: [{ selector: '.redirect-customizable' }], lowContrast: [] })
  expect(clean('#999')).toMatchObject({ rules: [{}], lowContrast: [{ selector: '.redirect-customizable' }] })
})

test('low-contrast text applies and is reported', () => {
  const { rules, lowContrast } = sanitizeCustomization('.label-customizable { color: #999 }')
  expect(rules).toHaveLength(1)
  expect(lowContrast).toEqual([{ selector: '.label-customizable', ratio: expect.closeTo(2.85, 1) }])
})

test('on a dark card, light text applies and dark text is dropped', () => {
  const card = '.background-customizable { background-color: #111 }'
  expect(sanitizeCustomization(`${card} .label-customizable { color: #fff }`).rules).toHaveLength(2)
  expect(sanitizeCustomization(`${card} .label-customizable { color: #222 }`).rules).toHaveLength(1)
})

test('contrast is computed with the theme of the kit', () => {
  const dark = paletteOf({ surface: '#111' })
  expect(sanitizeCustomization('.label-customizable { color: #fff }', dark).rules).toHaveLength(1)
  expect(sanitizeCustomization('.label-customizable { color: #222 }', dark).rules).toEqual([])
  const brand = paletteOf({ surface: 'brand' })
  expect(sanitizeCustomization('.label-customizable { color: #222 }', brand).rules).toHaveLength(1)
})
