import { expect, test } from 'vitest'
import { splitStylesheet } from '../../../src/customization/parse/splitStylesheet.ts'

/** Returns each rule as its prelude and its declarations, a nested one in brackets. */
function read(css: string) {
  return [...splitStylesheet(css)].map(({ prelude, declarations }) => [
    prelude.text.trim(),
    declarations?.map(({ text, isNested }) => (isNested ? [text] : text)),
  ])
}

test.each([
  ['a rule and its declarations', 'a { b: c; d: e }', [['a', ['b: c', 'd: e ']]]],
  ['empty declarations', 'a { ; ;b: c;; }', [['a', ['b: c']]]],
  [
    'an at-rule without a block',
    '@a b; c { }',
    [
      ['@a b', undefined],
      ['c', []],
    ],
  ],
  [
    'an at-rule, whose block is skipped',
    '@a { b { c: d } } e { }',
    [
      ['@a', undefined],
      ['e', []],
    ],
  ],
  ['strings, which hide braces', `a { b: "} c { \\" }"; d: '}' }`, [['a', ['b: "} c { \\" }"', "d: '}' "]]]],
  ['a string that ends with its line', 'a { b: "c\n; d: e }', [['a', ['b: "c\n', 'd: e ']]]],
  ['an address, which hides quotes and braces', "a { b: url(c'd{;) e; f: g }", [['a', ["b: url(c'd{;) e", 'f: g ']]]],
  ['an escaped brace', 'a { b: \\}; d: e }', [['a', ['b: \\}', 'd: e ']]]],
  ['a semicolon in the prelude of a style rule', 'a; b { }', [['a; b', []]]],
  ['comments and CDO', '<!-- a /* { */ { /* } */ b: c }', [['a /* { */', ['b: c ']]]],
  ['a nested rule, which needs no semicolon', 'a { & b { c: d } e: f }', [['a', [['& b { c: d }'], 'e: f ']]]],
  ['brackets, which hide semicolons and braces', 'a { b: c(; }) d; e: f }', [['a', ['b: c(; }) d', 'e: f ']]]],
  ['a closing bracket without an opening one', 'a { b: ) c; d: e }', [['a', ['b: ) c', 'd: e ']]]],
  [
    'an extra closing brace, which belongs to the next rule',
    'a { } } b { }',
    [
      ['a', []],
      ['} b', []],
    ],
  ],
  ['a block that is not closed', 'a { b: c', [['a', ['b: c']]]],
  [
    'a rule without a block at the end',
    'a { } b',
    [
      ['a', []],
      ['b', undefined],
    ],
  ],
])('%s', (_, css, rules) => {
  expect(read(css)).toEqual(rules)
})

test('rules and declarations have the line at which they start, after comments', () => {
  const [, rule] = [...splitStylesheet('a { }\n/*\n*/ b { c: d;\r\n\f/* */ e: f }')]
  expect([rule?.prelude.line, rule?.declarations?.map(({ line }) => line)]).toEqual([3, [3, 5]])
})
