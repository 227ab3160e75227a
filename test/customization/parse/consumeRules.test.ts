import { stringify } from '@csstools/css-tokenizer'
import { expect, test } from 'vitest'
import { consumeRules } from '../../../src/customization/parse/consumeRules.ts'

/** Returns each rule as its prelude and its declarations, a nested one in brackets. */
function read(css: string) {
  return [...consumeRules(css)].map(({ prelude, block }) => [
    stringify(...prelude).trim(),
    block?.map(({ tokens, isNested }) => (isNested ? [stringify(...tokens)] : stringify(...tokens))),
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
  ['a semicolon in the prelude of a style rule', 'a; b { }', [['a; b', []]]],
  ['comments and CDO', '<!-- a /* { */ { /* } */ b: c }', [['a', ['b: c ']]]],
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

test('a rule and a declaration have their start position', () => {
  const [, rule] = [...consumeRules('a { }\n b { c: d;\n e: f }')]
  expect([rule?.start, rule?.block?.map(({ start }) => start)]).toEqual([7, [11, 18]])
})
