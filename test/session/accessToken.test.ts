import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createClient } from '../../src/client/createClient.ts'
import type { AuthErrorCode } from '../../src/errors.ts'
import { createSession } from '../../src/session/createSession.ts'
import { deferred } from '../support/deferred.ts'
import { catchAuthError } from '../support/errors.ts'
import { clientId, fakeService, type Responder, userPoolId } from '../support/fakeService.ts'
import { empty, fault, html, json, networkError, noResponse } from '../support/responses.ts'
import { key, openSession, recordingStorage, signedIn } from './openSession.ts'
import { HOUR, issue, SECOND, START } from './tokenFixtures.ts'

const result = { ...issue(), RefreshToken: 'refresh-1' }

/** Returns a responder that issues tokens at the time of a clock. */
const renewing = (clock: () => number, life = 3600, more: object = {}): Responder => {
  return () => json({ AuthenticationResult: { ...issue({ at: clock(), life }), ...more } })
}

describe('a token is refreshed before it expires', () => {
  test.each([
    ['two minutes, with a lifetime of an hour', 3600, 3480],
    ['two minutes, with a lifetime of a day', 86_400, 86_280],
    ['two minutes, with a lifetime of ten minutes', 600, 480],
    ['a minute, with a lifetime of five minutes', 300, 240],
    ['ten seconds, with a lifetime of fifty seconds', 50, 40],
  ])('by %s', async (_, life, until) => {
    const opened = signedIn(
      { ...issue({ life }), RefreshToken: 'r' },
      { GetTokensFromRefreshToken: (...args) => renewing(() => opened.clock.now, life)(...args) },
    )
    const { session, clock, requests } = opened
    const first = await session.getAccessToken()
    clock.now = START + until * SECOND
    expect(await session.getAccessToken()).toBe(first)
    expect(requests).toHaveLength(0)
    clock.now += 1
    expect(await session.getAccessToken()).not.toBe(first)
    expect(requests).toHaveLength(1)
    await session.getAccessToken()
    expect(requests).toHaveLength(1)
  })

  test('by GetTokensFromRefreshToken, with only the refresh token and the client id', async () => {
    const { session, clock, requests } = signedIn(result, { GetTokensFromRefreshToken: renewing(() => clock.now) })
    clock.now += HOUR
    await session.getAccessToken()
    expect(requests.map(({ operation, input }) => [operation, input])).toEqual([
      ['GetTokensFromRefreshToken', { RefreshToken: 'refresh-1', ClientId: clientId }],
    ])
  })

  test('once, for any number of concurrent calls for either token', async () => {
    const { promise, resolve } = deferred<Response>()
    const { session, clock, requests } = signedIn(result, { GetTokensFromRefreshToken: () => promise })
    clock.now += HOUR
    const calls = [1, 2, 3].flatMap(() => [session.getAccessToken(), session.getIdToken()])
    const renewed = issue({ at: clock.now })
    resolve(json({ AuthenticationResult: renewed }))
    const [access, id, ...others] = await Promise.all(calls)
    expect([access, id]).toEqual([renewed.AccessToken, renewed.IdToken])
    expect(others).toEqual([access, id, access, id])
    expect(requests).toHaveLength(1)
  })

  test('and the state has the user of the new token', async () => {
    const AuthenticationResult = issue({ at: START + HOUR, id: { email: 'new@example.com' } })
    const { session, clock } = signedIn(result, {
      GetTokensFromRefreshToken: () => json({ AuthenticationResult }),
    })
    clock.now += HOUR
    await session.getAccessToken()
    expect(session.getState()).toMatchObject({ user: { email: 'new@example.com' } })
  })
})

