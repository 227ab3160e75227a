import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as esbuild from 'esbuild'
import * as vite from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createHost } from './createHost.ts'

type Host = ReturnType<typeof createHost>

describe('on the newest versions, without the optional packages', () => {
  let host: Host
  beforeAll(() => {
    host = createHost({
      copy: { '@tanstack/react-query': 'node_modules/@tanstack/react-query' },
      link: ['react', 'react-dom', '@types/react', '@tanstack/query-core'],
    })
    cpSync('test/package/host', host.folder, { recursive: true })
    writeFileSync(join(host.folder, 'package.json'), '{ "type": "module" }')
  }, 60_000)
  afterAll(() => host.remove())

  test('a host app compiles with TypeScript 7, declaration files included', () => {
    expect(host.run('node_modules/typescript/bin/tsc')).toEqual({ status: 0, output: '' })
  }, 60_000)

  const entries = ['poolgate', 'poolgate/client', 'poolgate/local', 'poolgate/server']
  const missingSdk = /@aws-sdk\/client-cognito-identity-provider/

  async function bundleByEsbuild(entry: string) {
    const stdin = { contents: `export * from '${entry}'`, resolveDir: host.folder }
    await esbuild.build({ stdin, bundle: true, write: false, format: 'esm', outdir: 'out', logLevel: 'silent' })
  }

  async function bundleByVite(entry: string) {
    const input = join(host.folder, 'entry.js')
    writeFileSync(input, `import * as entry from '${entry}'; console.log(entry)`)
    const build = { write: false, minify: false, rollupOptions: { input } }
    await vite.build({ root: host.folder, configFile: false, logLevel: 'silent', build })
  }

  describe.each([
    ['esbuild', bundleByEsbuild],
    ['Vite', bundleByVite],
  ])('%s', (_, bundle) => {
    test.each(entries)(
      'bundles %s',
      async (entry) => {
        await bundle(entry)
      },
      60_000,
    )

    test('fails for poolgate/aws, and names the AWS SDK', async () => {
      await expect(bundle('poolgate/aws')).rejects.toThrow(missingSdk)
    }, 60_000)
  })
})
