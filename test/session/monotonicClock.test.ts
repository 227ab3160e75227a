import { expect, test } from 'vitest'
import { openSession as openInEnvironment } from '../../src/session/openSession.ts'
import { catchAuthError } from '../support/errors.ts'
import { fakeService } from '../support/fakeService.ts'
import { json, networkError } from '../support/responses.ts'
import { recordingStorage, storedText } from './openSession.ts'
import { HOUR, issue, SECOND, START } from './tokenFixtures.ts'

const DAY = 24 * HOUR
const result = { ...issue(), RefreshToken: 'r-1' }

/** Opens a session on a device with two clocks. `clocks.service` is the true time. */
function openDevice({ stored, isOffline = false }: { stored?: string; isOffline?: boolean } = {}) {
  const clocks = { service: START, device: START, monotonic: 0 }
  const { client, requests } = fakeService(() =>
    isOffline ? networkError() : json({ AuthenticationResult: issue({ at: clocks.service }) }),
  )
  const session = openInEnvironment(
    client,
    { storage: recordingStorage(stored).storage, now: () => clocks.device },
    { window: undefined, monotonic: () => clocks.monotonic },
  )
  const pass = (milliseconds: number, runs: (keyof typeof clocks)[] = ['service', 'device', 'monotonic']) => {
    for (const name of runs) clocks[name] += milliseconds
  }
  return { session, clocks, requests, pass }
}

test('a clock that is set back by a day does not make an expired token look valid', async () => {
  const { session, clocks, requests, pass } = openDevice()
  session.start(result)
  clocks.device -= DAY
  pass(HOUR)
  expect(await session.getAccessToken()).toBe(issue({ at: START + HOUR }).AccessToken)
  for (let i = 0; i < 5; i++) await session.getAccessToken()
  expect(requests).toHaveLength(1)
})

test('a clock that is set back by a day does not make a valid token look expired', async () => {
  const { session, clocks, requests, pass } = openDevice()
  session.start(result)
  clocks.device -= DAY
  pass(HOUR / 2)
  expect(await session.getAccessToken()).toBe(result.AccessToken)
  expect(requests).toEqual([])
})

test('a clock that is set forward by a day causes one refresh, and does not end the session', async () => {
  const { session, clocks, requests, pass } = openDevice()
  session.start(result)
  clocks.device += DAY
  for (let i = 0; i < 5; i++) await session.getAccessToken()
  expect(requests).toHaveLength(1)
  clocks.device -= DAY
  pass(HOUR / 2)
  await session.getAccessToken()
  expect(requests).toHaveLength(1)
  expect(session.getState().status).toBe('signedIn')
})

test('a token that expired while the device slept, and its monotonic clock stood still, is refreshed', async () => {
  const { session, requests, pass } = openDevice()
  session.start(result)
  pass(2 * HOUR, ['service', 'device'])
  expect(await session.getAccessToken()).toBe(issue({ at: START + 2 * HOUR }).AccessToken)
  expect(requests).toHaveLength(1)
})

test('a stored token from before the clock was set back is refreshed once before its use', async () => {
  const { session, requests } = openDevice({ stored: storedText(result, START + DAY) })
  for (let i = 0; i < 5; i++) await session.getAccessToken()
  expect(requests).toHaveLength(1)
})

test('offline, a stored token of unknown age is not returned, but the user stays signed in', async () => {
  const { session } = openDevice({ stored: storedText(result, START + DAY), isOffline: true })
  expect((await catchAuthError(session.getAccessToken())).code).toBe('offline')
  expect(session.getState().status).toBe('signedIn')
})

test('a small difference of the clocks does not count as a change', async () => {
  const { session, requests } = openDevice({ stored: storedText(result, START + 30 * SECOND) })
  await session.getAccessToken()
  expect(requests).toEqual([])
})

test('a forced refresh returns a new token, and leaves the session alone if it fails', async () => {
  const { session, requests, pass } = openDevice()
  session.start(result)
  pass(60 * SECOND)
  expect(await session.getAccessToken({ forceRefresh: true })).toBe(issue({ at: START + 60 * SECOND }).AccessToken)
  expect(requests).toHaveLength(1)
  const offline = openDevice({ isOffline: true })
  offline.session.start(result)
  expect((await catchAuthError(offline.session.getIdToken({ forceRefresh: true }))).code).toBe('offline')
  expect(await offline.session.getIdToken()).toBe(result.IdToken)
})

test('a forced refresh without a refresh token returns the valid token', async () => {
  const { session, requests } = openDevice()
  session.start(issue())
  expect(await session.getAccessToken({ forceRefresh: true })).toBe(result.AccessToken)
  expect(requests).toEqual([])
})