describe('the refresh token', () => {
  const used = (requests: { input: Record<string, unknown> }[]) => requests.map(({ input }) => input.RefreshToken)

  test('is kept if the response has none', async () => {
    const { storage, values } = recordingStorage()
    const { session, clock, requests } = signedIn(
      result,
      { GetTokensFromRefreshToken: renewing(() => clock.now) },
      { storage },
    )
    for (let hour = 0; hour < 2; hour++) {
      clock.now += HOUR
      await session.getAccessToken()
    }
    expect(used(requests)).toEqual(['refresh-1', 'refresh-1'])
    expect(values.get(key)).toContain('refresh-1')
  })

  test('is replaced under rotation, in memory and in the storage', async () => {
    const { storage, values } = recordingStorage()
    let next = 2
    const { session, clock, requests } = signedIn(
      result,
      {
        GetTokensFromRefreshToken: (...args) =>
          renewing(() => clock.now, 3600, { RefreshToken: `refresh-${next++}` })(...args),
      },
      { storage },
    )
    for (let hour = 0; hour < 3; hour++) {
      clock.now += HOUR
      await session.getAccessToken()
    }
    expect(used(requests)).toEqual(['refresh-1', 'refresh-2', 'refresh-3'])
    expect(values.get(key)).toContain('refresh-4')
    expect(values.get(key)).not.toContain('refresh-3')
  })

  test('that is missing ends the session with the token', async () => {
    const { session, clock, requests } = signedIn(issue())
    expect(await session.getAccessToken()).toBe(result.AccessToken)
    clock.now += HOUR
    expect((await catchAuthError(session.getAccessToken())).code).toBe('sessionEnded')
    expect(session.getState()).toEqual({ status: 'signedOut', reason: 'ended' })
    expect(requests).toEqual([])
  })
})

type Failure = [what: string, behave: Responder, code: AuthErrorCode]

const temporaryFailures: Failure[] = [
  ['the browser is offline', networkError, 'offline'],
  ['the service fails', () => empty(500), 'unavailable'],
  ['the service throttles', () => fault('TooManyRequestsException'), 'busy'],
  ['the service does not respond', noResponse, 'timedOut'],
  ['a proxy responds', () => html(403), 'unknown'],
  ['the firewall blocks', () => fault('ForbiddenException'), 'blocked'],
  ['the response has no tokens', () => json({}), 'untrustedServer'],
  [
    'the response has the tokens of another client',
    () => json({ AuthenticationResult: issue({ at: START + HOUR, client: '2example' }) }),
    'untrustedServer',
  ],
]

describe.each(temporaryFailures)('while %s', (_, behave, code) => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const open = () => {
    const recorded = recordingStorage()
    const failure = { isOver: false }
    const opened = signedIn(
      result,
      {
        GetTokensFromRefreshToken: (...args) => (failure.isOver ? renewing(() => opened.clock.now) : behave)(...args),
      },
      { storage: recorded.storage },
    )
    recorded.events.length = 0
    return { ...opened, ...recorded, failure }
  }

  test('a token that is still valid is returned', async () => {
    const { session, clock, events, requests } = open()
    clock.now = START + HOUR - SECOND
    const token = session.getAccessToken()
    await vi.runAllTimersAsync()
    expect(await token).toBe(result.AccessToken)
    expect(requests.length).toBeGreaterThan(0)
    expect(session.getState().status).toBe('signedIn')
    expect(events).toEqual([])
  })

  test('an expired token is not returned, but the user stays signed in', async () => {
    const { session, clock, events, values, failure } = open()
    const listener = vi.fn()
    session.subscribe(listener)
    clock.now = START + HOUR
    const errors = [catchAuthError(session.getAccessToken()), catchAuthError(session.getIdToken())]
    await vi.runAllTimersAsync()
    expect(await Promise.all(errors)).toMatchObject([{ code }, { code }])
    expect(session.getState().status).toBe('signedIn')
    expect(listener).not.toHaveBeenCalled()
    expect(events).toEqual([])
    expect(values.get(key)).toContain('refresh-1')

    failure.isOver = true
    expect(await session.getAccessToken()).toBe(issue({ at: clock.now }).AccessToken)
  })
})

const ends: [what: string, fault: string, message: string, reason?: string][] = [
  ['the refresh token has expired', 'NotAuthorizedException', 'Refresh Token has expired', 'expired'],
  ['the refresh token was revoked', 'NotAuthorizedException', 'Refresh Token has been revoked', 'revoked'],
  ['the refresh token is unknown', 'NotAuthorizedException', 'Invalid Refresh Token.'],
  ['the refresh was rejected without a message', 'NotAuthorizedException', ''],
  ['the refresh token was used twice', 'RefreshTokenReuseException', '', 'reused'],
  ['the user is disabled', 'NotAuthorizedException', 'User is disabled.', 'userDisabled'],
  ['the user is deleted', 'UserNotFoundException', 'User does not exist.', 'userDeleted'],
  ['the password must be reset', 'PasswordResetRequiredException', ''],
  ['the user is no longer confirmed', 'UserNotConfirmedException', ''],
]

