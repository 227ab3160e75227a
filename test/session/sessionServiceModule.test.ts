import { beforeEach, expect, test, vi } from 'vitest'
import { sessionServiceModule } from '../../src/session/sessionServiceModule.ts'
import { json } from '../support/responses.ts'
import { key, recordingStorage, signedIn } from './openSession.ts'
import { HOUR, issue } from './tokenFixtures.ts'

const result = { ...issue(), RefreshToken: 'refresh-1' }

beforeEach(() => {
  // As on a page without a network that has no session yet.
  Object.assign(sessionServiceModule, { loaded: undefined })
  vi.spyOn(sessionServiceModule, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'))
  return async () => {
    vi.restoreAllMocks()
    await sessionServiceModule.fetch()
  }
})

test('a session loads the code of its refresh with its tokens', () => {
  const prepare = vi.spyOn(sessionServiceModule, 'prepare')
  signedIn(result)
  expect(prepare).toHaveBeenCalled()
})

test('a valid access token is returned without the code of a refresh', async () => {
  const { session } = signedIn(result)
  expect(await session.getAccessToken()).toBe(result.AccessToken)
})

test('a refresh whose code fails to load is reported as offline, and the next one loads it', async () => {
  const { session, clock } = signedIn(result, {
    GetTokensFromRefreshToken: () => json({ AuthenticationResult: issue({ at: clock.now }) }),
  })
  clock.now += 2 * HOUR
  await expect(session.getAccessToken()).rejects.toMatchObject({ code: 'offline', fault: 'ModuleNotLoaded' })
  expect(session.getState().status).toBe('signedIn')
  vi.restoreAllMocks()
  expect(await session.getAccessToken()).not.toBe(result.AccessToken)
})

test('a sign-out whose code fails to load removes the tokens', async () => {
  const { storage, values } = recordingStorage()
  const { session } = signedIn(result, {}, { storage })
  await session.signOut()
  expect(session.getState()).toEqual({ status: 'signedOut' })
  expect(values.has(key)).toBe(false)
})
