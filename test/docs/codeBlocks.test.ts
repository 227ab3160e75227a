import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { transformSync } from 'esbuild'
import { parseSync } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CodeBlock, codeBlocksIn, pages, toModule } from './codeBlocks.ts'

const blocks = pages.flatMap((page) => codeBlocksIn(page))
const written = (...languages: string[]) => blocks.filter(({ language }) => languages.includes(language))
const placeOf = ({ page, line }: CodeBlock) => `${page}:${line}`

/** A page whose block assumes a name, and has an error in line 7. */
const WRONG = `# A page

<!-- assumes: declare const text: string -->
\`\`\`ts
export const copy: string = text

export const count: number = text
\`\`\`
`

describe('the TypeScript of README and docs', () => {
  const compiled = written('ts', 'tsx').filter(({ notCompiled }) => !notCompiled)
  const folder = mkdtempSync(join(tmpdir(), 'poolgate-docs-'))
  let errors: string[]

  beforeAll(() => {
    for (const block of [...compiled, ...codeBlocksIn('wrong.md', WRONG)]) {
      write(`${block.page}.${block.line}.${block.language}`, toModule(block))
    }
    // What a block imports beside packages: a file that `poolgate pull` has written.
    write('docs/poolgate.json', readFileSync('test/readme/app/poolgate.json', 'utf8'))
    write('package.json', JSON.stringify({ type: 'module' }))
    write('tsconfig.json', JSON.stringify({ extends: resolve('tsconfig.json'), include: ['**/*'], exclude: [] }))
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
    errors = compile(folder)
  }, 180_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  function write(path: string, text: string) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }

  test.each(pages.filter((page) => compiled.some((block) => block.page === page)))('%s compiles', (page) => {
    expect(errors.filter((error) => error.startsWith(`${page}:`))).toEqual([])
  })

  test('a wrong line of a page is an error at its number', () => {
    expect(errors.filter((error) => !pages.some((page) => error.startsWith(`${page}:`)))).toEqual([
      expect.stringMatching(/^wrong\.md:7: error TS2322: /),
    ])
  })
})

/** Compiles all blocks in one run. Returns its errors, each with page and line. */
function compile(folder: string): string[] {
  const { stdout, stderr } = spawnSync('npx', ['tsc', '--pretty', 'false', '-p', folder], { encoding: 'utf8' })
  return `${stdout}${stderr}`
    .split('\n')
    .filter((line) => line && !line.startsWith(' '))
    .map((line) => line.replace(/^(?:.*?poolgate-docs-\w+\/)?(.*\.md)\.\d+\.tsx?\((\d+),\d+\)/, '$1:$2'))
}

test.each([
  ['json', (code: string) => JSON.parse(code)],
  ['css', (code: string) => failOnWarning(transformSync(code, { loader: 'css', logLevel: 'silent' }))],
  ['js', (code: string) => failOnWarning({ warnings: parseSync('block.mjs', code).errors })],
])('the %s of README and docs parses', (language, parse) => {
  const failed = written(language).flatMap((block) => {
    try {
      parse(block.code)
      return []
    } catch (error) {
      return [`${placeOf(block)}: ${error}`]
    }
  })
  expect(failed).toEqual([])
})

function failOnWarning({ warnings }: { warnings: { message?: string; text?: string }[] }) {
  const [warning] = warnings
  if (warning) throw new SyntaxError(warning.text ?? warning.message)
}

test('what is not compiled is written in the API of a package that is not installed', () => {
  expect(
    written('ts', 'tsx').flatMap((block) => (block.notCompiled ? [`${block.page}: ${block.notCompiled}`] : [])),
  ).toEqual(["docs/federation.md: aws-cdk-lib isn't installed"])
})

test('every block has a language that a test knows, or is no code', () => {
  const known = ['ts', 'tsx', 'json', 'css', 'js', 'sh', '']
  const others = blocks.filter(({ language }) => !known.includes(language))
  expect(others.map(({ page, language }) => `${page}: ${language}`)).toEqual([
    'docs/federation.md: hcl',
    'docs/local-pool.md: dockerfile',
    'docs/local-pool.md: hcl',
    'docs/security.md: http',
  ])
})
