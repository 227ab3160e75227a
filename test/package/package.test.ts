import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { moduleGraph } from './moduleGraph.ts'

const filesOf = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' })
const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8')
const isClientFile = (code: string) => /^'use client'/.test(code)

const entries = ['index', 'client', 'local', 'server', 'aws']

/** Returns every declaration file that a file refers to, directly or not, itself included. */
function typeGraph(file: string, seen = new Set<string>()): Set<string> {
  seen.add(file)
  for (const [, name = ''] of read('.', file).matchAll(/(?:from|import\() ?['"](\.[^'"]+)/g)) {
    const next = join(dirname(file), name.replace(/\.[jt]sx?$/, '.d.ts'))
    if (!seen.has(next)) typeGraph(next, seen)
  }
  return seen
}

beforeAll(() => {
  if (!existsSync('dist/index.js')) throw new Error('These tests need the built package. Run `npm run build` first.')
})

describe('the built files', () => {
  test("keep 'use client' on their first line", () => {
    const marked = filesOf('src').filter((file) => /\.tsx?$/.test(file) && isClientFile(read('src', file)))
    expect(marked).toContain('index.ts')
    expect(marked.filter((file) => !isClientFile(read('dist', file.replace(/\.tsx?$/, '.js'))))).toEqual([])
  })

  test('write no markup and run no code from a string', () => {
    const unsafe = /innerHTML|outerHTML|dangerouslySetInnerHTML|\beval\(|new Function/
    const scripts = filesOf('dist').filter((file) => file.endsWith('.js'))
    expect(scripts.filter((file) => unsafe.test(read('dist', file)))).toEqual([])
  })

  test('contain the stylesheet plain and in a layer', () => {
    const css = read('dist', 'styles.css')
    expect(css).toContain('.pg-')
    expect(css).not.toContain('@layer')
    expect(read('dist', 'styles.layer.css')).toBe(`@layer poolgate {\n${css}}\n`)
  })
})

describe('what an entry loads', () => {
  test('poolgate/client has no React and no components', () => {
    const client = [...moduleGraph('dist/client.js')]
    expect(client).toContain('dist/client/call.js')
    expect(client.filter((name) => /^(react|@tanstack)|^dist\/(hooks|components)\//.test(name))).toEqual([])
  })

  test('poolgate has no local pool', () => {
    const kit = [...moduleGraph('dist/index.js')]
    expect(kit).toContain('react')
    expect(kit.filter((name) => /^dist\/(local|server|aws)/.test(name))).toEqual([])
  })

  test('only poolgate/aws imports the AWS SDK, which may be missing', () => {
    const sdk = '@aws-sdk/client-cognito-identity-provider'
    expect([...moduleGraph('dist/aws.js')]).toContain(sdk)
    for (const entry of ['index', 'client', 'local', 'server'])
      expect([...moduleGraph(`dist/${entry}.js`)]).not.toContain(sdk)
  })

  test('only the command line imports the library for passkeys of the local pool, which may be missing', () => {
    const library = '@simplewebauthn/server'
    expect([...moduleGraph('dist/cli.js')]).toContain(library)
    for (const entry of entries) expect([...moduleGraph(`dist/${entry}.js`)]).not.toContain(library)
  })

  test.each(entries)('the types of %s need no package that may be missing', (entry) => {
    const types = [...typeGraph(`dist/${entry}.d.ts`)]
    expect(types.filter((file) => /@aws-sdk\/|@simplewebauthn\/server/.test(read('.', file)))).toEqual([])
  })

  test('no module uses a web API while it is imported, because jsdom and old servers lack some', () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['test/package/importEverything.mjs'], { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual({ modules: expect.any(Number), used: [] })
    expect(JSON.parse(stdout).modules).toBeGreaterThan(300)
  })

  test('no types contain inferred types of a dependency, which would need the version of this build', () => {
    const types = new Set(entries.flatMap((entry) => [...typeGraph(`dist/${entry}.d.ts`)]))
    expect(types).toContain('dist/components/auth/AuthScreen.d.ts')
    expect([...types].filter((file) => /import\(["'][^."']/.test(read('.', file)))).toEqual([])
  })

  test.each(entries)('%s does not need Node', (entry) => {
    const modules = [...moduleGraph(`dist/${entry}.js`)]
    expect(modules.filter((name) => name.startsWith('node:'))).toEqual([])
  })
})
