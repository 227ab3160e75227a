import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import exceptions from './exceptions.json' with { type: 'json' }
import { checkProse, type Term } from './findings.ts'
import { proseOf } from './prose.ts'
import terms from './terms.json' with { type: 'json' }

/** Keeps the words of its sources. */
const NOT_CHECKED = 'docs/protocol.md'

let result: ReturnType<typeof checkProse>
let files: string[]

beforeAll(() => {
  const tracked = execFileSync('git', ['ls-files', '-z', '*.ts', '*.tsx', '*.mjs', '*.md'], { encoding: 'utf8' })
  files = tracked.split('\0').filter((file) => file !== NOT_CHECKED && existsSync(file))
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
