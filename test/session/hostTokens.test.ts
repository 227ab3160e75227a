import { AuthError, type SessionTokens } from 'poolgate/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { catchAuthError } from '../support/errors.ts'
import { fakeTimeouts } from '../support/fakeTimeouts.ts'
import { signedIn } from './openSession.ts'
import { HOUR, issue, START } from './tokenFixtures.ts'

/** A session whose refresh token the host's server holds: its sign-ins bring none. */
const result = issue()
const next = issue({ at: START + HOUR })
const SERVER_LIMIT = 15_000

beforeEach(() => {
  vi.useFakeTimers()
  fakeTimeouts()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe("the host app's function that refreshes", () => {
  test('gets the current tokens, and its result becomes the session’s', async () => {
    const seen: SessionTokens[] = []
    const refreshTokens = async (tokens: SessionTokens) => {
      seen.push(tokens)
      return next
    }
    const { session, clock, requests } = signedIn(result, {}, { refreshTokens })
    clock.now = START + HOUR
    expect(await session.getAccessToken()).toBe(next.AccessToken)
    expect(seen).toEqual([{ accessToken: result.AccessToken, idToken: result.IdToken }])
    expect(requests).toEqual([])
  })

  test('is asked once by concurrent calls, and for a forced refresh', async () => {
    const refreshTokens = vi.fn(async () => next)
    const { session, clock } = signedIn(result, {}, { refreshTokens })
    clock.now = START + HOUR
    await Promise.all([session.getAccessToken(), session.getIdToken()])
    expect(refreshTokens).toHaveBeenCalledTimes(1)
    await session.getAccessToken({ forceRefresh: true })
    expect(refreshTokens).toHaveBeenCalledTimes(2)
  })

  test('ends the session by throwing `sessionEnded`', async () => {
    const refreshTokens = async () => {
      throw new AuthError('sessionEnded')
    }
    const { session, clock } = signedIn(result, {}, { refreshTokens })
    clock.now = START + HOUR
    expect((await catchAuthError(session.getAccessToken())).code).toBe('sessionEnded')
    expect(session.getState()).toEqual({ status: 'signedOut', reason: 'ended' })
  })

  test.each<[string, () => Promise<typeof next>, string]>([
    [
      'rejects',
      async () => Promise.reject(new TypeError('Failed to fetch https://example.com/refresh')),
      'unavailable',
    ],
    [
      'throws',
      () => {
        throw new Error('x')
      },
      'unavailable',
    ],
    ['never answers', () => new Promise<never>(() => {}), 'timedOut'],
    ['is offline', async () => Promise.reject(new AuthError('offline', { retryable: true })), 'offline'],
    ['returns nothing', async () => undefined as unknown as typeof next, 'untrustedServer'],
    [
      'returns tokens of another user',
      async () => issue({ at: START + HOUR, id: { sub: 'sub-2' } }),
      'untrustedServer',
    ],
  ])('that %s keeps the session', async (_, refreshTokens, code) => {
    const { session, clock } = signedIn(result, {}, { refreshTokens, revokeTokens: async () => {} })
    clock.now = START + HOUR
    const error = catchAuthError(session.getAccessToken())
    await vi.advanceTimersByTimeAsync(SERVER_LIMIT)
    expect(await error).toMatchObject({ code, message: expect.not.stringContaining('example.com') })
    expect(session.getState().status).toBe('signedIn')
  })
})

describe("the host app's function that revokes", () => {
  test('is asked when the user signs out, also without a refresh token', async () => {
    const revokeTokens = vi.fn(async () => {})
    const { session, requests } = signedIn(result, {}, { revokeTokens })
    await session.signOut()
    expect(revokeTokens.mock.calls).toEqual([
      [{ accessToken: result.AccessToken, idToken: result.IdToken }, expect.any(AbortSignal)],
    ])
    expect(requests).toEqual([])
    expect(session.getState().status).toBe('signedOut')
  })

  test('is asked about the tokens that another user’s sign-in replaces', async () => {
    const revokeTokens = vi.fn(async (_tokens: SessionTokens) => {})
    const { session } = signedIn(result, {}, { revokeTokens })
    session.start(issue({ id: { sub: 'sub-2' } }))
    await vi.advanceTimersByTimeAsync(0)
    expect(revokeTokens.mock.calls.map(([{ accessToken }]) => accessToken)).toEqual([result.AccessToken])
  })

  test.each<[string, () => Promise<unknown>]>([
    ['rejects', async () => Promise.reject(new Error('x'))],
    [
      'throws',
      () => {
        throw new Error('x')
      },
    ],
    ['never answers', () => new Promise(() => {})],
  ])('and %s doesn’t prevent the sign-out', async (_, revokeTokens) => {
    const { session } = signedIn(result, {}, { revokeTokens })
    const signingOut = session.signOut()
    await vi.advanceTimersByTimeAsync(4_000)
    await signingOut
    expect(session.getState().status).toBe('signedOut')
  })
})
