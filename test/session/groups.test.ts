import { expect, test } from 'vitest'
import { json } from '../support/responses.ts'
import { signedIn } from './openSession.ts'
import { HOUR, issue, START } from './tokenFixtures.ts'

const groupsFor = (claim: unknown) => {
  const { session } = signedIn(issue({ id: { 'cognito:groups': claim } }))
  const state = session.getState()
  return state.status === 'signedIn' ? state.user.groups : state.status
}

test('the groups of a user are those of the ID token, each once and in its order', () => {
  expect(groupsFor(['admin', 'staff', 'admin', '管理者'])).toEqual(['admin', 'staff', '管理者'])
})

test('the groups of the access token do not count', () => {
  const { session } = signedIn(issue({ access: { 'cognito:groups': ['admin'] } }))
  expect(session.getState()).toMatchObject({ user: { groups: [] } })
})

test('a refresh brings the groups up to date', async () => {
  const next = issue({ at: START + HOUR, id: { 'cognito:groups': ['staff'] } })
  const { session, clock } = signedIn(
    { ...issue({ id: { 'cognito:groups': ['admin', 'staff'] } }), RefreshToken: 'refresh-1' },
    { GetTokensFromRefreshToken: () => json({ AuthenticationResult: next }) },
  )
  clock.now = START + HOUR
  await session.getAccessToken()
  expect(session.getState()).toMatchObject({ user: { groups: ['staff'] } })
})

test.each<[string, unknown]>([
  ['is missing', undefined],
  ['is null', null],
  ['is a text', 'admin'],
  ['is a list in a text', '["admin"]'],
  ['is an object', { 0: 'admin', length: 1 }],
  ['is true', true],
  ['is an empty list', []],
  ['has an empty name', ['admin', '']],
  ['has a number', ['admin', 1]],
  ['has null', [null, 'admin']],
  ['has a list', [['admin']]],
])('a claim of groups that %s counts as no groups, and the session stays usable', (_, claim) => {
  expect(groupsFor(claim)).toEqual([])
})
