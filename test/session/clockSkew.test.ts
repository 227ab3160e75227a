import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { catchAuthError } from '../support/errors.ts'
import { json, networkError } from '../support/responses.ts'
import { openSession, recordingStorage } from './openSession.ts'
import { HOUR, issue, SECOND, START } from './tokenFixtures.ts'

const DAY = 24 * HOUR

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe.each([
  ['a day fast', DAY],
  ['a day slow', -DAY],
  ['right', 0],
])('on a device whose clock is %s', (_, skew) => {
  /** The service's clock. The device's clock differs by the skew. */
  const open = (trouble?: () => never) => {
    const time = { now: START }
    const behave = trouble ?? (() => json({ AuthenticationResult: issue({ at: time.now }) }))
    const { storage } = recordingStorage()
    const options = { storage, now: () => time.now + skew }
    const page = () => openSession({ GetTokensFromRefreshToken: behave }, options)
    const opened = page()
    opened.session.start({ ...issue(), RefreshToken: 'r-1' })
    return { ...opened, time, reload: page }
  }

  test('a fresh token is used as it is', async () => {
    const { session, requests } = open()
    for (let i = 0; i < 5; i++) await session.getAccessToken()
    expect(requests).toEqual([])
  })

  test('a token is renewed once an hour, no more', async () => {
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

  test('a living token is told from a dead one without a network', async () => {
    const { session, time } = open(networkError)
    time.now += HOUR - SECOND
    const living = session.getAccessToken()
    await vi.runAllTimersAsync()
    expect(await living).toBe(issue().AccessToken)
    time.now += SECOND
    const dead = catchAuthError(session.getAccessToken())
    await vi.runAllTimersAsync()
    expect((await dead).code).toBe('offline')
  })
})

test('a clock that is put right while the device sleeps costs one refresh, not a loop', async () => {
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

test('a service that gives tokens near their end is asked once for each call, and believed', async () => {
  const { session, clock, requests } = openSession({
    GetTokensFromRefreshToken: () => json({ AuthenticationResult: issue({ at: START + HOUR, life: 0 }) }),
  })
  session.start({ ...issue(), RefreshToken: 'r-1' })
  clock.now += HOUR
  expect(await session.getAccessToken()).toBe(issue({ at: START + HOUR, life: 0 }).AccessToken)
  expect(requests).toHaveLength(1)
})
