import { describe, expect, test } from 'vitest'
import { sanitizeCustomization } from '../../src/customization/parse/sanitizeCustomization.ts'
import { paletteOf } from '../../src/theme/palette.ts'

const only = (css: string) => sanitizeCustomization(css).rules.flatMap(({ declarations }) => declarations)

test('a selector list gives a rule to each selector that is allowed', () => {
  const { rules, dropped } = sanitizeCustomization('.label-customizable, .x, .legalText-customizable { color: #222 }')
  expect(rules).toEqual([
    { selector: '.label-customizable', declarations: [['color', 'rgb(34, 34, 34)']] },
    { selector: '.legalText-customizable', declarations: [['color', 'rgb(34, 34, 34)']] },
  ])
  expect(dropped).toEqual([{ reason: 'selector', what: '.x', line: 1 }])
})

test('what is dropped is reported with its reason and its line', () => {
  const css = [
    '@import "x.css";',
    '.label-customizable {',
    '  color: #222;',
    '  position: fixed;',
    '  color: url(x);',
    '}',
    'body { color: red }',
    '.legalText-customizable { color: #333; &:hover { color: red } }',
    '@media print { .label-customizable { color: red } }',
  ].join('\n')
  expect(sanitizeCustomization(css).dropped).toMatchObject([
    { reason: 'atRule', line: 1 },
    { reason: 'property', line: 4 },
    { reason: 'value', line: 5 },
    { reason: 'selector', line: 7 },
    { reason: 'nested', line: 8 },
    { reason: 'atRule', line: 9 },
  ])
})

test.each([
  ['.submitButton-customizable { font-size: 0 }', 'font-size', '10px'],
  ['.submitButton-customizable { font-size: 900px }', 'font-size', '32px'],
  ['.submitButton-customizable { font-size: 4rem }', 'font-size', '2rem'],
  ['.submitButton-customizable { height: 1px }', 'height', '32px'],
  ['.submitButton-customizable { width: 1% }', 'width', '40%'],
  ['.submitButton-customizable { margin-top: -99px }', 'margin-top', '0px'],
  ['.submitButton-customizable { margin-left: -99px }', 'margin-left', '-16px'],
  ['.errorMessage-customizable { width: 1px }', 'width', '200px'],
  ['.banner-customizable { padding-top: 9999px }', 'padding-top', '64px'],
  ['.inputField-customizable { border-width: 100px }', 'border-top-width', '8px'],
  ['.inputField-customizable { border-radius: 1e9px }', 'border-top-left-radius', '40px'],
  ['.background-customizable { border-radius: 50% }', 'border-top-left-radius', '5%'],
  ['.errorMessage-customizable { width: 110% }', 'width', '100%'],
  ['.errorMessage-customizable { margin-left: 24px }', 'margin-left', '16px'],
])('%s: %s is clamped to %s', (css, property, value) => {
  expect(only(css)).toContainEqual([property, value])
})

test('an important declaration goes before a later one that is not, as in the cascade', () => {
  expect(only('.label-customizable { color: #222 !important; color: #333 }')).toEqual([['color', 'rgb(34, 34, 34)']])
})

test('a picture in a background is refused, and the colour beside it stays', () => {
  expect(only('.banner-customizable { background: #eee url(x.png) no-repeat }')).toEqual([
    ['background-color', 'rgb(238, 238, 238)'],
    ['background-repeat', 'no-repeat'],
  ])
})

describe('contrast', () => {
  test('text that cannot be seen keeps the kit’s own colours, and the drop is reported', () => {
    const { rules, dropped } = sanitizeCustomization(
      '.submitButton-customizable { color: #fff; background-color: #eee }',
    )
    expect(rules).toEqual([])
    expect(dropped.map(({ reason }) => reason)).toEqual(['contrast', 'contrast'])
  })

  test.each([
    ['see-through text', '.errorMessage-customizable { color: transparent }'],
    ['text like the card', '.label-customizable { color: #fff }'],
    [
      'text like one stop of a gradient',
      '.submitButton-customizable { color: #fff; background: linear-gradient(#fff, #000) }',
    ],
    ['a button like its text', '.submitButton-customizable { background-color: white }'],
    [
      'text that is seen only until the pointer comes',
      '.submitButton-customizable:hover { color: #2354d4; background: #2354d4 }',
    ],
    ['a field like the button in it', '.inputField-customizable { background-color: #2354d4 }'],
    ['a button without a ground', '.submitButton-customizable { background: none }'],
    [
      'text like the middle of a gradient',
      '.submitButton-customizable { color: #888; background-image: linear-gradient(#000, #fff) }',
    ],
    [
      'text like one layer seen through another',
      '.submitButton-customizable { color: #bcbcbc; background-image: linear-gradient(#fff8, #fff8), linear-gradient(#888, #777) }',
    ],
    ['text like the button of the kit under the pointer', '.submitButton-customizable { color: #1237a0 }'],
    ['a banner like the words in it', '.banner-customizable { background: linear-gradient(#000, #fff) }'],
  ])('%s falls back', (_, css) => {
    expect(sanitizeCustomization(css).rules).toEqual([])
  })

  test('text that is hard to read stays, and the developer is told', () => {
    const { rules, lowContrast } = sanitizeCustomization('.label-customizable { color: #999 }')
    expect(rules).toHaveLength(1)
    expect(lowContrast).toEqual([{ selector: '.label-customizable', ratio: expect.closeTo(2.85, 1) }])
  })

  test('on a dark card, light text is right and dark text falls back', () => {
    const card = '.background-customizable { background-color: #111 }'
    expect(sanitizeCustomization(`${card} .label-customizable { color: #fff }`).rules).toHaveLength(2)
    expect(sanitizeCustomization(`${card} .label-customizable { color: #222 }`).rules).toHaveLength(1)
  })

  test('links are judged by the colour that they take from the button', () => {
    const card = '.background-customizable { background-color: #d8d8d8 }'
    const button = '.submitButton-customizable { background-color: #1a1a1a }'
    const low = (css: string) => sanitizeCustomization(css).lowContrast
    expect(low(card)).toEqual([{ selector: '.background-customizable', ratio: expect.closeTo(4.47, 1) }])
    expect(low(`${card} ${button}`)).toEqual([])
  })

  test('it reckons with the theme that the kit wears', () => {
    const dark = paletteOf({ surface: '#111' })
    expect(sanitizeCustomization('.label-customizable { color: #fff }', dark).rules).toHaveLength(1)
    expect(sanitizeCustomization('.label-customizable { color: #222 }', dark).rules).toEqual([])
    const brand = paletteOf({ surface: 'var(--brand)' })
    expect(sanitizeCustomization('.label-customizable { color: #222 }', brand).rules).toHaveLength(1)
  })
})

test('a sheet over the service’s own limit is refused whole', () => {
  expect(sanitizeCustomization(`.label-customizable { color: #222 }${' '.repeat(131_072)}`)).toMatchObject({
    rules: [],
    dropped: [{ reason: 'length' }],
  })
})
