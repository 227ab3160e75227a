import { expect, test } from 'vitest'
import { sanitizeCustomization } from '../../../src/customization/parse/sanitizeCustomization.ts'

const only = (css: string) => sanitizeCustomization(css).rules.flatMap(({ declarations }) => declarations)

test('a selector list becomes one rule for each allowed selector', () => {
  const { rules, dropped } = sanitizeCustomization('.label-customizable, .x, .legalText-customizable { color: #222 }')
  expect(rules).toEqual([
    { selector: '.label-customizable', declarations: [['color', 'rgb(34, 34, 34)']] },
    { selector: '.legalText-customizable', declarations: [['color', 'rgb(34, 34, 34)']] },
  ])
  expect(dropped).toEqual([{ reason: 'selector', what: '.x', line: 1 }])
})

test('a drop is reported with its reason and its line', () => {
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

test('a declaration is reported once, as written, and what it does not name is not reported', () => {
  const css = [
    '.label-customizable, .legalText-customizable { border: none }',
    `.idpButton-customizable { border: 1px /* thin */ solid   red; font: bold "My  Font"; margin-bottom: 4px }`,
    '.banner-customizable { background: url( "a  b.png" ) no-repeat, fixed; color: white; padding: va r }',
    '.banner-customizable { padding: 1px 2px 3px 4px 5px; all: initial; -webkit-border-radius: 4px; color }',
    '.submitButton-customizable { color: #fff; background: #fff }',
  ].join('\n')
  expect(sanitizeCustomization(css).dropped).toEqual([
    { reason: 'property', what: 'border: none', line: 1 },
    { reason: 'property', what: 'border: 1px solid red', line: 2 },
    { reason: 'property', what: 'font: bold "My  Font"', line: 2 },
    { reason: 'value', what: 'background: url( "a  b.png" ) no-repeat, fixed', line: 3 },
    { reason: 'property', what: 'color: white', line: 3 },
    { reason: 'value', what: 'padding: va r', line: 3 },
    { reason: 'value', what: 'padding: 1px 2px 3px 4px 5px', line: 4 },
    { reason: 'property', what: 'all: initial', line: 4 },
    { reason: 'property', what: '-webkit-border-radius: 4px', line: 4 },
    { reason: 'value', what: 'color', line: 4 },
    { reason: 'contrast', what: '.submitButton-customizable { color: #fff }', line: 5 },
    { reason: 'contrast', what: '.submitButton-customizable { background: #fff }', line: 5 },
  ])
})

test('a declaration that is dropped overrides none before it', () => {
  for (const later of [
    'url(x)',
    'var(--x)',
    'nonsense',
    'rgb(1 2)',
    '#12345',
    'inherit',
    'red blue',
    'color-mix(in srgb, red, blue)',
    'red !ie',
  ]) {
    expect(only(`.label-customizable { color: #222; color: ${later} }`), later).toEqual([['color', 'rgb(34, 34, 34)']])
    expect(only(`.label-customizable { color: #222; color: ${later} !important }`), later).toHaveLength(1)
  }
  expect(only('.banner-customizable { padding: 4px; padding: 1px -2px }')).toHaveLength(4)
  expect(only('.banner-customizable { background: #eee; background: url(x) }')).toContainEqual([
    'background-color',
    'rgb(238, 238, 238)',
  ])
})

test('an important declaration overrides a later normal one, as in the cascade', () => {
  expect(only('.label-customizable { color: #222 !important; color: #333 }')).toEqual([['color', 'rgb(34, 34, 34)']])
})

test('an image in a background is dropped, and the color next to it applies', () => {
  expect(only('.banner-customizable { background: #eee url(x.png) no-repeat }')).toEqual([
    ['background-color', 'rgb(238, 238, 238)'],
    ['background-repeat', 'no-repeat'],
  ])
})

test('a stylesheet over the size limit of the service is dropped as a whole', () => {
  expect(sanitizeCustomization(`.label-customizable { color: #222 }${' '.repeat(131_072)}`)).toMatchObject({
    rules: [],
    dropped: [{ reason: 'length' }],
  })
})
