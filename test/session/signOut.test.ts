import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { answer, empty, html, offline, refusal } from '../client/answers.ts'
import { failure } from '../client/failure.ts'
import { type Behaviour, clientId, silence } from '../client/fakeService.ts'
import { deferred } from './deferred.ts'
import { type Behaviours, key, openSession, recordingStorage, signedIn, storedText } from './openSession.ts'
import { HOUR, issue, SECOND, START } from './tokenFixtures.ts'

const result = { ...issue(), RefreshToken: 'refresh-1' }
const LIMIT = 4_000

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(new DOMException('', 'TimeoutError')), milliseconds)
    return controller.signal
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const open = (behaviours: Behaviours) => {
  const { storage, values, events } = recordingStorage()
  const opened = signedIn(result, behaviours, { storage })
  events.length = 0
  const isWiped = () => values.size === 0 && opened.session.getState().status === 'signedOut'
  return { ...opened, values, events, isWiped }
}

/** Every response of the service to a sign-out. */
const farewells: [what: string, behave: Behaviour][] = [
  ['succeeds', () => empty(200)],
  ['has no network', offline],
  ['reaches a failing service', () => empty(500)],
  ['is throttled', () => refusal('TooManyRequestsException')],
  ['is answered by a proxy', () => html(200)],
  ['is not enabled', () => refusal('UnsupportedOperationException')],
  ['is for a token of another kind', () => refusal('UnsupportedTokenTypeException')],
  ['is not authorized', () => refusal('UnauthorizedException')],
]

describe('signing out', () => {
  test('revokes the refresh token, then removes it', async () => {
    const { promise, resolve } = deferred<Response>()
    const { session, sent, values, events, isWiped } = open({
      RevokeToken: () => {
        events.push('revoke')
        return promise
      },
    })
    session.subscribe(() => events.push(session.getState().status))
    const leaving = session.signOut()
    await vi.advanceTimersByTimeAsync(0)
    expect(sent.map(({ operation, input }) => [operation, input])).toEqual([
      ['RevokeToken', { Token: 'refresh-1', ClientId: clientId }],
    ])
    expect(session.getState().status).toBe('signedIn')
    expect(values.get(key)).toContain('refresh-1')
    resolve(empty(200))
    await leaving
    expect(events).toEqual(['revoke', 'remove', 'signedOut'])
    expect(isWiped()).toBe(true)
    expect(session.getState()).toEqual({ status: 'signedOut' })
  })

  test.each(farewells)('removes the tokens without an error if revoking %s', async (_, behave) => {
    const { session, isWiped } = open({ RevokeToken: behave })
    const left = vi.fn()
    const leaving = session.signOut().then(left)
    await vi.advanceTimersByTimeAsync(LIMIT)
    expect(left).toHaveBeenCalledOnce()
    await leaving
    expect(isWiped()).toBe(true)
    expect((await failure(session.getAccessToken())).code).toBe('sessionEnded')
  })

  test('waits for a slow service for at most four seconds', async () => {
    const { session, sent, isWiped } = open({ RevokeToken: silence })
    const left = vi.fn()
    const leaving = session.signOut().then(left)
    await vi.advanceTimersByTimeAsync(LIMIT - 1)
    expect(left).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    await leaving
    expect(left).toHaveBeenCalledOnce()
    expect(isWiped()).toBe(true)
    await vi.runAllTimersAsync()
    expect(sent).toHaveLength(1)
  })

  test('twice concurrently ends the session once', async () => {
    const { session, sent, isWiped } = open({ RevokeToken: () => empty(200) })
    await Promise.all([session.signOut(), session.signOut()])
    expect(isWiped()).toBe(true)
    const before = sent.length
    await session.signOut()
    expect(sent).toHaveLength(before)
    expect(session.getState()).toEqual({ status: 'signedOut' })
  })

  test('while signed out sends no request', async () => {
    const { session, sent } = openSession({})
    await session.signOut()
    await session.signOut({ global: true })
    expect(sent).toEqual([])
  })

  test('without a refresh token only removes the tokens', async () => {
    const { session, sent } = signedIn(issue())
    await session.signOut()
    expect(sent).toEqual([])
    expect(session.getState()).toEqual({ status: 'signedOut' })
  })

  test('before an asynchronous storage is read revokes the stored token', async () => {
    const { promise, resolve } = deferred<string>()
    const events: string[] = []
    const { session, sent } = openSession(
      {
        RevokeToken: () => {
          events.push('revoke')
          return empty(200)
        },
      },
      { storage: { get: () => promise, set: () => {}, remove: () => void events.push('remove') } },
    )
    const leaving = session.signOut()
    resolve(storedText(result))
    await leaving
    expect(sent.map(({ input }) => input)).toEqual([{ Token: 'refresh-1', ClientId: clientId }])
    expect(events).toEqual(['revoke', 'remove'])
    expect(session.getState()).toEqual({ status: 'signedOut' })
  })
})

