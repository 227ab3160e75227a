import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { TokenStorage } from '../../src/session/storage.ts'
import { deferred } from '../support/deferred.ts'
import { catchAuthError } from '../support/errors.ts'
import { json } from '../support/responses.ts'
import { key, openSession, recordingStorage, storedText } from './openSession.ts'
import { HOUR, issue, START } from './tokenFixtures.ts'

const result = { ...issue(), RefreshToken: 'r-1' }
const bob = { ...issue({ id: { sub: 'sub-2', 'cognito:username': 'bob' } }), RefreshToken: 'r-bob' }
const RevokeToken = () => json()

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

const wait = (milliseconds: number) => new Promise<void>((resolve) => void setTimeout(resolve, milliseconds))

/** A storage whose operations take effect after some time, each its own. */
function slowStorage(delays: number[], initial?: string) {
  const values = new Map(initial === undefined ? [] : [[key, initial]])
  const take = async () => wait(delays.shift() ?? 0)
  const storage: TokenStorage = {
    get: async (name) => {
      await take()
      return values.get(name) ?? null
    },
    set: async (name, text) => {
      await take()
      values.set(name, text)
    },
    remove: async (name) => {
      await take()
      values.delete(name)
    },
  }
  return { storage, values }
}

/** Runs timers until the promise settles, for at most a minute. Returns how many milliseconds it took, or `undefined`. */
async function timeUntil(promise: Promise<unknown>): Promise<number | undefined> {
  let isSettled = false
  const settle = () => {
    isSettled = true
  }
  promise.then(settle, settle)
  for (let time = 0; time <= 60_000; time += 500) {
    await vi.advanceTimersByTimeAsync(time && 500)
    if (isSettled) return time
  }
  return undefined
}

test('signing out resolves when a slow storage has been cleared', async () => {
  const { storage, values } = slowStorage([0, 0, 0, 3_000])
  const { session } = openSession({ RevokeToken }, { storage })
  await vi.advanceTimersByTimeAsync(0)
  session.start(result)
  await vi.advanceTimersByTimeAsync(1_000)
  const signingOut = session.signOut()
  await timeUntil(signingOut)
  expect(values.size).toBe(0)
})

test('writes are ordered, although the first one takes longer than the second', async () => {
  const { storage, values } = slowStorage([0, 3_000, 0])
  const { session } = openSession({ RevokeToken }, { storage })
  await vi.advanceTimersByTimeAsync(0)
  session.start(result)
  session.start(bob)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(values.get(key)).toContain('r-bob')
})

test('a write that completes after the time limit does not undo the sign-out', async () => {
  const { storage, values } = slowStorage([0, 30_000])
  const { session } = openSession({ RevokeToken }, { storage })
  await vi.advanceTimersByTimeAsync(0)
  session.start(result)
  expect(await timeUntil(session.signOut())).toBeLessThan(20_000)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(values.size).toBe(0)
})

describe('a storage that never responds', () => {
  const hangs = () => new Promise<never>(() => {})

  test('to a read delays the sign-in form for a limited time', async () => {
    const { session } = openSession({}, { storage: { get: hangs, set: () => {}, remove: () => {} } })
    expect(session.getState().status).toBe('loading')
    expect(await timeUntil(catchAuthError(session.getAccessToken()))).toBeLessThan(10_000)
    expect(session.getState()).toEqual({ status: 'signedOut' })
  })

  test('delays neither a sign-in nor a token, and a sign-out for a limited time', async () => {
    const { session } = openSession({ RevokeToken }, { storage: { get: hangs, set: hangs, remove: hangs } })
    session.start(result)
    expect(session.getState().status).toBe('signedIn')
    const asked = session.getAccessToken()
    expect(await timeUntil(asked)).toBeLessThan(10_000)
    expect(await asked).toBe(result.AccessToken)
    expect(await timeUntil(session.signOut())).toBeLessThan(20_000)
    expect(session.getState()).toEqual({ status: 'signedOut' })
  })

  test('delays a refresh for a limited time', async () => {
    const renewed = issue({ at: START + HOUR })
    const { session, clock } = openSession(
      { GetTokensFromRefreshToken: () => json({ AuthenticationResult: renewed }) },
      { storage: { get: () => null, set: hangs, remove: hangs } },
    )
    session.start(result)
    clock.now += HOUR
    const asked = session.getAccessToken()
    expect(await timeUntil(asked)).toBeLessThan(20_000)
    expect(await asked).toBe(renewed.AccessToken)
  })
})

