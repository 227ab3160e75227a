import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { catchAuthError } from '../support/errors.ts'
import { json, networkError } from '../support/responses.ts'
import { openSession, recordingStorage } from './openSession.ts'
import { HOUR, issue, SECOND, START } from './tokenFixtures.ts'

const DAY = 24 * HOUR

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe.each([
  ['a day ahead', DAY],
  ['a day behind', -DAY],
  ['right', 0],
])('on a device whose clock is %s', (_, skew) => {
  /** The service's clock. The device's clock differs by the skew. */
  const open = (failure?: () => never) => {
    const time = { now: START }
    const behave = failure ?? (() => json({ AuthenticationResult: issue({ at: time.now }) }))
    const { storage } = recordingStorage()
    const options = { storage, now: () => time.now + skew }
    const page = () => openSession({ GetTokensFromRefreshToken: behave }, options)
    const opened = page()
    opened.session.start({ ...issue(), RefreshToken: 'r-1' })
    return { ...opened, time, reload: page }
  }

  test('a new token is returned without a refresh', async () => {
    const { session, requests } = open()
    for (let i = 0; i < 5; i++) await session.getAccessToken()
    expect(requests).toEqual([])
  })

  test('a token is refreshed only once an hour', async () => {
    const { session, requests, time } = open()
    time.now += HOUR - 121 * SECOND
    await session.getAccessToken()
    expect(requests).toHaveLength(0)
    for (let hour = 1; hour <= 3; hour++) {
      time.now += HOUR
      for (let i = 0; i < 5; i++) await session.getAccessToken()
      expect(requests).toHaveLength(hour)
    }
    expect(session.getState().status).toBe('signedIn')
  })

  test('a reload changes nothing', async () => {
    const { time, reload } = open()
    time.now += HOUR / 2
    const { session, requests } = reload()
    await session.getAccessToken()
    expect(requests).toHaveLength(0)
    time.now += HOUR / 2
    await session.getAccessToken()
    await session.getAccessToken()
    expect(requests).toHaveLength(1)
  })

  test('offline, a valid token is returned and an expired one is not', async () => {
    const { session, time } = open(networkError)
    time.now += HOUR - SECOND
    const valid = session.getAccessToken()
    await vi.runAllTimersAsync()
    expect(await valid).toBe(issue().AccessToken)
    time.now += SECOND
    const expired = catchAuthError(session.getAccessToken())
    await vi.runAllTimersAsync()
    expect((await expired).code).toBe('offline')
  })
})

test('correcting the clock while the device sleeps causes one refresh, not a loop', async () => {
  const { session, clock, requests } = openSession({
    GetTokensFromRefreshToken: () => json({ AuthenticationResult: issue({ at: START + 60 * SECOND }) }),
  })
  clock.now = START - DAY
  session.start({ ...issue(), RefreshToken: 'r-1' })
  clock.now = START + 60 * SECOND
  for (let i = 0; i < 5; i++) await session.getAccessToken()
  expect(requests).toHaveLength(1)
  expect(session.getState().status).toBe('signedIn')
})

test('a service whose tokens expire immediately is called once for each request, and its tokens are used', async () => {
  const { session, clock, requests } = openSession({
    GetTokensFromRefreshToken: () => json({ AuthenticationResult: issue({ at: START + HOUR, life: 0 }) }),
  })
  session.start({ ...issue(), RefreshToken: 'r-1' })
  clock.now += HOUR
  expect(await session.getAccessToken()).toBe(issue({ at: START + HOUR, life: 0 }).AccessToken)
  expect(requests).toHaveLength(1)
})
