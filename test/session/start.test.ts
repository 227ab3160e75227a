import { describe, expect, test, vi } from 'vitest'
import { AuthError } from '../../src/errors.ts'
import type { AuthenticationResult } from '../../src/wire/operations.ts'
import { printError } from '../support/errors.ts'
import { key, openSession, recordingStorage } from './openSession.ts'
import { issue } from './tokenFixtures.ts'

const good = { ...issue(), RefreshToken: 'r-1' }
const foreign = issue({ client: '2example' })

test('a sign-in immediately updates the user, the state, the storage and the listeners', () => {
  const { storage, values } = recordingStorage()
  const { session } = openSession({}, { storage })
  const listener = vi.fn(() => session.getState().status)
  session.subscribe(listener)
  const user = session.start(good)
  expect(user).toMatchObject({ username: 'ann', sub: 'sub-1' })
  expect(session.getState()).toMatchObject({ status: 'signedIn', user })
  expect(listener.mock.results).toEqual([{ type: 'return', value: 'signedIn' }])
  expect(values.get(key)).toContain(good.AccessToken)
})

describe('tokens are rejected', () => {
  const token = (claims: object) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`
  const canary = 'canary-token'

  test.each<[string, unknown]>([
    ['that are missing', undefined],
    ['that are null', null],
    ['without an access token', { IdToken: good.IdToken }],
    ['without an ID token', { AccessToken: good.AccessToken }],
    ['that are not JWTs', { AccessToken: canary, IdToken: canary }],
    ['that are encrypted', { AccessToken: 'a.b.c.d.e', IdToken: 'a.b.c.d.e' }],
    ['whose payload is not JSON', { AccessToken: `e30.${canary}.`, IdToken: good.IdToken }],
    ['whose payload is a list', { AccessToken: token([]), IdToken: good.IdToken }],
    ['that are not strings', { AccessToken: { canary }, IdToken: 5 }],
    ['of another app client', foreign],
    ['whose access token belongs to another client', { ...good, AccessToken: foreign.AccessToken }],
    ['whose ID token belongs to another client', { ...good, IdToken: foreign.IdToken }],
    [
      'whose access token belongs to another pool',
      issue({ access: { iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Zz98Yy76X' } }),
    ],
    [
      'whose ID token belongs to another pool',
      issue({ id: { iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Zz98Yy76X' } }),
    ],
    ['whose ID token has no issuer', issue({ id: { iss: undefined } })],
    ['whose ID token is for a list of clients', issue({ id: { aud: ['1example23456789'] } })],
    ['that are swapped', { AccessToken: good.IdToken, IdToken: good.AccessToken }],
    ['with a wrong token_use', issue({ access: { token_use: 'id' } })],
    ['without an expiry', issue({ access: { exp: undefined } })],
    ['whose expiry is not a number', issue({ access: { exp: 'tomorrow' } })],
    ['without an issue time', issue({ id: { iat: undefined } })],
    ['without a user', issue({ id: { sub: undefined } })],
  ])('%s, and the signed-in user stays signed in', (_, result) => {
    const { storage, values } = recordingStorage()
    const { session } = openSession({}, { storage })
    session.start(good)
    const before = [session.getState(), values.get(key)]
    const listener = vi.fn()
    session.subscribe(listener)
    let error: unknown
    try {
      session.start(result as AuthenticationResult)
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(AuthError)
    expect(error).toMatchObject({ code: 'untrustedServer', retryable: false })
    expect(printError(error as AuthError)).not.toContain('canary')
    expect([session.getState(), values.get(key)]).toEqual(before)
    expect(listener).not.toHaveBeenCalled()
  })
})

test('a second sign-in replaces the first and its refresh token', async () => {
  const { storage, values } = recordingStorage()
  const { session } = openSession({}, { storage })
  session.start({ ...good, RefreshToken: 'refresh-of-ann' })
  session.start(issue({ id: { 'cognito:username': 'bob', sub: 'sub-2' } }))
  expect(session.getState()).toMatchObject({ user: { username: 'bob', sub: 'sub-2' } })
  expect(values.get(key)).not.toContain('refresh-of-ann')
})