test('a read that arrives after the time limit signs in, if no one has signed in meanwhile', async () => {
  const { storage } = slowStorage([20_000], storedText(result))
  const { session } = openSession({}, { storage })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(session.getState().status).toBe('signedOut')
  await vi.advanceTimersByTimeAsync(20_000)
  expect(session.getState().status).toBe('signedIn')
})

describe('a value that can not be removed is overwritten', () => {
  const refuse = () => {
    throw new Error('locked')
  }

  test('in a storage of the host app', async () => {
    const { storage, values } = recordingStorage()
    const { session } = openSession({ RevokeToken }, { storage: { ...storage, remove: refuse } })
    session.start(result)
    await session.signOut()
    expect([...values.values()].join()).toBe('')
    expect(openSession({}, { storage }).session.getState()).toEqual({ status: 'signedOut' })
  })

  test('in an asynchronous one', async () => {
    const { storage, values } = recordingStorage()
    const { session } = openSession({ RevokeToken }, { storage: { ...storage, remove: async () => refuse() } })
    session.start(result)
    await session.signOut()
    expect([...values.values()].join()).toBe('')
  })

  test('in the storage of the browser', async () => {
    const values = new Map<string, string>()
    vi.stubGlobal('window', {
      localStorage: {
        getItem: (name: string) => values.get(name) ?? null,
        setItem: (name: string, text: string) => void values.set(name, text),
        removeItem: refuse,
      },
    })
    const { session } = openSession({ RevokeToken }, { storage: 'browser' })
    session.start(result)
    await session.signOut()
    expect([...values.values()].join()).toBe('')
    expect(session.getState()).toEqual({ status: 'signedOut' })
    vi.unstubAllGlobals()
  })
})

test('a storage that can not be cleared at all does not sign the user in again', async () => {
  const { storage } = recordingStorage()
  const { session } = openSession({ RevokeToken }, { storage: { ...storage, remove: () => {} } })
  session.start(result)
  await session.signOut()
  expect(session.getState()).toEqual({ status: 'signedOut' })
  session.subscribe(() => {})
  expect((await catchAuthError(session.getAccessToken())).code).toBe('sessionEnded')
})

test('a sign-in during a pending sign-out is kept', async () => {
  const { promise, resolve } = deferred<Response>()
  const { storage, values } = recordingStorage()
  const { session } = openSession({ RevokeToken: () => promise }, { storage })
  session.start(result)
  const signingOut = session.signOut()
  await vi.advanceTimersByTimeAsync(0)
  session.start(bob)
  resolve(json())
  await signingOut
  expect(session.getState()).toMatchObject({ status: 'signedIn', user: { username: 'bob' } })
  expect(values.get(key)).toContain('r-bob')
})

describe('the subscription of a storage', () => {
  test('tells the session to read it again', () => {
    const { storage, values } = recordingStorage()
    const listeners = new Set<() => void>()
    const subscribe = vi.fn((_key: string, listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    })
    const { session } = openSession({}, { storage: { ...storage, subscribe } })
    const leave = session.subscribe(() => {})
    expect(subscribe).toHaveBeenCalledWith(key, expect.any(Function))
    values.set(key, storedText(result))
    for (const listener of listeners) listener()
    expect(session.getState().status).toBe('signedIn')
    leave()
    expect(listeners.size).toBe(0)
  })

  test.each([
    [
      'throws',
      () => {
        throw new Error('no')
      },
    ],
    ['returns nothing', () => undefined as never],
    [
      'returns a function that throws',
      () => () => {
        throw new Error('no')
      },
    ],
  ])('that %s is ignored', (_, subscribe) => {
    const { session } = openSession({}, { storage: { ...recordingStorage().storage, subscribe } })
    session.subscribe(() => {})()
    session.start(result)
    expect(session.getState().status).toBe('signedIn')
  })
})
