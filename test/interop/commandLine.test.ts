import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider'
import { call, createClient, createFlowContext, createSession, submitCredentials } from 'poolgate/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readJournal } from '../../src/local/node/journal.ts'
import { credentials, type PoolAddress, servePoolByCli } from '../support/servePool.ts'
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
    const { stop, errors, pid, ...address } = await servePoolByCli()
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
    const users = [{ username: 'cleo', password: 'short', status: 'CONFIRMED', groups: ['admin'] }]
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

test('poolgate local --json prints no ids of a pool that was deleted', async () => {
  const data = join(folder, 'deleted.json')
  const first = await servePoolByCli('--data', data)
  const admin = new CognitoIdentityProvider({ endpoint: first.endpoint, region: first.region, credentials })
  await admin.deleteUserPool({ UserPoolId: first.userPoolId })
  await first.stop()
  const second = await servePoolByCli('--data', data)
  expect(second).not.toHaveProperty('userPoolId')
  expect(second).not.toHaveProperty('clientId')
  await second.stop()
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
  ['with an empty file name', ['local', '--data', ''], '--data needs the name of a file'],
])('%s it prints the error and its usage', (_, args, message) => {
  const { status, stderr } = run(...args)
  expect(status).toBe(2)
  expect(stderr).toContain(message)
  expect(stderr).toContain('Usage: poolgate local')
})

describe('a failure that is no mistake in the command line is reported in one line, without the usage', () => {
  const failure = (...args: string[]) => {
    const { status, stdout, stderr } = run('local', '--port', '0', ...args)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^poolgate: .+\n$/)
    return stderr
  }

  test('a seed file with a group that the service could not have', () => {
    const seed = join(folder, 'groups.json')
    const users = [{ username: 'cleo', status: 'CONFIRMED', groups: ['has space'] }]
    writeFileSync(seed, JSON.stringify({ users }))
    expect(failure('--seed', seed)).toContain('The groups of cleo must be a list of names')
  })

  test('a seed file that is missing, or contains no settings', () => {
    const seed = join(folder, 'list.json')
    writeFileSync(seed, '[]')
    expect(failure('--seed', 'nowhere.json')).toContain('nowhere.json')
    expect(failure('--seed', seed)).toContain('must contain one JSON object')
  })

  test('a data file that is not a pool, and is unchanged', () => {
    const data = join(folder, 'notes.json')
    writeFileSync(data, '{"name":"app"}')
    expect(failure('--data', data)).toContain(`${data} doesn't contain a local user pool`)
    expect(readFileSync(data, 'utf8')).toBe('{"name":"app"}')
  })

  test('a data file in a missing folder', () => {
    expect(failure('--data', join(folder, 'nowhere', 'pool.json'))).toContain("doesn't exist")
  })

  test('a port that is in use', async () => {
    const pool = await servePoolByCli()
    const port = new URL(pool.endpoint).port
    expect(failure('--port', port)).toContain(`Port ${port} is in use`)
    await pool.stop()
  })
})

describe('a data file', () => {
  test('is used by one process at a time, and is free again after the first has ended, by SIGTERM or a crash', async () => {
    const data = join(folder, 'shared.json')
    let userPoolId = ''
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      const first = await servePoolByCli('--data', data)
      userPoolId = first.userPoolId
      const { status, stderr } = run('local', '--port', '0', '--data', data)
      expect([status, stderr]).toEqual([1, expect.stringContaining(`${data} is in use by process ${first.pid}`)])
      await Promise.all(Array.from({ length: 20 }, (_, index) => signUp(first, `${signal}${index}`)))
      await first.stop(signal)
    }
    const { text } = readJournal(readFileSync(data, 'utf8'), userPoolId)
    expect(JSON.parse(text).users).toHaveLength(40)
  })

  test('that cannot be written is reported once on standard error, and the call fails', async () => {
    const inner = join(folder, 'inner')
    mkdirSync(inner)
    const data = join(inner, 'pool.json')
    const pool = await servePoolByCli('--data', data)
    rmSync(inner, { recursive: true })
    for (const name of ['ann', 'ben']) {
      await expect(signUp(pool, name)).rejects.toMatchObject({ fault: 'InternalErrorException' })
    }
    expect(pool.errors()).toMatch(/^poolgate: The folder .+ doesn't exist\..+\n$/)
    await pool.stop()
  })
})

test('poolgate --help prints the usage', () => {
  expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--seed FILE') })
})
