import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
const sources = files.filter((file) => /\.(tsx?|css)$/.test(file))

/** File names that do not tell what is inside. */
const vagueName = /^(index|utils?|helpers?|types?|common|misc)\./
const unsafe =
  /\binnerHTML\b|\bouterHTML\b|\binsertAdjacentHTML\b|\bdangerouslySetInnerHTML\b|\beval\(|\bnew Function\b/
/** Declarations that do not adapt to right-to-left text. */
const physical = /(?<=^|[;{])\s*([\w-]+-)?(left|right)(-[\w-]+)?\s*:|\b(text-align|float|clear)\s*:\s*(left|right)\b/gm

const physicalDeclarations = (css: string) =>
  [...css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(physical)].map(([found]) => found.trim())

test('there are sources to check', () => {
  expect(sources).toContain('errors.ts')
})

test('below the root, every file is named after its content', () => {
  expect(sources.filter((file) => dirname(file) !== '.' && vagueName.test(basename(file)))).toEqual([])
})

test('no source writes markup or code from a string', () => {
  expect(sources.filter((file) => unsafe.test(readFileSync(join('src', file), 'utf8')))).toEqual([])
})

test('the stylesheets adapt to the text direction', () => {
  const found = sources
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => physicalDeclarations(readFileSync(join('src', file), 'utf8')))
  expect(found).toEqual([])
})

test.each([
  ['margin-left: 1px', 1],
  ['a{left:0}', 1],
  ['border-top-right-radius: 1px', 1],
  ['text-align: right', 1],
  ['margin-inline-start: 1px', 0],
  ['inset-inline-start: 0', 0],
  ['text-align: start', 0],
  ['/* left: 0 */', 0],
  ['mask: linear-gradient(to right, red, blue)', 0],
])('the check of stylesheets finds physical declarations in `%s`: %d', (css, count) => {
  expect(physicalDeclarations(css)).toHaveLength(count)
})
