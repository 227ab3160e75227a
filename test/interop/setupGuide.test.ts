import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const execute = promisify(execFile)

/** An app with the files of docs/testing.md. */
let app: string
beforeEach(() => {
  app = mkdtempSync(join(tmpdir(), 'poolgate-app-'))
  cpSync('test/readme/setup', app, { recursive: true })
  mkdirSync(join(app, 'node_modules'))
  symlinkSync(resolve('.'), join(app, 'node_modules/poolgate'))
  for (const name of ['vitest', 'playwright', '@aws-sdk'])
    symlinkSync(resolve('node_modules', name), join(app, 'node_modules', name))
})
afterEach(() => rmSync(app, { recursive: true }))

// Each of them starts a test runner, which starts a pool.
describe('the global setup of docs/testing.md serves a pool on a free port', () => {
  test.each([
    ['Vitest', ['node_modules/vitest/vitest.mjs', 'run'], '1 passed'],
    ['Playwright', ['node_modules/playwright/cli.js', 'test', '--reporter=line'], '1 passed'],
  ])('for %s', { timeout: 90_000 }, async (_, command, result) => {
    const env = { ...process.env, VITEST: undefined, NODE_ENV: undefined, NO_COLOR: '1', FORCE_COLOR: undefined }
    const { stdout } = await execute(process.execPath, command, { cwd: app, env: env as unknown as NodeJS.ProcessEnv })
    expect(stdout).toContain(result)
  })
})

test('the command of the container recipe starts the service, with its data in the named folder', async () => {
  const recipe = /CMD (\[.+\])/.exec(readFileSync('docs/local-pool.md', 'utf8'))?.[1] ?? '[]'
  const [program, ...args] = JSON.parse(recipe) as string[]
  expect(program).toBe('node_modules/.bin/poolgate')
  mkdirSync(join(app, 'data'))
  const command = [resolve('dist/cli.js'), ...args, '--port', '0', '--json']
  const pool = spawn(process.execPath, command, { cwd: app, stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(createInterface({ input: pool.stdout }), 'line')
  const { port } = new URL(JSON.parse(line).endpoint)
  expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200)
  const exited = once(pool, 'exit')
  pool.kill()
  expect(await exited).toEqual([0, null])
})
