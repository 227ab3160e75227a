import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { deferred } from '../support/deferred.ts'
import { catchAuthError } from '../support/errors.ts'
import { clientId, type Responder } from '../support/fakeService.ts'
import { fakeTimeouts } from '../support/fakeTimeouts.ts'
import { empty, fault, html, json, networkError, noResponse } from '../support/responses.ts'
import { key, openSession, type Responders, recordingStorage, signedIn, storedText } from './openSession.ts'
import { HOUR, issue, SECOND, START } from './tokenFixtures.ts'

const result = { ...issue(), RefreshToken: 'refresh-1' }
const LIMIT = 4_000

beforeEach(() => {
  vi.useFakeTimers()
  fakeTimeouts()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const open = (responders: Responders) => {
  const { storage, values, events } = recordingStorage()
  const opened = signedIn(result, responders, { storage })
  events.length = 0
  const isWiped = () => values.size === 0 && opened.session.getState().status === 'signedOut'
  return { ...opened, values, events, isWiped }
}

/** The possible outcomes of RevokeToken. */
const outcomes: [what: string, behave: Responder][] = [
  ['succeeds', () => empty(200)],
  ['fails without a network', networkError],
  ['fails at the service', () => empty(500)],
  ['is throttled', () => fault('TooManyRequestsException')],
  ['gets the response of a proxy', () => html(200)],
  ['is not enabled', () => fault('UnsupportedOperationException')],
  ['concerns a token of another kind', () => fault('UnsupportedTokenTypeException')],
  ['is not authorized', () => fault('UnauthorizedException')],
]

describe('signing out', () => {
  test('revokes the refresh token, then removes it', async () => {
    const { promise, resolve } = deferred<Response>()
    const { session, requests, values, events, isWiped } = open({
      RevokeToken: () => {
        events.push('revoke')
        return promise
      },
    })
    session.subscribe(() => events.push(session.getState().status))
    const signingOut = session.signOut()
    await vi.advanceTimersByTimeAsync(0)
    expect(requests.map(({ operation, input }) => [operation, input])).toEqual([
      ['RevokeToken', { Token: 'refresh-1', ClientId: clientId }],
    ])
    expect(session.getState().status).toBe('signedIn')
    expect(values.get(key)).toContain('refresh-1')
    resolve(empty(200))
    await signingOut
    expect(events).toEqual(['revoke', 'remove', 'signedOut'])
    expect(isWiped()).toBe(true)
    expect(session.getState()).toEqual({ status: 'signedOut' })
  })

  test.each(outcomes)('removes the tokens without an error if revoking %s', async (_, behave) => {
    const { session, isWiped } = open({ RevokeToken: behave })
    const signedOut = vi.fn()
    const signingOut = session.signOut().then(signedOut)
    await vi.advanceTimersByTimeAsync(LIMIT)
    expect(signedOut).toHaveBeenCalledOnce()
    await signingOut
    expect(isWiped()).toBe(true)
    expect((await catchAuthError(session.getAccessToken())).code).toBe('sessionEnded')
  })

  test('waits four seconds for a slow service, no longer', async () => {
    const { session, requests, isWiped } = open({ RevokeToken: noResponse })
    const signedOut = vi.fn()
    const signingOut = session.signOut().then(signedOut)
    await vi.advanceTimersByTimeAsync(LIMIT - 1)
    expect(signedOut).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    await signingOut
    expect(signedOut).toHaveBeenCalledOnce()
    expect(isWiped()).toBe(true)
    await vi.runAllTimersAsync()
    expect(requests).toHaveLength(1)
  })

  test('twice at the same time signs out once', async () => {
    const { session, requests, isWiped } = open({ RevokeToken: () => empty(200) })
    await Promise.all([session.signOut(), session.signOut()])
    expect(isWiped()).toBe(true)
    const before = requests.length
    await session.signOut()
    expect(requests).toHaveLength(before)
    expect(session.getState()).toEqual({ status: 'signedOut' })
  })

  test('when no one is signed in sends nothing', async () => {
    const { session, requests } = openSession({})
    await session.signOut()
    await session.signOut({ global: true })
    expect(requests).toEqual([])
  })

  test('without a refresh token only removes the tokens', async () => {
    const { session, requests } = signedIn(issue())
    await session.signOut()
    expect(requests).toEqual([])
    expect(session.getState()).toEqual({ status: 'signedOut' })
  })

  test('before an asynchronous storage is read revokes the stored token', async () => {
    const { promise, resolve } = deferred<string>()
    const events: string[] = []
    const { session, requests } = openSession(
      {
        RevokeToken: () => {
          events.push('revoke')
          return empty(200)
        },
      },
      { storage: { get: () => promise, set: () => {}, remove: () => void events.push('remove') } },
    )
    const signingOut = session.signOut()
    resolve(storedText(result))
    await signingOut
    expect(requests.map(({ input }) => input)).toEqual([{ Token: 'refresh-1', ClientId: clientId }])
    expect(events).toEqual(['revoke', 'remove'])
    expect(session.getState()).toEqual({ status: 'signedOut' })
  })
})

describe('a pending refresh', () => {
  test.each([
    [
      'that brings new tokens',
      () => json({ AuthenticationResult: { ...issue({ at: START + HOUR }), RefreshToken: 'r-2' } }),
    ],
    ['that fails', () => empty(400)],
    ['that ends the session', () => fault('RefreshTokenReuseException')],
  ])('%s does not restore a session that was signed out', async (_, late) => {
    const { promise, resolve } = deferred<Response>()
    const { session, clock, isWiped } = open({
      GetTokensFromRefreshToken: () => promise,
      RevokeToken: () => empty(200),
    })
    clock.now += HOUR
    const asked = catchAuthError(session.getAccessToken())
    await session.signOut()
    const listener = vi.fn()
    session.subscribe(listener)
    resolve(late())
    const { code } = await asked
    expect(['sessionEnded', 'unknown']).toContain(code)
    expect(isWiped()).toBe(true)
    expect(session.getState()).toEqual({ status: 'signedOut' })
    expect(listener).not.toHaveBeenCalled()
  })

  test('does not replace the session of the next user', async () => {
    const { promise, resolve } = deferred<Response>()
    const { session, clock, values } = open({
      GetTokensFromRefreshToken: () => promise,
      RevokeToken: () => empty(200),
    })
    clock.now += HOUR
    const asked = catchAuthError(session.getAccessToken())
    await session.signOut()
    const bob = { ...issue({ at: clock.now, id: { 'cognito:username': 'bob' } }), RefreshToken: 'refresh-of-bob' }
    session.start(bob)
    resolve(json({ AuthenticationResult: issue({ at: clock.now }) }))
    expect((await asked).code).toBe('sessionEnded')
    expect(await session.getIdToken()).toBe(bob.IdToken)
    expect(session.getState()).toMatchObject({ user: { username: 'bob' } })
    expect(values.get(key)).toContain('refresh-of-bob')
  })
})

describe('a global sign-out', () => {
  const globally = { global: true }

  test('ends all sessions by the access token, and removes this one', async () => {
    const { session, requests, isWiped } = open({ GlobalSignOut: () => empty(200) })
    await session.signOut(globally)
    expect(requests.map(({ operation, input }) => [operation, input])).toEqual([
      ['GlobalSignOut', { AccessToken: result.AccessToken }],
    ])
    expect(isWiped()).toBe(true)
  })

  test('refreshes the access token first if it expires soon', async () => {
    const renewed = issue({ at: START + HOUR })
    const { session, requests, clock } = open({
      GetTokensFromRefreshToken: () => json({ AuthenticationResult: renewed }),
      GlobalSignOut: () => empty(200),
    })
    clock.now += HOUR
    await session.signOut(globally)
    expect(requests.map(({ operation }) => operation)).toEqual(['GetTokensFromRefreshToken', 'GlobalSignOut'])
    expect(requests[1]!.input).toEqual({ AccessToken: renewed.AccessToken })
  })

  test.each([
    ['without a network', networkError, 'offline'],
    ['with a failing service', () => empty(500), 'unavailable'],
    ['without a response', noResponse, 'timedOut'],
    ['with a revoked token', () => fault('NotAuthorizedException', 'Access Token has been revoked'), 'sessionEnded'],
  ] as const)('rejects if the other sessions could not be ended, %s, but ends this one', async (_, behave, code) => {
    const { session, isWiped } = open({ GlobalSignOut: behave })
    const ended = catchAuthError(session.signOut(globally))
    await vi.advanceTimersByTimeAsync(LIMIT)
    expect(isWiped()).toBe(true)
    expect((await ended).code).toBe(code)
    expect(session.getState()).toEqual({ status: 'signedOut', reason: 'onlyHere' })
  })

  test('rejects if the other sessions could not be ended because this one had already ended', async () => {
    const { session, clock, isWiped } = open({
      GetTokensFromRefreshToken: () => fault('NotAuthorizedException', 'Refresh Token has been revoked'),
    })
    clock.now += HOUR
    const ended = session.signOut(globally)
    expect((await catchAuthError(ended)).code).toBe('sessionEnded')
    expect(isWiped()).toBe(true)
  })

  test('has the same time limit if the access token must be refreshed first', async () => {
    const { session, clock, isWiped } = open({ GetTokensFromRefreshToken: noResponse })
    clock.now += HOUR - SECOND
    const ended = session.signOut(globally).catch(() => {})
    await vi.advanceTimersByTimeAsync(LIMIT)
    expect(isWiped()).toBe(true)
    await vi.runAllTimersAsync()
    await ended
  })
})
