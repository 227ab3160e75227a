import fc from 'fast-check'
import { UnsecuredJWT } from 'jose'
import { describe, expect, test, vi } from 'vitest'
import { createClient } from '../../src/client/createClient.ts'
import { createSession } from '../../src/session/createSession.ts'
import { deferred } from '../support/deferred.ts'
import { catchAuthError } from '../support/errors.ts'
import { clientId, userPoolId } from '../support/fakeService.ts'
import { key, openSession, recordingStorage, storedText } from './openSession.ts'
import { issue } from './tokenFixtures.ts'

const result = { ...issue({ id: { email: 'zoë@example.com', phone_number: '+442079460000' } }), RefreshToken: 'r-1' }

const openWith = (text: string) => openSession({}, { storage: recordingStorage(text).storage })

describe('a stored session', () => {
  test('is restored synchronously, without a request', async () => {
    const { session, requests } = openWith(storedText(result))
    expect(session.getState()).toEqual({
      status: 'signedIn',
      user: {
        username: 'ann',
        sub: 'sub-1',
        email: 'zoë@example.com',
        groups: [],
        identities: [],
        phoneNumber: '+442079460000',
        claims: expect.objectContaining({ token_use: 'id', aud: clientId, 'cognito:username': 'ann' }),
      },
      authenticatedAt: expect.any(Number),
    })
    expect(await session.getAccessToken()).toBe(result.AccessToken)
    expect(await session.getIdToken()).toBe(result.IdToken)
    expect(requests).toEqual([])
  })

  test('belongs to one pool and one app client', () => {
    const { storage } = recordingStorage(storedText(result))
    for (const ids of [
      { userPoolId: 'eu-west-1_Other', clientId },
      { userPoolId, clientId: '2example' },
    ]) {
      expect(createSession(createClient(ids), { storage }).getState()).toEqual({ status: 'signedOut' })
    }
    expect(createSession(createClient({ userPoolId, clientId }), { storage }).getState().status).toBe('signedIn')
  })

  test('uses sub for a user without a username, and omits what the token lacks', () => {
    const { session } = openWith(storedText(issue({ id: { 'cognito:username': undefined } })))
    const state = session.getState()
    expect(state).toMatchObject({ user: { username: 'sub-1', sub: 'sub-1' } })
    expect(Object.keys((state as { user: object }).user).sort()).toEqual([
      'claims',
      'groups',
      'identities',
      'sub',
      'username',
    ])
  })

  test('that does not exist means signed out, without tokens', async () => {
    const { session, requests } = openSession({})
    expect(session.getState()).toEqual({ status: 'signedOut' })
    expect((await catchAuthError(session.getAccessToken())).code).toBe('sessionEnded')
    expect((await catchAuthError(session.getIdToken())).code).toBe('sessionEnded')
    expect(requests).toEqual([])
  })
})

