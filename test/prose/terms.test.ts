import { readdirSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import exceptions from './exceptions.json' with { type: 'json' }
import { checkProse, type Term } from './findings.ts'
import { proseOf } from './prose.ts'
import terms from './terms.json' with { type: 'json' }

/** Folders with code of others, or with built files. */
const SKIPPED = /^(\.git|node_modules|dist|storybook-static)$/

/** Keeps the words of its sources. */
const NOT_CHECKED = 'docs/protocol.md'

/** Returns the paths of all files of the project. */
const sourceFiles = (folder = '.'): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !SKIPPED.test(name))
    .flatMap((entry) => {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? sourceFiles(path) : [path]
    })

let result: ReturnType<typeof checkProse>
let files: string[]

beforeAll(() => {
  files = sourceFiles().filter((file) => /\.(tsx?|mjs|md)$/.test(file) && file !== NOT_CHECKED)
  const prose = files.flatMap((file) => proseOf(file))
  result = checkProse(prose, terms as Term[], exceptions)
})

test('there are files to check', () => {
  expect(files).toContain('README.md')
  expect(files).toContain('src/messages/en.ts')
  expect(files).toContain('test/prose/terms.test.ts')
})

test('comments, documents, messages and test names use the terms of the glossary', () => {
  expect(result.findings).toEqual([])
})

test('every exception is a line with a term to avoid', () => {
  expect(result.unused).toEqual([])
})