describe('a pending refresh', () => {
  test.each([
    [
      'that brings new tokens',
      () => answer({ AuthenticationResult: { ...issue({ at: START + HOUR }), RefreshToken: 'r-2' } }),
    ],
    ['that fails', () => empty(400)],
    ['that ends the session', () => refusal('RefreshTokenReuseException')],
  ])('%s does not restore a session after sign-out', async (_, late) => {
    const { promise, resolve } = deferred<Response>()
    const { session, clock, isWiped } = open({
      GetTokensFromRefreshToken: () => promise,
      RevokeToken: () => empty(200),
    })
    clock.now += HOUR
    const asked = failure(session.getAccessToken())
    await session.signOut()
    const told = vi.fn()
    session.subscribe(told)
    resolve(late())
    const { code } = await asked
    expect(['sessionEnded', 'unknown']).toContain(code)
    expect(isWiped()).toBe(true)
    expect(session.getState()).toEqual({ status: 'signedOut' })
    expect(told).not.toHaveBeenCalled()
  })

  test('does not replace the session of the next user', async () => {
    const { promise, resolve } = deferred<Response>()
    const { session, clock, values } = open({
      GetTokensFromRefreshToken: () => promise,
      RevokeToken: () => empty(200),
    })
    clock.now += HOUR
    const asked = failure(session.getAccessToken())
    await session.signOut()
    const bob = { ...issue({ at: clock.now, id: { 'cognito:username': 'bob' } }), RefreshToken: 'refresh-of-bob' }
    session.start(bob)
    resolve(answer({ AuthenticationResult: issue({ at: clock.now }) }))
    expect((await asked).code).toBe('sessionEnded')
    expect(await session.getIdToken()).toBe(bob.IdToken)
    expect(session.getState()).toMatchObject({ user: { username: 'bob' } })
    expect(values.get(key)).toContain('refresh-of-bob')
  })
})

describe('a global sign-out', () => {
  const globally = { global: true }

  test('ends all sessions with the access token and removes this one', async () => {
    const { session, sent, isWiped } = open({ GlobalSignOut: () => empty(200) })
    await session.signOut(globally)
    expect(sent.map(({ operation, input }) => [operation, input])).toEqual([
      ['GlobalSignOut', { AccessToken: result.AccessToken }],
    ])
    expect(isWiped()).toBe(true)
  })

  test('refreshes the access token first if it expires soon', async () => {
    const renewed = issue({ at: START + HOUR })
    const { session, sent, clock } = open({
      GetTokensFromRefreshToken: () => answer({ AuthenticationResult: renewed }),
      GlobalSignOut: () => empty(200),
    })
    clock.now += HOUR
    await session.signOut(globally)
    expect(sent.map(({ operation }) => operation)).toEqual(['GetTokensFromRefreshToken', 'GlobalSignOut'])
    expect(sent[1]!.input).toEqual({ AccessToken: renewed.AccessToken })
  })

  test.each([
    ['without a network', offline, 'offline'],
    ['with a failing service', () => empty(500), 'unavailable'],
    ['without a response', silence, 'timedOut'],
    ['with a revoked token', () => refusal('NotAuthorizedException', 'Access Token has been revoked'), 'sessionEnded'],
  ] as const)('rejects if the other sessions could not be ended, but ends this one: %s', async (_, behave, code) => {
    const { session, isWiped } = open({ GlobalSignOut: behave })
    const ended = failure(session.signOut(globally))
    await vi.advanceTimersByTimeAsync(LIMIT)
    expect(isWiped()).toBe(true)
    expect((await ended).code).toBe(code)
    expect(session.getState()).toEqual({ status: 'signedOut', reason: 'onlyHere' })
  })

  test('rejects if the other sessions could not be ended because this one had already ended', async () => {
    const { session, clock, isWiped } = open({
      GetTokensFromRefreshToken: () => refusal('NotAuthorizedException', 'Refresh Token has been revoked'),
    })
    clock.now += HOUR
    const ended = session.signOut(globally)
    expect((await failure(ended)).code).toBe('sessionEnded')
    expect(isWiped()).toBe(true)
  })

  test('has the same time limit if the access token must be refreshed first', async () => {
    const { session, clock, isWiped } = open({ GetTokensFromRefreshToken: silence })
    clock.now += HOUR - SECOND
    const ended = session.signOut(globally).catch(() => {})
    await vi.advanceTimersByTimeAsync(LIMIT)
    expect(isWiped()).toBe(true)
    await vi.runAllTimersAsync()
    await ended
  })
})
