import { expect, test } from 'vitest'
import type { RequestEvent } from '../../src/client/requestEvent.ts'
import { listenToRequests } from '../../src/client/requestListeners.ts'
import { authError } from '../support/errors.ts'
import { fault, json } from '../support/responses.ts'
import { key, recordingStorage, signedIn } from './openSession.ts'
import { HOUR, issue, START } from './tokenFixtures.ts'

test('the request of a refresh is reported once its tokens are stored, so that no work of the session waits for the host', async () => {
  const { storage, values } = recordingStorage()
  const next = issue({ at: START + HOUR })
  const { session, client, clock } = signedIn(
    { ...issue(), RefreshToken: 'refresh-1' },
    { GetTokensFromRefreshToken: () => json({ AuthenticationResult: next }) },
    { storage },
  )
  const seen: unknown[] = []
  listenToRequests(client, {
    current: ({ operation }: RequestEvent) =>
      void seen.push([operation, JSON.parse(values.get(key) ?? '{}').accessToken === next.AccessToken]),
  })
  clock.now = START + HOUR
  expect(await Promise.all([session.getAccessToken(), session.getAccessToken()])).toEqual([
    next.AccessToken,
    next.AccessToken,
  ])
  expect(seen).toEqual([['GetTokensFromRefreshToken', true]])
})

test('a refresh that ends the session is reported with its code', async () => {
  const { session, client, clock } = signedIn(
    { ...issue(), RefreshToken: 'refresh-1' },
    { GetTokensFromRefreshToken: () => fault('NotAuthorizedException', 'Refresh Token has been revoked') },
  )
  const events: RequestEvent[] = []
  listenToRequests(client, { current: (event) => void events.push(event) })
  clock.now = START + HOUR
  await expect(session.getAccessToken()).rejects.toEqual(authError('sessionEnded'))
  expect(events).toMatchObject([{ operation: 'GetTokensFromRefreshToken', code: 'sessionEnded', retryable: false }])
})
