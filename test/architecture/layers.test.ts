import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const react = ['react', 'react/jsx-runtime', 'react-dom/client', 'react-hook-form', '@tanstack/react-query']

/** What one file of each layer may import, and what it may not. */
const layers: Record<string, { allows: string[]; forbids: string[] }> = {
  'src/errors.ts': { allows: [], forbids: ['./wire/x.ts', ...react] },
  'src/wire/x.ts': { allows: ['./y.ts'], forbids: ['../errors.ts', '../srp/x.ts', ...react] },
  'src/theme/x.ts': { allows: ['./y.ts'], forbids: ['../errors.ts', '../hooks/x.ts', ...react] },
  'src/messages/x.ts': { allows: ['../errors.ts'], forbids: ['../flows/x.ts', '../hooks/x.ts', ...react] },
  'src/customization/x.ts': {
    allows: ['../errors.ts', '../theme/x.ts'],
    forbids: ['../client/x.ts', '../wire/x.ts', ...react],
  },
  'src/srp/x.ts': { allows: ['../errors.ts', '../wire/x.ts'], forbids: ['../client/x.ts', ...react] },
  'src/client/x.ts': { allows: ['../srp/x.ts'], forbids: ['../session/x.ts', '../messages/x.ts', ...react] },
  'src/session/x.ts': { allows: ['../client/x.ts'], forbids: ['../flows/x.ts', '../local/x.ts', ...react] },
  'src/flows/x.ts': {
    allows: ['../session/x.ts', '../client/x.ts', '../errors.ts', './y.ts'],
    forbids: ['../hooks/x.ts', '../messages/x.ts', '../components/x.tsx', '../local/x.ts', '../index.ts', ...react],
  },
  'src/hooks/x.ts': {
    allows: ['../flows/x.ts', '../messages/x.ts', '../customization/x.ts', '../theme/x.ts', ...react],
    forbids: ['../components/x.tsx', '../local/x.ts', '../server/x.ts', '../index.ts', '../client.ts'],
  },
  'src/components/x.tsx': {
    allows: ['../hooks/x.ts', '../flows/x.ts', '../client/client.ts', '../errors.ts', './parts/y.tsx', ...react],
    forbids: ['../local/x.ts', '../server/x.ts', '../index.ts', '../client.ts', '../cli.ts'],
  },
  'src/components/parts/x.tsx': {
    allows: ['../../hooks/x.ts', '../../errors.ts', '../y.ts', './y.tsx'],
    forbids: ['../../local/x.ts', '../../server/x.ts', '../../index.ts', '../../client.ts'],
  },
  'src/local/x.ts': {
    allows: ['../wire/x.ts', '../srp/x.ts', './operations/X.ts', 'jose'],
    forbids: ['../client/x.ts', '../session/x.ts', '../errors.ts', '../server/x.ts', ...react],
  },
  'src/local/operations/X.ts': {
    allows: ['../../wire/x.ts', '../../srp/x.ts', '../pool.ts', './Y.ts'],
    forbids: ['../../client/x.ts', '../../flows/x.ts', '../../errors.ts', ...react],
  },
  'src/server/x.ts': {
    allows: ['../wire/x.ts', '../customization/x.ts', '../theme/x.ts'],
    forbids: ['../local/x.ts', '../hooks/x.ts', ...react],
  },
  'src/index.ts': {
    allows: ['./components/X.tsx', './hooks/x.ts', './errors.ts'],
    forbids: ['./local/x.ts', './local.ts', './server/x.ts', './client.ts'],
  },
  'src/client.ts': {
    allows: ['./flows/x.ts', './client/x.ts', './errors.ts'],
    forbids: ['./hooks/x.ts', './components/X.tsx', './local/x.ts', './index.ts', ...react],
  },
  'src/local.ts': { allows: ['./local/x.ts', './wire/x.ts'], forbids: ['./client/x.ts', './index.ts', ...react] },
  'src/server.ts': { allows: ['./server/x.ts', './customization/x.ts'], forbids: ['./local/x.ts', ...react] },
  'src/cli.ts': { allows: ['./local/x.ts', './server/x.ts'], forbids: [] },
  'playground/src/x.tsx': { allows: ['poolgate', './y.tsx'], forbids: ['../../src/index.ts', '../../src/hooks/x.ts'] },
  'stories/x.tsx': { allows: ['poolgate/local', './y.tsx'], forbids: ['../src/index.ts', '../src/hooks/x.ts'] },
}

const biome = resolve('node_modules/.bin/biome')
let tree: string

beforeEach(() => {
  tree = mkdtempSync(join(tmpdir(), 'poolgate-layers-'))
  copyFileSync('biome.json', join(tree, 'biome.json'))
})
afterEach(() => rmSync(tree, { recursive: true }))

/** Lints one file with the project's own configuration. Gives the lines that the layer rule objects to. */
function objections(file: string, lines: string[]): string[] {
  mkdirSync(dirname(join(tree, file)), { recursive: true })
  writeFileSync(join(tree, file), lines.join('\n'))
  const only = '--only=style/noRestrictedImports'
  const { stdout } = spawnSync(biome, ['lint', only, '--vcs-enabled=false', '--reporter=github', file], {
    cwd: tree,
    encoding: 'utf8',
  })
  return [...stdout.matchAll(/noRestrictedImports,[^\n]*?line=(\d+)/g)].map(([, line]) => lines[Number(line) - 1]!)
}

describe('the layer rule', () => {
  test.each(Object.entries(layers))('%s', (file, { allows, forbids }) => {
    const asImport = (path: string) => `import '${path}'`
    expect(objections(file, [...allows, ...forbids].map(asImport))).toEqual(forbids.map(asImport))
  })

  test('it sees every form of import', () => {
    const lines = [
      "import { a } from '../hooks/a.ts'",
      "import type { b } from '../hooks/b.ts'",
      "import * as c from '../hooks/c.ts'",
      "export { d } from '../hooks/d.ts'",
      "export * from '../hooks/e.ts'",
      "export const f = import('../hooks/f.ts')",
    ]
    expect(objections('src/flows/x.ts', lines)).toEqual(lines)
  })
})
