import { readFileSync } from 'node:fs'
import { en } from 'poolgate'
import { expect, test } from 'vitest'

/** The rows of the tables that explain codes, each with the code, its cause and its fix. */
const rows = readFileSync('docs/errors.md', 'utf8')
  .split('\n| code | cause | fix |\n')
  .slice(1)
  .flatMap((table) => (table.split('\n\n')[0] ?? '').trim().split('\n').slice(1))
  .map((row) => row.split('|').map((cell) => cell.trim()))

test('the guide to errors explains each error code once', () => {
  const explained = rows.map(([, code = '']) => code.replaceAll('`', ''))
  // By type, `messages.errors` has each code.
  expect(explained.toSorted()).toEqual(Object.keys(en.errors).toSorted())
})

test('the guide to errors gives each error code a cause and a fix', () => {
  expect(rows.filter(([, , cause, fix, ...rest]) => !cause || !fix || rest.length !== 1)).toEqual([])
})
