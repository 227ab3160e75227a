import { createClient } from 'poolgate/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { retainSession, sharedSession } from '../../src/session/sharedSession.ts'
import type { StorageChoice } from '../../src/session/storage.ts'
import { clientId, userPoolId } from '../support/fakeService.ts'
import { createTokenStorage } from '../support/tokenStorage.ts'

afterEach(() => vi.unstubAllGlobals())

const newClient = (endpoint?: string) => createClient({ userPoolId, clientId, endpoint })
const get = (client = newClient(), storage: StorageChoice = 'browser', isOwnClient = false, legacyRefresh?: boolean) =>
  sharedSession(client, { storage, isOwnClient, legacyRefresh })

describe('in a browser', () => {
  beforeEach(() => void vi.stubGlobal('window', {}))

  test.each(['tab', 'browser'] as const)('providers of the same ids share the session of the storage %s', (storage) => {
    expect(get(newClient(), storage)).toBe(get(newClient(), storage))
  })

  test('another storage, endpoint or way to refresh has a session of its own', () => {
    const session = get()
    expect(get(newClient(), 'tab')).not.toBe(session)
    expect(get(newClient('https://proxy.example.com'))).not.toBe(session)
    expect(get(newClient(), 'browser', false, true)).not.toBe(session)
  })

  test('a client of the host app has sessions of its own, in memory too', () => {
    const client = newClient()
    for (const storage of ['memory', 'tab', 'browser'] as const) {
      const session = get(client, storage, true)
      expect(get(client, storage, true)).toBe(session)
      expect(get(newClient(), storage, true)).not.toBe(session)
      expect(get(client, storage, false)).not.toBe(session)
    }
  })

  test('without a client of the host app, memory is not shared', () => {
    expect(get(newClient(), 'memory')).not.toBe(get(newClient(), 'memory'))
  })

  test('an adapter is identified by the object', () => {
    const [one, other] = [createTokenStorage().storage, createTokenStorage().storage]
    expect(get(newClient(), one)).toBe(get(newClient(), one))
    expect(get(newClient(), one)).not.toBe(get(newClient(), other))
    expect(get(newClient(), one)).not.toBe(get(newClient(), one, false, true))
  })

  test('every window has sessions of its own', () => {
    const session = get()
    vi.stubGlobal('window', {})
    expect(get()).not.toBe(session)
  })

  test('a session is shared until the last provider is unmounted', () => {
    const session = get()
    const [first, second] = [retainSession(session), retainSession(session)]
    first()
    first()
    expect(get()).toBe(session)
    second()
    expect(get()).not.toBe(session)
  })

  test('a provider that StrictMode unmounts and mounts again shares its session with later ones', () => {
    const session = get()
    retainSession(session)()
    const leave = retainSession(session)
    expect(get()).toBe(session)
    leave()
  })
})

test.each(['tab', 'browser', 'memory'] as const)('on a server every provider has its own session: %s', (storage) => {
  const client = newClient()
  expect(get(client, storage, true)).not.toBe(get(client, storage, true))
  const session = get(client, storage)
  retainSession(session)()
  expect(get(client, storage)).not.toBe(session)
})
