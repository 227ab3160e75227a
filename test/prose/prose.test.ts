import { describe, expect, test } from 'vitest'
import { checkProse, createChecker, type Term } from './findings.ts'
import { type ProseKind, proseOf } from './prose.ts'
import terms from './terms.json' with { type: 'json' }

const avoided: Term[] = [{ not: '\\buser names?\\b', but: 'username', finds: 'a user name' }]

const findingsIn = (file: string, text: string) => checkProse(proseOf(file, text), avoided, {}).findings

const textOfKind = (kind: ProseKind, text: string) => ({ kind, file: 'file.ts', line: 1, text, source: text })

describe('a term is found in', () => {
  test.each([
    ['a line comment', 'src/file.ts', 'let a = 1 // a user name'],
    ['a docstring', 'src/file.tsx', '/** Returns the user name. */'],
    ['a document', 'docs/file.md', 'A `user` has a user name.'],
    ['the name of a test', 'test/file.test.ts', "test('a user name is trimmed', () => {})"],
    ['the name of a group', 'test/file.test.ts', 'describe("a user name", () => {})'],
    ['a name with placeholders', 'test/file.test.ts', 'test(`a user name of $' + '{length} letters`, () => {})'],
    ['the name of a table', 'test/file.test.ts', "test.each<string>(['a', 'b'])('the user name %s', () => {})"],
    ['the name of a table of groups', 'test/file.test.tsx', "describe.skip.each(rows)('the user name %s', () => {})"],
    ['a row of a table', 'test/file.test.ts', "test.each([['a user name', 1]])('%s', () => {})"],
    ['a message', 'src/messages/en.ts', "export const en = { label: 'User name' }"],
    ['a message for the account', 'src/messages/accountEn.ts', 'export const accountEn = { label: `User name` }'],
  ])('%s', (_, file, text) => {
    expect(findingsIn(file, text)).toEqual([expect.stringMatching(`^${file}:1: "[Uu]ser names?", better: username$`)])
  })
})

describe('a term is ignored in', () => {
  test.each([
    ['code', 'src/file.ts', 'const user = { names: [] }; user . names'],
    ['a string', 'src/file.ts', "const label = 'User name'"],
    ['the text of an element', 'src/file.tsx', 'export const a = <label>User name</label>'],
    ['a string of a test', 'test/file.test.ts', "test('a label', () => expect(label).toBe('User name'))"],
    ['a later member of a row', 'test/file.test.ts', "test.each([['a label', 'User name']])('%s', () => {})"],
    ['inline code of a comment', 'src/file.ts', '// `user name` is no identifier'],
    ['inline code of a document', 'docs/file.md', '`user name` is no identifier'],
    ['a code block', 'docs/file.md', 'Before\n\n  ```ts\n  // a user name\n  ```\n'],
  ])('%s', (_, file, text) => {
    expect(findingsIn(file, text)).toEqual([])
  })
})

test('a finding has the line of the term', () => {
  const code = "/**\n * Reads.\n *\n * @returns the user name\n */\n\ntest('user names', () => {})\n"
  expect(findingsIn('test/file.test.ts', code)).toEqual([
    'test/file.test.ts:4: "user name", better: username',
    'test/file.test.ts:7: "user names", better: username',
  ])
  expect(findingsIn('docs/file.md', '```\ncode\n```\n\nA user name.')).toEqual([
    'docs/file.md:5: "user name", better: username',
  ])
})

describe('an exception', () => {
  const prose = proseOf('docs/file.md', 'A user name.\n  A user name, indented.\nA username.')

  test('allows the terms of one line of one file', () => {
    const { findings, unused } = checkProse(prose, avoided, { 'docs/file.md': ['A user name, indented.'] })
    expect(findings).toEqual(['docs/file.md:1: "user name", better: username'])
    expect(unused).toEqual([])
    expect(checkProse(prose, avoided, { 'docs/other.md': ['A user name.'] }).findings).toHaveLength(2)
  })

  test('is unused if its line has no term or does not exist', () => {
    const exceptions = { 'docs/file.md': ['A username.', 'A user name.'], 'docs/removed.md': ['A user name.'] }
    expect(checkProse(prose, avoided, exceptions).unused).toEqual([
      'docs/file.md: A username.',
      'docs/removed.md: A user name.',
    ])
  })
})

const allTerms = terms as Term[]
const [restricted, allowing] = [allTerms.filter(({ only }) => only), allTerms.filter(({ except }) => except)]
const examples = allTerms.flatMap(({ allows, ...term }) => (allows === undefined ? [] : [{ ...term, allows }]))

test.each(allTerms)('"$finds" has a term to avoid, better: $but', (term) => {
  expect(createChecker([term])(textOfKind(term.only ?? 'comment', term.finds))).toHaveLength(1)
})

test.each(examples)('"$allows" has no term to avoid', ({ allows, ...term }) => {
  expect(createChecker([term])(textOfKind(term.only ?? 'comment', allows))).toEqual([])
})

test.each(restricted)('"$finds" is to avoid in a $only, not in a comment', (term) => {
  expect(createChecker([term])(textOfKind('comment', term.finds))).toEqual([])
})

test.each(allowing)('"$finds" is allowed in a $except', (term) => {
  expect(createChecker([term])(textOfKind(term.except ?? 'comment', term.finds))).toEqual([])
})

test('plain uses of way, look and answer are allowed', () => {
  const check = createChecker(allTerms)
  const texts = [
    'In the same way, the form keeps its values.',
    'Try another way',
    'Elements look as in the hosted UI.',
    'A label that looks like a link',
    'The right answer to a custom challenge',
    'The user answers the question.',
  ]
  expect(texts.flatMap((text) => check(textOfKind('document', text)))).toEqual([])
})
