import { expect, test, vi } from 'vitest'
import { json } from '../support/responses.ts'
import { openSession, signedIn } from './openSession.ts'
import { HOUR, issue, START } from './tokenFixtures.ts'

const result = { ...issue(), RefreshToken: 'r-1' }
const RevokeToken = () => json()
const GetTokensFromRefreshToken = () => json({ AuthenticationResult: issue({ at: START + HOUR }) })

test('listeners are called on sign-in, refresh and sign-out', async () => {
  const { session, clock } = openSession({ RevokeToken, GetTokensFromRefreshToken })
  const seen: string[] = []
  session.subscribe(() => seen.push(session.getState().status))
  session.start(result)
  clock.now += HOUR
  await session.getAccessToken()
  await session.signOut()
  expect(seen).toEqual(['signedIn', 'signedIn', 'signedOut'])
})

test('without a change no listener is called, and the state stays the same object', async () => {
  const { session } = signedIn(result)
  const listener = vi.fn()
  session.subscribe(listener)
  const before = session.getState()
  await session.getAccessToken()
  expect(session.getState()).toBe(before)
  expect(listener).not.toHaveBeenCalled()
})

test('a removed listener is not called again', () => {
  const { session } = openSession({})
  const [stays, leaves] = [vi.fn(), vi.fn()]
  session.subscribe(stays)
  const leave = session.subscribe(leaves)
  leave()
  leave()
  session.start(result)
  expect(stays).toHaveBeenCalledOnce()
  expect(leaves).not.toHaveBeenCalled()
})

test('a listener that removes itself during a call does not skip the next listener', () => {
  const { session } = openSession({})
  const last = vi.fn()
  const once = vi.fn(() => leave())
  const leave = session.subscribe(once)
  session.subscribe(last)
  session.start(result)
  session.start(result)
  expect(once).toHaveBeenCalledOnce()
  expect(last).toHaveBeenCalledTimes(2)
})

test('a listener that is added during a call is first called on the next change', () => {
  const { session } = openSession({})
  const late = vi.fn()
  session.subscribe(() => void session.subscribe(late))
  session.start(result)
  expect(late).not.toHaveBeenCalled()
  session.start(result)
  expect(late).toHaveBeenCalledOnce()
})

test('a listener that requests a token gets the new one, without another refresh', async () => {
  const { session, clock, requests } = signedIn(result, { GetTokensFromRefreshToken })
  const tokens: Promise<string>[] = []
  session.subscribe(() => void tokens.push(session.getAccessToken()))
  clock.now += HOUR
  const token = await session.getAccessToken()
  expect(await Promise.all(tokens)).toEqual([token])
  expect(token).not.toBe(result.AccessToken)
  expect(requests).toHaveLength(1)
})
