import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cyclesOf, importsOf, readImports } from './imports.ts'
import layers from './layers.json' with { type: 'json' }

const rule: Record<string, readonly string[]> = layers
const sources = readImports('src')

/** `src/flows/signIn/code.ts` → `flows`; `src/client.ts` → `client.ts`, but `src/errors.ts` → `errors`; a package keeps its name. */
function layerOf(module: string): string {
  const [, name = ''] = /^src\/([^/]+)/.exec(module) ?? []
  if (!name) return module.startsWith('node:') ? 'node:*' : module
  return name === 'errors.ts' ? 'errors' : name
}

/** Returns the imports that the rule does not allow, as `file imports module`. */
const violationsIn = (graph: ReadonlyMap<string, readonly string[]>) =>
  [...graph].flatMap(([file, modules]) => {
    const layer = layerOf(file)
    const allowed = [layer, ...(rule[layer] ?? [])]
    return modules.filter((module) => !allowed.includes(layerOf(module))).map((module) => `${file} imports ${module}`)
  })

describe('the layer rule', () => {
  test('every source file follows it', () => {
    expect(violationsIn(sources)).toEqual([])
  })

  test('it lists exactly the folders and entries of src', () => {
    expect(Object.keys(rule).sort()).toEqual([...new Set([...sources.keys()].map(layerOf))].sort())
  })

  test('it allows imports in one direction only', () => {
    const graph = new Map(Object.entries(rule).map(([layer, names]) => [layer, names.filter((name) => name in rule)]))
    expect(cyclesOf(graph)).toEqual([])
  })

  test('CONTRIBUTING shows the same rows', () => {
    const text = readFileSync('CONTRIBUTING.md', 'utf8')
    const rows = Object.entries(rule).map(([layer, names]) => `| ${layer} | ${names.join(', ') || 'nothing'} |`)
    expect(rows.filter((row) => !text.includes(row))).toEqual([])
  })

  test.each([
    ['src/errors.ts', 'src/wire/operations.ts'],
    ['src/srp/group.ts', 'src/client/call.ts'],
    ['src/session/tokens.ts', 'src/flows/flowContext.ts'],
    ['src/flows/flowContext.ts', 'react'],
    ['src/flows/flowContext.ts', 'src/messages/en.ts'],
    ['src/hooks/form/useStep.ts', 'src/components/shared/Field.tsx'],
    ['src/components/auth/SignIn.tsx', 'src/local/server/createLocalPool.ts'],
    ['src/components/auth/SignIn.tsx', 'src/client.ts'],
    ['src/local/state/pool.ts', 'src/client/call.ts'],
    ['src/server/renderStyleSheet.ts', '@aws-sdk/client-cognito-identity-provider'],
    ['src/index.ts', 'src/local.ts'],
    ['src/client.ts', 'node:fs'],
  ])('%s may not import %s', (file, module) => {
    expect(violationsIn(new Map([[file, [module]]]))).toEqual([`${file} imports ${module}`])
  })
})

describe('import cycles', () => {
  test('no source file imports itself through others', () => {
    expect(cyclesOf(sources)).toEqual([])
  })

  test('no folder of src imports itself through others', () => {
    const folders = new Map<string, string[]>()
    for (const [file, modules] of sources) {
      const folder = layerOf(file)
      const others = modules.map(layerOf).filter((name) => name !== folder && name in rule)
      folders.set(folder, [...new Set([...(folders.get(folder) ?? []), ...others])])
    }
    expect(cyclesOf(folders)).toEqual([])
  })

  test('a cycle is found with its path', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', []],
      ['d', ['a']],
    ])
    expect(cyclesOf(graph)).toEqual([['a', 'b', 'd', 'a']])
  })
})

test('every form of import is found', () => {
  const code = `
    import { a } from './a.ts'
    import type { b } from './b.ts'
    import * as c from './c.ts'
    export { d } from './d.ts'
    export * from './e.ts'
    export const f = import('./f.ts')
    export type G = import('./g.ts').G
    export const used: [typeof a, b, typeof c] = [a, null!, c]
  `
  expect(importsOf('x.ts', code)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `./${name}.ts`))
})

test('stories and playground import only the public entries', () => {
  const hosts = [...readImports('stories'), ...readImports('playground/src')]
  const inside = hosts.flatMap(([file, modules]) =>
    modules.filter((module) => module.startsWith('src/')).map((module) => `${file} imports ${module}`),
  )
  expect(inside).toEqual([])
})
