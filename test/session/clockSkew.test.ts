import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { answer, offline } from '../client/answers.ts'
import { failure } from '../client/failure.ts'
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
    const behave = trouble ?? (() => answer({ AuthenticationResult: issue({ at: time.now }) }))
    const { storage } = recordingStorage()
    const options = { storage, now: () => time.now + skew }
    const page = () => openSession({ GetTokensFromRefreshToken: behave }, options)
    const opened = page()
    opened.session.start({ ...issue(), RefreshToken: 'r-1' })
    return { ...opened, time, reload: page }
  }

  test('a new token is used without a refresh', async () => {
    const { session, sent } = open()
    for (let i = 0; i < 5; i++) await session.getAccessToken()
    expect(sent).toEqual([])
  })

  test('a token is refreshed once an hour, no more', async () => {
    const { session, sent, time } = open()
    time.now += HOUR - 121 * SECOND
    await session.getAccessToken()
    expect(sent).toHaveLength(0)
    for (let hour = 1; hour <= 3; hour++) {
      time.now += HOUR
      for (let i = 0; i < 5; i++) await session.getAccessToken()
      expect(sent).toHaveLength(hour)
    }
    expect(session.getState().status).toBe('signedIn')
  })

  test('a reload changes nothing', async () => {
    const { time, reload } = open()
    time.now += HOUR / 2
    const { session, sent } = reload()
    await session.getAccessToken()
    expect(sent).toHaveLength(0)
    time.now += HOUR / 2
    await session.getAccessToken()
    await session.getAccessToken()
    expect(sent).toHaveLength(1)
  })

  test('a valid token is told apart from an expired one without a network', async () => {
    const { session, time } = open(offline)
    time.now += HOUR - SECOND
    const living = session.getAccessToken()
    await vi.runAllTimersAsync()
    expect(await living).toBe(issue().AccessToken)
    time.now += SECOND
    const dead = failure(session.getAccessToken())
    await vi.runAllTimersAsync()
    expect((await dead).code).toBe('offline')
  })
})

test('a clock that is corrected while the device sleeps causes one refresh, not a loop', async () => {
  const { session, clock, sent } = openSession({
    GetTokensFromRefreshToken: () => answer({ AuthenticationResult: issue({ at: START + 60 * SECOND }) }),
  })
  clock.now = START - DAY
  session.start({ ...issue(), RefreshToken: 'r-1' })
  clock.now = START + 60 * SECOND
  for (let i = 0; i < 5; i++) await session.getAccessToken()
  expect(sent).toHaveLength(1)
  expect(session.getState().status).toBe('signedIn')
})

test('a service that issues tokens close to their expiry is asked once per call', async () => {
  const { session, clock, sent } = openSession({
    GetTokensFromRefreshToken: () => answer({ AuthenticationResult: issue({ at: START + HOUR, life: 0 }) }),
  })
  session.start({ ...issue(), RefreshToken: 'r-1' })
  clock.now += HOUR
  expect(await session.getAccessToken()).toBe(issue({ at: START + HOUR, life: 0 }).AccessToken)
  expect(sent).toHaveLength(1)
})
