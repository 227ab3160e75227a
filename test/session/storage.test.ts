import { afterEach, describe, expect, test, vi } from 'vitest'
import { builtInStorage, type StorageChoice, type TokenStorage } from '../../src/session/storage.ts'
import { json } from '../support/responses.ts'
import { key, openSession, recordingStorage } from './openSession.ts'
import { issue } from './tokenFixtures.ts'

const result = { ...issue(), RefreshToken: 'r-1' }
const RevokeToken = () => json()

afterEach(() => vi.unstubAllGlobals())

/** A storage like that of browsers. */
function webStorage() {
  const values = new Map<string, string>()
  return {
    values,
    getItem: (name: string) => values.get(name) ?? null,
    setItem: (name: string, value: string) => void values.set(name, value),
    removeItem: (name: string) => void values.delete(name),
  }
}

const refuse = (): never => {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}

/** Signs in, gets a token and signs out, which must work with every storage. */
async function useSession(storage: StorageChoice) {
  const { session } = openSession({ RevokeToken }, { storage })
  expect(session.getState()).toEqual({ status: 'signedOut' })
  session.start(result)
  expect(session.getState().status).toBe('signedIn')
  expect(await session.getAccessToken()).toBe(result.AccessToken)
  await session.signOut()
  expect(session.getState()).toEqual({ status: 'signedOut' })
}

describe('a session is kept', () => {
  test.each([
    ['tab', 'sessionStorage', 'localStorage'],
    ['browser', 'localStorage', 'sessionStorage'],
  ] as const)('for the %s in the %s, and removed on sign-out', async (choice, chosen, other) => {
    const window = { sessionStorage: webStorage(), localStorage: webStorage() }
    vi.stubGlobal('window', window)
    const { session } = openSession({ RevokeToken }, { storage: choice })
    session.start(result)
    expect([...window[chosen].values.keys()]).toEqual([key])
    expect(window[other].values.size).toBe(0)
    expect(openSession({}, { storage: choice }).session.getState().status).toBe('signedIn')
    await session.signOut()
    expect(window[chosen].values.size).toBe(0)
  })

  test('for the tab by default', () => {
    const window = { sessionStorage: webStorage(), localStorage: webStorage() }
    vi.stubGlobal('window', window)
    openSession({}, { storage: undefined } as object).session.start(result)
    expect(window.sessionStorage.values.size).toBe(1)
  })

  test('in memory for this page only', () => {
    const window = { sessionStorage: webStorage(), localStorage: webStorage() }
    vi.stubGlobal('window', window)
    openSession({}, { storage: 'memory' }).session.start(result)
    expect(window.sessionStorage.values.size + window.localStorage.values.size).toBe(0)
    expect(openSession({}, { storage: 'memory' }).session.getState()).toEqual({ status: 'signedOut' })
  })
})

describe('signing in falls back to memory', () => {
  const full = { ...webStorage(), setItem: refuse }
  const dead = { getItem: refuse, setItem: refuse, removeItem: refuse }
  const blocked = Object.defineProperties({}, { sessionStorage: { get: refuse }, localStorage: { get: refuse } })

  describe.each(['tab', 'browser'] as const)('with the storage of the %s', (choice) => {
    test.each([
      ['blocked', blocked],
      ['full', { sessionStorage: full, localStorage: full }],
      ['that throws on every access', { sessionStorage: dead, localStorage: dead }],
      ['missing', {}],
      ['null', { sessionStorage: null, localStorage: null }],
    ])('%s', async (_, window) => {
      vi.stubGlobal('window', window)
      await useSession(choice)
    })
  })

  test('and a record that does not fit into a full storage can be read back', () => {
    vi.stubGlobal('window', { sessionStorage: full })
    const storage = builtInStorage('tab')
    storage.set(key, 'tokens')
    expect(storage.get(key)).toBe('tokens')
    storage.remove(key)
    expect(storage.get(key)).toBeNull()
  })

  test.each(['tab', 'browser', 'memory'] as const)('without a window, as on a server: %s', useSession)

  test.each<[string, TokenStorage]>([
    ['throws', { get: refuse, set: refuse, remove: refuse }],
    ['returns invalid values', { get: () => 5 as unknown as string, set: () => {}, remove: () => {} }],
    ['returns undefined', { get: () => undefined as unknown as null, set: () => {}, remove: () => {} }],
  ])('with a storage of the host app that %s', async (_, storage) => {
    await useSession(storage)
  })

  test('with a storage of the host app that rejects', async () => {
    const rejects = async () => refuse()
    const { session } = openSession({ RevokeToken }, { storage: { get: rejects, set: rejects, remove: rejects } })
    session.start(result)
    expect(await session.getAccessToken()).toBe(result.AccessToken)
    await session.signOut()
    expect(session.getState()).toEqual({ status: 'signedOut' })
  })
})

test('a storage that stores at once but fails to read back rejects nothing that no one handles', async () => {
  const unhandled = vi.fn()
  process.on('unhandledRejection', unhandled)
  const { session } = openSession({}, { storage: { get: async () => refuse(), set: () => {}, remove: () => {} } })
  session.start(result)
  await new Promise((resolve) => setImmediate(resolve))
  process.off('unhandledRejection', unhandled)
  expect(unhandled).not.toHaveBeenCalled()
})

test('a storage of the host app is called with its `this`', () => {
  class Cookies implements TokenStorage {
    jar = recordingStorage()
    get(name: string) {
      return this.jar.storage.get(name)
    }
    set(name: string, value: string) {
      return this.jar.storage.set(name, value)
    }
    remove(name: string) {
      return this.jar.storage.remove(name)
    }
  }
  const storage = new Cookies()
  openSession({}, { storage }).session.start(result)
  expect([...storage.jar.values.keys()]).toEqual([key])
})
