import { expect, test } from 'vitest'
import { signedIn } from './openSession.ts'
import { issue, SECOND, START } from './tokenFixtures.ts'

const authTime = START / SECOND - 60

test('the time of the authentication is that of the token, by the clock of this device', () => {
  const { session, clock } = signedIn(issue({ id: { auth_time: authTime } }))
  expect(session.getState()).toMatchObject({ authenticatedAt: START - 60_000 })

  // The device's clock is ten minutes ahead of the service's.
  clock.now = START + 600_000
  session.start(issue({ id: { auth_time: authTime } }))
  expect(session.getState()).toMatchObject({ authenticatedAt: START - 60_000 + 600_000 })
})

test.each<[string, unknown]>([
  ['is missing', undefined],
  ['is null', null],
  ['is text', 'yesterday'],
  ['is a number in quotes', String(authTime)],
  ['is a list', [authTime]],
  ['is an object', {}],
  ['is true', true],
  ['is later than the token itself', authTime + 3600],
])('an authentication time that %s counts as unknown', (_, auth_time) => {
  const { session } = signedIn(issue({ id: { auth_time } }))
  expect(session.getState()).toMatchObject({ status: 'signedIn', authenticatedAt: 0 })
})
