import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FileStorage, openFileStorage } from '../../../src/local/node/fileStorage.ts'
import { readJournal } from '../../../src/local/node/journal.ts'
import { emptyPool } from '../../../src/local/state/pool.ts'
import { createLocalPool } from '../../../src/local.ts'
import { administer, ann, call, PASSWORD, signInByPassword, signUp } from '../callPool.ts'

const userPoolId = 'us-east-1_LocalPool'

let folder: string
let path: string
const opened: FileStorage[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'poolgate-journal-'))
  path = join(folder, 'pool.json')
})
afterEach(() => {
  closeAll()
  rmSync(folder, { recursive: true })
})

const fail = (reason: string) => {
  throw new Error(reason)
}
function closeAll() {
  for (const storage of opened.splice(0)) storage.close()
}
async function start(options = {}) {
  const storage = await openFileStorage({ path, userPoolId, onFailure: fail })
  opened.push(storage)
  return createLocalPool({ storage, ...options })
}
async function restart(options = {}) {
  closeAll()
  return start(options)
}
const userNames = async (pool: Awaited<ReturnType<typeof start>>) =>
  (await administer(pool, 'ListUsers')).Users.map(({ Username }: { Username: string }) => Username)
const linesOf = () => readFileSync(path, 'utf8').split('\n')

describe("a pool's file", () => {
  test('gets a line for each call that changed something, with nothing but what changed', async () => {
    const pool = await start({ users: [ann] })
    await signUp(pool, 'ben')
    await signUp(pool, 'cleo', { email: 'cleo@example.com' })
    await administer(pool, 'AdminGetUser', { Username: 'ben' })
    await administer(pool, 'AdminDeleteUser', { Username: 'cleo' })
    const [snapshot = '', added = '', removed = '', ...others] = linesOf()
    expect(JSON.parse(snapshot)).toMatchObject({ version: 2, users: [{ username: 'ann' }, { username: 'ben' }] })
    expect(JSON.parse(added)).toMatchObject({ put: { users: [{ username: 'cleo' }] } })
    expect(JSON.parse(removed).remove.users).toHaveLength(1)
    expect(added + removed).not.toContain('ben')
    expect(others).toEqual([])
  })

  test('gives back everything after a restart: the same state as if it had been written as a whole', async () => {
    const pool = await start({ users: [ann] })
    const { AuthenticationResult } = await signInByPassword(pool, 'ann', PASSWORD)
    const { AccessToken, RefreshToken } = AuthenticationResult
    await signUp(pool, 'ben', { email: 'ben@example.com' })
    pool.outbox.clear()
    await signUp(pool, 'cleo', { email: 'cleo@example.com' })
    await call(pool, 'RevokeToken', { Token: RefreshToken })
    await administer(pool, 'AdminDisableUser', { Username: 'ben' })

    const next = await restart()
    expect(await userNames(next)).toEqual(['ann', 'ben', 'cleo'])
    expect(next.outbox.messages.map(({ destination }) => destination)).toEqual(['cleo@example.com'])
    expect(await administer(next, 'AdminGetUser', { Username: 'ben' })).toHaveProperty('Enabled', false)
    await expect(call(next, 'GetUser', { AccessToken })).rejects.toThrow('Access Token has been revoked')
    expect(await signInByPassword(next, 'ann', PASSWORD)).toHaveProperty('AuthenticationResult')
  })

  test('keeps what was acknowledged, whichever byte of the last line a killed process wrote last', async () => {
    const pool = await start()
    await signUp(pool, 'ann')
    await signUp(pool, 'ben')
    const acknowledged = statSync(path).size
    await signUp(pool, 'cleo')
    const content = readFileSync(path)
    for (let length = acknowledged; length < content.length; length++) {
      const { text, completeLength } = readJournal(content.subarray(0, length).toString(), userPoolId)
      expect(JSON.parse(text).users).toHaveLength(2)
      expect(completeLength).toBe(acknowledged)
    }
  })

  test('loses an incomplete last line at the start, and takes new ones after it', async () => {
    const pool = await start()
    for (const name of ['ann', 'ben', 'cleo']) await signUp(pool, name)
    truncateSync(path, statSync(path).size - 7)
    const repaired = await restart()
    expect(linesOf()).toHaveLength(2)
    await signUp(repaired, 'dora')
    expect(await userNames(await restart())).toEqual(['ann', 'ben', 'dora'])
  })

  test('is written as a whole again when the changes take more room than the pool', async () => {
    const pool = await start()
    await signUp(pool, 'ann')
    // Another value each time: in the same millisecond, the same one would change nothing.
    const write = (count: number) =>
      administer(pool, 'AdminUpdateUserAttributes', {
        Username: 'ann',
        UserAttributes: [
          'address',
          'name',
          'given_name',
          'family_name',
          'middle_name',
          'nickname',
          'profile',
          'website',
        ].map((Name) => ({ Name, Value: String(count).padEnd(2048, 'x') })),
      })
    for (let count = 0; statSync(path).size < 1_000_000 && count < 1000; count++) await write(count)
    await write(1001)
    await write(1002)
    expect(statSync(path).size).toBeLessThan(40_000)
    expect(await userNames(await restart())).toEqual(['ann'])
  })

  test('of a Poolgate that wrote it as a whole is read, also if an editor has formatted it', async () => {
    const pool = await start()
    await signUp(pool, 'ann')
    const text = readFileSync(path, 'utf8')
    closeAll()
    writeFileSync(path, JSON.stringify(JSON.parse(text), null, 2))
    const next = await start()
    expect(await userNames(next)).toEqual(['ann'])
    await signUp(next, 'ben')
    expect(await userNames(await restart())).toEqual(['ann', 'ben'])
  })

  test.each([
    [
      'a newer version with changes',
      '{"version":99,"userPoolId":"us-east-1_LocalPool"}\n{"put":{}}',
      'version 99, but',
    ],
    ['a broken line between others', `${pool()}\n{"put":\n{"put":{}}`, 'damaged'],
    ['a change of a kind from the future', `${pool()}\n{"merge":{}}`, 'damaged'],
    ['a change of an unknown list', `${pool()}\n{"put":{"cats":[{}]}}`, 'damaged'],
    ['a change that damages a user', `${pool()}\n{"put":{"users":[{"sub":"1"}]}}`, 'damaged'],
  ])('is refused and left alone with %s', async (_, text, reason) => {
    writeFileSync(path, text)
    await expect(start()).rejects.toThrow(reason)
    expect(readFileSync(path, 'utf8')).toBe(text)
    expect(readdirSync(folder)).toEqual(['pool.json'])
  })

  test('has no files of killed processes next to it after the start, and all files of others', async () => {
    const abandoned = `pool.json.${crypto.randomUUID()}.new`
    for (const name of [abandoned, 'pool.json.new', 'other.json']) writeFileSync(join(folder, name), '')
    await start()
    expect(readdirSync(folder).toSorted()).toEqual(['other.json', 'pool.json.lock', 'pool.json.new'])
  })
})

function pool(): string {
  return JSON.stringify(emptyPool(userPoolId, new Uint8Array([1])))
}
