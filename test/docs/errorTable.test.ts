import { readFileSync } from 'node:fs'
import { en } from 'poolgate'
import { expect, test } from 'vitest'

const guide = readFileSync('docs/errors.md', 'utf8')

/** The first cells of the tables that explain codes. */
const explained = guide
  .split('\n| code | cause | fix |\n')
  .slice(1)
  .flatMap((table) => (table.split('\n\n')[0] ?? '').split('\n'))
  .flatMap((row) => /^\| `(\w+)` \|/.exec(row)?.[1] ?? [])

// By type, `messages.errors` has each code.
test('the guide to errors explains each error code once', () => {
  expect(explained.toSorted()).toEqual(Object.keys(en.errors).toSorted())
})

test('each error code has a cause and a fix', () => {
  const rows = guide.split('\n').filter((row) => /^\| `\w+` \|/.test(row))
  const incomplete = explained.filter((code) => {
    const row = rows.find((one) => one.startsWith(`| \`${code}\` |`) && one.split(/(?<!\\)\|/).length === 5)
    return !row || row.split('|').slice(1, 4).some((cell) => !cell.trim())
  })
  expect(incomplete).toEqual([])
})