describe('a stored record that is not a session of this app client means signed out, never an error', () => {
  const good = JSON.parse(storedText(result))
  const foreign = issue({ client: '2example' })
  const endless = issue({ access: { exp: undefined } }).AccessToken
  const hostile = new UnsecuredJWT({
    token_use: 'id',
    aud: clientId,
    sub: 'sub-1',
    iat: 1,
    'cognito:username': { toString: 0, valueOf: 0 },
  }).encode()

  test.each([
    ['nothing', ''],
    ['null', 'null'],
    ['text', '"signed in"'],
    ['a list', '[]'],
    ['incomplete JSON', storedText(result).slice(0, -2)],
    ['the format of the service', JSON.stringify(result)],
    ['the format of the old library', JSON.stringify({ accessToken: { jwtToken: 'a' }, idToken: { jwtToken: 'b' } })],
    ['tokens without the clock drift', JSON.stringify({ ...good, drift: undefined })],
    ['a drift that is not a number', JSON.stringify({ ...good, drift: '5' })],
    ['no access token', JSON.stringify({ ...good, accessToken: undefined })],
    ['no ID token', JSON.stringify({ ...good, idToken: undefined })],
    ['swapped tokens', JSON.stringify({ ...good, accessToken: good.idToken, idToken: good.accessToken })],
    ['the access token of another client', JSON.stringify({ ...good, accessToken: foreign.AccessToken })],
    ['the ID token of another client', JSON.stringify({ ...good, idToken: foreign.IdToken })],
    ['an access token without an expiry', JSON.stringify({ ...good, accessToken: endless })],
  ])('%s', (_, text) => {
    expect(openWith(text).session.getState()).toEqual({ status: 'signedOut' })
  })

  test('a refresh token that is not a string is ignored', async () => {
    const { session, requests, clock } = openWith(JSON.stringify({ ...good, refreshToken: { evil: true } }))
    clock.now += 4_000_000
    expect((await catchAuthError(session.getAccessToken())).code).toBe('sessionEnded')
    expect(requests).toEqual([])
  })

  test('a username that is not a string', () => {
    expect(() => openWith(JSON.stringify({ ...good, idToken: hostile }))).not.toThrow()
  })

  const claims = fc.dictionary(
    fc.constantFrom('token_use', 'client_id', 'aud', 'exp', 'iat', 'sub', 'cognito:username', 'email'),
    fc.oneof(fc.constantFrom<unknown>('access', 'id', clientId, 1e12), fc.jsonValue()),
  )
  const token = fc.oneof(
    fc.constantFrom<unknown>(good.accessToken, good.idToken, foreign.AccessToken),
    claims.map((payload) => `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.`),
    fc.jsonValue(),
  )
  const almost = fc
    .record(
      { accessToken: token, idToken: token, refreshToken: token, drift: fc.oneof(fc.constant(0), fc.jsonValue()) },
      { requiredKeys: [] },
    )
    .map((value) => JSON.stringify(value))

  test('anything else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), almost), (text) => {
        const state = openWith(text).session.getState()
        if (state.status === 'signedIn') {
          expect(state.user.sub).toBeTypeOf('string')
          expect(state.user.username).toBeTypeOf('string')
        } else expect(state).toEqual({ status: 'signedOut' })
      }),
      { numRuns: 500 },
    )
  }, 30_000)
})

describe('an asynchronous storage', () => {
  const late = (text: Promise<string | null>) => ({ get: () => text, set: vi.fn(), remove: vi.fn() })

  test.each([
    ['a session', storedText(result), 'signedIn'],
    ['none', null, 'signedOut'],
    ['junk', '{', 'signedOut'],
  ])('is awaited and then returns %s', async (_, text, status) => {
    const { promise, resolve } = deferred<string | null>()
    const { session } = openSession({}, { storage: late(promise) })
    const listener = vi.fn()
    session.subscribe(listener)
    expect(session.getState()).toEqual({ status: 'loading' })
    resolve(text)
    await promise
    await vi.waitFor(() => expect(listener).toHaveBeenCalledOnce())
    expect(session.getState().status).toBe(status)
  })

  test('delays calls for a token until it is read', async () => {
    const { promise, resolve } = deferred<string | null>()
    const { session } = openSession({}, { storage: late(promise) })
    const asked = session.getAccessToken()
    resolve(storedText(result))
    expect(await asked).toBe(result.AccessToken)
  })

  test('does not undo a sign-in that finished earlier', async () => {
    const { promise, resolve } = deferred<string | null>()
    const { session } = openSession({}, { storage: late(promise) })
    const bob = issue({ id: { 'cognito:username': 'bob' } })
    session.start(bob)
    resolve(storedText(result))
    expect(await session.getIdToken()).toBe(bob.IdToken)
    expect(session.getState()).toMatchObject({ status: 'signedIn', user: { username: 'bob' } })
  })

  test('that fails means signed out', async () => {
    const { session } = openSession({}, { storage: late(Promise.reject(new Error('locked'))) })
    expect((await catchAuthError(session.getAccessToken())).code).toBe('sessionEnded')
    expect(session.getState()).toEqual({ status: 'signedOut' })
  })
})

test('the storage key contains the pool and the app client', () => {
  const { storage, values } = recordingStorage()
  openSession({}, { storage }).session.start(result)
  expect([...values.keys()]).toEqual([key])
})
