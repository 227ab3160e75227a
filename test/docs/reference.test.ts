import { describe, expect, test } from 'vitest'
import { apiReference, ENTRIES, type Entry, publicNames } from './apiReference.ts'

// After a change of a public name or its docstring: `npm run build:reference`.
describe.each(Object.keys(ENTRIES) as Entry[])('the reference of %s', (entry) => {
  test('is what its docstrings say', async () => {
    await expect(apiReference(entry)).toMatchFileSnapshot(`../../docs/reference/${entry}.md`)
  })

  test('explains each public name', () => {
    expect(publicNames(entry).flatMap(({ name, docstring }) => (docstring ? [] : [name]))).toEqual([])
  })
})
