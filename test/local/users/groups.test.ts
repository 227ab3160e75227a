import { describe, expect, test } from 'vitest'
import type { SeedUser } from '../../../src/local.ts'
import { ann, call, claimsOf, memoryStorage, PASSWORD, signInByPassword, startPool, type Tokens } from '../callPool.ts'

const groupsIn = ({ IdToken, AccessToken }: Pick<Tokens, 'IdToken' | 'AccessToken'>) =>
  [IdToken, AccessToken].map((token) => claimsOf(token)['cognito:groups'])

async function signInWith(groups: SeedUser['groups']) {
  const { pool } = startPool({ users: [{ ...ann, groups }] })
  return { pool, tokens: (await signInByPassword(pool, 'ann', PASSWORD)).AuthenticationResult }
}

describe('the groups of a seeded user', () => {
  test('are in both tokens, after a refresh too', async () => {
    const { pool, tokens } = await signInWith(['admin', 'équipe-2'])
    expect(groupsIn(tokens)).toEqual([
      ['admin', 'équipe-2'],
      ['admin', 'équipe-2'],
    ])
    const refreshed = await call(pool, 'GetTokensFromRefreshToken', { RefreshToken: tokens.RefreshToken })
    expect(groupsIn(refreshed.AuthenticationResult)).toEqual(groupsIn(tokens))
  })

  test('are listed once', async () => {
    const { tokens } = await signInWith(['admin', 'admin'])
    expect(groupsIn(tokens)).toEqual([['admin'], ['admin']])
  })

  test.each([[undefined], [[]]])('leave no claim if there are none: %j', async (groups) => {
    const { tokens } = await signInWith(groups)
    for (const token of [tokens.IdToken, tokens.AccessToken])
      expect(claimsOf(token)).not.toHaveProperty('cognito:groups')
  })

  test('are kept in a storage', async () => {
    const storage = memoryStorage()
    const first = startPool({ storage, users: [{ ...ann, groups: ['admin'] }] })
    await call(first.pool, 'ForgotPassword', { Username: 'nobody' })
    const { AuthenticationResult } = await signInByPassword(startPool({ storage }).pool, 'ann', PASSWORD)
    expect(groupsIn(AuthenticationResult)).toEqual([['admin'], ['admin']])
  })

  test('are none in a pool that was saved before users had groups', async () => {
    const storage = memoryStorage()
    const first = startPool({ storage, users: [ann] })
    await call(first.pool, 'ForgotPassword', { Username: 'nobody' })
    storage.text = (storage.text ?? '').replace('"groups":[],', '')
    expect(storage.text).not.toContain('groups')
    const { AuthenticationResult } = await signInByPassword(startPool({ storage }).pool, 'ann', PASSWORD)
    expect(groupsIn(AuthenticationResult)).toEqual([undefined, undefined])
  })

  test.each([
    ['a text', 'admin'],
    ['null', null],
    ['an object', { admin: true }],
    ['an empty name', ['admin', '']],
    ['a name with a space', ['has space']],
    ['a name with a control character', ['line\nbreak']],
    ['a name of 129 characters', ['x'.repeat(129)]],
    ['a number', [1]],
    ['a list in the list', [['admin']]],
  ])('are refused when the pool starts: %s', (_, groups) => {
    const user = { ...ann, groups: groups as string[] }
    expect(() => startPool({ users: [user] })).toThrow(TypeError)
  })

  test('may have names of 128 characters of any script', async () => {
    const names = ['x'.repeat(128), '管理者', '✓.staff/eu-1']
    expect(groupsIn((await signInWith(names)).tokens)[0]).toEqual(names)
  })
})