describe.each([
  ['GetTokensFromRefreshToken', false],
  ['InitiateAuth', true],
] as const)('by %s', (operation, legacyRefresh) => {
  test.each(ends)('the session ends once, for all callers, when %s', async (_, name, message, reason = 'ended') => {
    const { storage, events, values } = recordingStorage()
    const { session, clock, requests } = signedIn(
      result,
      { [operation]: () => fault(name, message) },
      { storage, legacyRefresh },
    )
    events.length = 0
    const listener = vi.fn()
    session.subscribe(listener)
    clock.now = START + HOUR - SECOND
    const errors = await Promise.all([catchAuthError(session.getAccessToken()), catchAuthError(session.getIdToken())])
    expect(errors.map((error) => error.code)).toEqual(['sessionEnded', 'sessionEnded'])
    expect(session.getState()).toEqual({ status: 'signedOut', reason })
    expect(listener).toHaveBeenCalledOnce()
    expect(events).toEqual(['remove'])
    expect(values.size).toBe(0)
    expect((await catchAuthError(session.getAccessToken())).code).toBe('sessionEnded')
    expect(requests).toHaveLength(1)
  })
})

test('a new sign-in clears the reason why the last session ended', async () => {
  const { session, clock } = signedIn(result, {
    GetTokensFromRefreshToken: () => fault('RefreshTokenReuseException'),
  })
  clock.now += HOUR
  await catchAuthError(session.getAccessToken())
  session.start(issue({ at: clock.now }))
  expect(session.getState()).toMatchObject({ status: 'signedIn' })
  expect(session.getState()).not.toHaveProperty('reason')
})

describe('with legacyRefresh', () => {
  test('REFRESH_TOKEN_AUTH refreshes the tokens', async () => {
    const { session, clock, requests } = signedIn(
      result,
      { InitiateAuth: renewing(() => clock.now) },
      { legacyRefresh: true },
    )
    clock.now += HOUR
    expect(await session.getAccessToken()).toBe(issue({ at: clock.now }).AccessToken)
    expect(requests.map(({ input }) => input)).toEqual([
      { AuthFlow: 'REFRESH_TOKEN_AUTH', ClientId: clientId, AuthParameters: { REFRESH_TOKEN: 'refresh-1' } },
    ])
  })

  test('it is retried like any refresh, although InitiateAuth is not', async () => {
    vi.useFakeTimers()
    const { session, clock, requests } = signedIn(
      result,
      { InitiateAuth: (...args) => (args[1] < 3 ? networkError() : renewing(() => clock.now)(...args)) },
      { legacyRefresh: true },
    )
    clock.now += HOUR
    const token = session.getAccessToken()
    await vi.runAllTimersAsync()
    expect(await token).toBe(issue({ at: clock.now }).AccessToken)
    expect(requests).toHaveLength(3)
    vi.useRealTimers()
  })

  test('a client with a secret uses it by default, with the hash of the permanent username', async () => {
    const hash = (name: string) => createHmac('sha256', 'secret').update(name).digest('base64')
    const { fetch, requests } = fakeService(renewing(() => START + HOUR))
    const client = createClient({ userPoolId, clientId, fetch, secretHash: async (name) => hash(name) })
    let now = START
    const session = createSession(client, { storage: 'memory', now: () => now })
    session.start({ ...issue({ id: { 'cognito:username': 'uuid-7', email: 'ann@example.com' } }), RefreshToken: 'r' })
    now += HOUR
    await session.getAccessToken()
    expect(requests.map(({ input }) => input.AuthParameters)).toEqual([
      { REFRESH_TOKEN: 'r', SECRET_HASH: hash('uuid-7') },
    ])
  })
})

test('a restored session is refreshed like a started one', async () => {
  const { storage } = recordingStorage()
  signedIn(result, {}, { storage })
  const { session, clock, requests } = openSession(
    { GetTokensFromRefreshToken: renewing(() => clock.now) },
    { storage },
  )
  clock.now += HOUR
  expect(await session.getAccessToken()).toBe(issue({ at: clock.now }).AccessToken)
  expect(requests[0]!.input.RefreshToken).toBe('refresh-1')
})
