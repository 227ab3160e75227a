import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { call, createClient, createFlowContext, createSession, submitCredentials } from 'poolgate/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PoolAddress, servePoolByCli } from '../support/servePool.ts'
import { readCode } from './walks/walk.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'poolgate-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const signUp = (pool: PoolAddress, username: string) =>
  call(createClient(pool), 'SignUp', {
    ClientId: pool.clientId,
    Username: username,
    Password: 'Correct-Horse-9!',
    UserAttributes: [{ Name: 'email', Value: `${username}@example.com` }],
  })

const signIn = (pool: PoolAddress, username: string, password: string) => {
  const client = createClient(pool)
  const context = createFlowContext({ client, session: createSession(client, { storage: 'memory' }) })
  return submitCredentials(context, { step: 'credentials' }, { username, password })
}

const run = (...args: string[]) => spawnSync(process.execPath, ['dist/cli.js', ...args], { encoding: 'utf8' })

describe('poolgate local --json', () => {
  test('prints its address, which is on loopback, and exits with 0 on SIGTERM', async () => {
    const { stop, ...address } = await servePoolByCli()
    expect(address).toEqual({
      endpoint: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      region: 'us-east-1',
      userPoolId: expect.stringMatching(/^us-east-1_\w+$/),
      clientId: expect.any(String),
    })
    expect(await stop()).toBe(0)
  })

  test('returns the messages that it sent, newest last', async () => {
    const pool = await servePoolByCli()
    await signUp(pool, 'ann')
    await signUp(pool, 'ben')
    const messages = await (await fetch(`${pool.endpoint}/outbox`)).json()
    expect(messages).toMatchObject([
      { destination: 'ann@example.com', code: expect.stringMatching(/^\d{6}$/) },
      { destination: 'ben@example.com', code: expect.stringMatching(/^\d{6}$/) },
    ])
    await pool.stop()
  })

  test('rejects a body that is too large', async () => {
    const pool = await servePoolByCli()
    const response = await fetch(pool.endpoint, { method: 'POST', body: 'x'.repeat(2_000_000) })
    expect([response.status, await response.json()]).toEqual([
      413,
      expect.objectContaining({ __type: 'RequestEntityTooLargeException' }),
    ])
    await pool.stop()
  })

  test('starts with the users and settings of a seed file', async () => {
    const seed = join(folder, 'seed.json')
    const users = [{ username: 'cleo', password: 'short', status: 'CONFIRMED' }]
    writeFileSync(seed, JSON.stringify({ userPoolId: 'eu-west-1_Seeded', users }))
    const pool = await servePoolByCli('--seed', seed)
    expect(pool).toMatchObject({ region: 'eu-west-1', userPoolId: 'eu-west-1_Seeded' })
    expect(await signIn(pool, 'cleo', 'short')).toMatchObject({ step: 'signedIn' })
    await pool.stop()
  })

  test('keeps users, codes and keys in a file that only its owner can read', async () => {
    const data = join(folder, 'pool.json')
    const first = await servePoolByCli('--data', data)
    await signUp(first, 'dora')
    await first.stop()
    expect(statSync(data).mode & 0o077).toBe(0)
    expect(readFileSync(data, 'utf8')).not.toContain('Correct-Horse-9!')

    const second = await servePoolByCli('--data', data)
    const ConfirmationCode = await readCode(second, 'dora@example.com')
    await call(createClient(second), 'ConfirmSignUp', { ClientId: second.clientId, Username: 'dora', ConfirmationCode })
    expect(await signIn(second, 'dora', 'Correct-Horse-9!')).toMatchObject({ step: 'signedIn' })
    await second.stop()
  })
})

test('poolgate local without --json prints its address and each message as it is sent', async () => {
  const child = spawn(process.execPath, ['dist/cli.js', 'local', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async () => String((await lines.next()).value)
  const endpoint = (await next()).replace('Local user pool at ', '')
  const userPoolId = (await next()).trim().split(/\s+/).at(-1) ?? ''
  const clientId = (await next()).trim().split(/\s+/).at(-1) ?? ''
  expect(await next()).toContain(`${endpoint}/outbox`)
  await signUp({ endpoint, userPoolId, clientId, region: '' }, 'ann')
  expect(await next()).toMatch(/^Email to ann@example\.com: \d{6}$/)
  child.kill()
})

test.each([
  ['without a command', [], 'Missing command'],
  ['with an unknown command', ['serve'], 'Unknown command: serve'],
  ['with an unknown option', ['local', '--prot', '1'], '--prot'],
  ['with an impossible port', ['local', '--port', '99999'], '--port must be a number from 0 to 65535'],
  ['with a missing seed file', ['local', '--seed', 'nowhere.json'], 'nowhere.json'],
])('%s it prints the error and its usage', (_, args, message) => {
  const { status, stderr } = run(...args)
  expect(status).toBe(2)
  expect(stderr).toContain(message)
  expect(stderr).toContain('Usage: poolgate local')
})

test('a port that is in use is reported', async () => {
  const pool = await servePoolByCli()
  const port = new URL(pool.endpoint).port
  expect(run('local', '--port', port).stderr).toContain(`Port ${port} is in use`)
  await pool.stop()
})

test('poolgate --help prints the usage', () => {
  expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--seed FILE') })
})
