import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { catchAuthError, printError } from '../support/errors.ts'
import type { Responder } from '../support/fakeService.ts'
import { reachableTexts } from '../support/reachableTexts.ts'
import { empty, fault, json, networkError, noResponse } from '../support/responses.ts'
import { openSession, recordingStorage, signedIn } from './openSession.ts'
import { HOUR, issue, START } from './tokenFixtures.ts'

const CANARY = 'canary-refresh'
const result = { ...issue(), RefreshToken: CANARY }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the scan finds hidden strings', () => {
  for (const value of [
    { a: [new Map([[{ [CANARY]: 1 }, 1]])] },
    Object.assign(() => {}, { token: CANARY }),
    Object.defineProperty({}, 'token', { value: CANARY, enumerable: false }),
    Object.defineProperty({}, 'token', { get: () => CANARY }),
    Object.create({ token: CANARY }),
    new (class {
      get token() {
        return CANARY
      }
    })(),
    new Set([[CANARY]]),
    () => 'canary-refresh',
    { [Symbol('token')]: CANARY },
  ]) {
    expect(reachableTexts(value).join()).toContain(CANARY)
  }
})

test('the refresh token is not reachable from anything that a session exposes', async () => {
  const rotated = { ...issue({ at: START + HOUR }), RefreshToken: `${CANARY}-2` }
  const { session, clock } = openSession({
    GetTokensFromRefreshToken: () => json({ AuthenticationResult: rotated }),
    RevokeToken: () => empty(200),
  })
  const shown: unknown[] = [session, session.getState()]
  session.subscribe((...told: unknown[]) => shown.push(told, session.getState()))
  shown.push(session.start(result), await session.getAccessToken(), await session.getIdToken())
  clock.now += HOUR
  shown.push(await session.getAccessToken(), await session.getIdToken(), session.getState())
  shown.push(await session.signOut(), session)
  const texts = reachableTexts(shown)
  expect(texts).toContain('sub-1')
  expect(texts).toContain(rotated.AccessToken)
  expect(texts.join('\n')).not.toContain(CANARY)
})

test('a session has only the expected members, because a new one could expose a token', () => {
  const { session } = signedIn(result)
  const members = [
    'client',
    'discard',
    'end',
    'getAccessToken',
    'getDrift',
    'getIdToken',
    'getState',
    'onLeaveDomain',
    'signOut',
    'start',
    'subscribe',
    'timeout',
  ]
  expect(Reflect.ownKeys(session).sort()).toEqual(members)
})

test('the state contains no token', () => {
  const { session } = signedIn(result)
  const texts = reachableTexts(session.getState()).join('\n')
  for (const token of [result.AccessToken, result.IdToken, result.RefreshToken]) expect(texts).not.toContain(token)
})

test.each<[string, Responder]>([
  ['a lost connection', networkError],
  ['a missing response', noResponse],
  ['a rejection that quotes it', ({ init }) => fault('NotAuthorizedException', String(init.body))],
  ['a failure that quotes it', ({ init }) => fault('InternalErrorException', String(init.body), 500)],
  ['malformed tokens', () => json({ AuthenticationResult: { ...result, AccessToken: 'a', IdToken: 'b' } })],
])('the error after %s contains no token', async (_, behave) => {
  const { session, clock } = signedIn(result, { GetTokensFromRefreshToken: behave })
  clock.now += HOUR
  const error = catchAuthError(session.getAccessToken())
  await vi.runAllTimersAsync()
  const text = printError(await error)
  for (const token of [result.AccessToken, result.IdToken, CANARY]) expect(text).not.toContain(token)
})

test('only the storage of the host app receives the refresh token', () => {
  const { storage, values } = recordingStorage()
  signedIn(result, {}, { storage })
  expect([...values.values()].join()).toContain(CANARY)
})
