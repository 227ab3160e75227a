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
