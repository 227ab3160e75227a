import { expect, test } from 'vitest'
import { emptyPool } from '../../../src/local/state/pool.ts'
import { applyChanges } from '../../../src/local/state/poolChange.ts'
import {
  addRecord,
  findRecord,
  findRecords,
  keepRecords,
  removeRecord,
  settleRecords,
  takeChange,
  trackPool,
} from '../../../src/local/state/poolRecords.ts'
import { sharedKey } from '../../../src/local/state/recordKeys.ts'
import type { User } from '../../../src/local/state/user.ts'

const createUser = (name: string): User => ({
  username: name,
  sub: `sub-${name}`,
  status: 'CONFIRMED',
  enabled: true,
  attributes: { email: `${name}@example.com` },
  password: null,
  mfa: { enabled: [], preferred: null },
  totp: null,
  pendingTotp: null,
  devices: [],
  passkeys: [],
  registration: null,
  pending: {},
  createdAt: 0,
  modifiedAt: 0,
})

function start(...names: string[]) {
  const plain = { ...emptyPool('local_1', new Uint8Array()), users: names.map(createUser) }
  const saved = structuredClone(plain)
  return { plain, saved, pool: trackPool(plain, { logsChanges: true }) }
}
const byEmail = (pool: ReturnType<typeof start>['pool'], email: string) =>
  findRecords(pool, 'users', sharedKey.attribute('email', email)).map(({ username }) => username)

test('a user is found by its new address as soon as it has it, and not by the old one', () => {
  const { pool } = start('ann', 'ben')
  findRecord(pool, 'users', 'sub-ann')!.attributes = { email: 'New@example.com' }
  expect(byEmail(pool, 'new@example.com')).toEqual(['ann'])
  expect(byEmail(pool, 'ann@example.com')).toEqual([])
  settleRecords(pool)
  expect(byEmail(pool, 'NEW@example.com')).toEqual(['ann'])
})

test('a change by code that reads the whole list is found, too', () => {
  const { pool } = start('ann', 'ben')
  expect(byEmail(pool, 'x@example.com')).toEqual([])
  for (const user of pool.users) if (user.username === 'ben') user.attributes.email = 'x@example.com'
  expect(byEmail(pool, 'x@example.com')).toEqual(['ben'])
  pool.users = pool.users.filter(({ username }) => username !== 'ben')
  pool.users.push(createUser('cleo'))
  expect([byEmail(pool, 'x@example.com'), byEmail(pool, 'cleo@example.com')]).toEqual([[], ['cleo']])
})

test('what was only read is no change', () => {
  const { pool } = start('ann')
  findRecord(pool, 'users', 'sub-ann')
  expect([pool.users.length, pool.messages.length, pool.keys]).toEqual([1, 0, null])
  expect(takeChange(pool)).toBe(undefined)
})

test('a change names the added, changed and removed records and the other members, once', () => {
  const { pool } = start('ann', 'ben', 'cleo')
  findRecord(pool, 'users', 'sub-ann')!.enabled = false
  removeRecord(pool, 'users', findRecord(pool, 'users', 'sub-ben')!)
  addRecord(pool, 'users', createUser('dora'))
  pool.mfaConfig = { configuration: 'ON', methods: [] }
  expect(takeChange(pool)).toMatchObject({
    put: { users: [{ username: 'ann', enabled: false }, { username: 'dora' }] },
    remove: { users: ['sub-ben'] },
    set: { mfaConfig: { configuration: 'ON', methods: [] } },
  })
  expect(takeChange(pool)).toBe(undefined)
})

test('a record that was added and removed by one call is no change', () => {
  const { pool } = start('ann')
  const ben = createUser('ben')
  addRecord(pool, 'users', ben)
  removeRecord(pool, 'users', ben)
  expect(takeChange(pool)).toBe(undefined)
})

test('changes of both kinds in one call lead from the saved pool to the current one', () => {
  const { plain, saved, pool } = start('ann', 'ben', 'cleo', 'dora')
  findRecord(pool, 'users', 'sub-ann')!.enabled = false
  addRecord(pool, 'users', createUser('emil'))
  removeRecord(pool, 'users', findRecord(pool, 'users', 'sub-ben')!)
  for (const user of pool.users) user.modifiedAt = 1
  findRecord(pool, 'users', 'sub-cleo')!.enabled = false
  pool.users = pool.users.filter(({ username }) => username !== 'dora')
  keepRecords(pool, 'users', ({ username }) => username !== 'cleo')
  pool.messages = [{ id: '1', destination: 'a', medium: 'SMS', kind: 'mfa', code: '1', username: 'ann', sentAt: 0 }]
  applyChanges(saved, [takeChange(pool)!])
  expect(saved).toEqual(plain)
})

test('finding a user costs the same with 20 times the users', () => {
  const reads = [100, 2000].map((count) => {
    let keys = 0
    const users = Array.from({ length: count }, (_, index) => {
      const readKey = () => {
        keys++
        return `sub-${index}`
      }
      return Object.defineProperty(createUser(`user${index}`), 'sub', { enumerable: true, get: readKey })
    })
    const pool = trackPool({ ...emptyPool('local_1', new Uint8Array()), users }, { logsChanges: true })
    findRecord(pool, 'users', 'sub-1')
    keys = 0
    for (let call = 0; call < 10; call++) {
      findRecord(pool, 'users', 'sub-7')!.modifiedAt = call
      settleRecords(pool)
      takeChange(pool)
    }
    return keys
  })
  expect(reads[1]).toBe(reads[0])
})
