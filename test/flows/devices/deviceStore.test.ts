import type { TokenStorage } from 'poolgate/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createDeviceStore } from '../../../src/flows/devices/deviceStore.ts'
import type { StorageChoice } from '../../../src/session/storage.ts'
import { clientId, fakeService, userPoolId } from '../../support/fakeService.ts'
import { createSimulatedBrowser } from '../../support/simulatedBrowser.ts'
import { createTokenStorage } from '../../support/tokenStorage.ts'

const { client } = fakeService(() => {
  throw new Error('No request was expected')
})
const key = `poolgate.${userPoolId}.${clientId}.devices`
const ann = { username: 'ann@example.com', userId: 'sub-ann' }
const bob = { username: 'bob@example.com', userId: 'sub-bob' }
const device = (name: string) => ({ key: `key-${name}`, groupKey: 'group', password: `secret of ${name}` })
const entry = ({ username, userId }: typeof ann, name: string) => ({ ...device(name), userId, typed: username })

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

const open = (choice: StorageChoice = 'browser', window = createSimulatedBrowser().openTab().window) =>
  createDeviceStore(client, choice, window)

const hangs = () => new Promise<never>(() => {})
const refuse = (): never => {
  throw new Error('locked')
}

/** Runs timers and tasks until the work is done. Returns how many milliseconds of the timers it took. */
async function timeOf(work: Promise<unknown>): Promise<number> {
  let isDone = false
  void work.then(() => {
    isDone = true
  })
  for (let time = 0; time <= 60_000; time += 250) {
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
    if (isDone) return time
    await vi.advanceTimersByTimeAsync(250)
  }
  throw new Error('The work takes longer than a minute')
}

/** A storage whose operations take effect after the time. */
function slowStorage(milliseconds: number) {
  const { storage, values } = createTokenStorage()
  const wait = () => new Promise<void>((resolve) => void setTimeout(resolve, milliseconds))
  const slow: TokenStorage = {
    get: (name) => wait().then(() => storage.get(name)),
    set: (name, text) => wait().then(() => storage.set(name, text)),
    remove: (name) => wait().then(() => storage.remove(name)),
  }
  return { storage: slow, values }
}

describe('a kept device', () => {
  test('is found by what was typed and by the user id, also by the next page', async () => {
    const { window } = createSimulatedBrowser().openTab()
    await open('browser', window).keep(ann, device('a'))
    const next = open('browser', window)
    expect(await next.find({ username: ann.username })).toMatchObject(device('a'))
    expect(await next.find({ username: ann.userId })).toMatchObject(device('a'))
    expect(await next.find({ username: bob.username })).toBeUndefined()
  })

  test('replaces the previous one of its user and leaves those of others', async () => {
    const store = open()
    await store.keep(bob, device('b'))
    await store.keep(ann, device('a1'))
    await store.keep(ann, device('a2'))
    expect(await store.find(ann)).toMatchObject(device('a2'))
    expect(await store.find(bob)).toMatchObject(device('b'))
  })

  test.each(['memory', 'tab'] as const)('is not written to the storage of all tabs with %s', async (choice) => {
    const browser = createSimulatedBrowser()
    const store = open(choice, browser.openTab().window)
    await store.keep(ann, device('a'))
    expect(await store.find(ann)).toMatchObject(device('a'))
    expect(browser.localStorage.size).toBe(0)
  })
})

describe('two tabs', () => {
  const openTwo = (storage: StorageChoice = 'browser') => {
    const browser = createSimulatedBrowser()
    const [first, second] = [browser.openTab(), browser.openTab()]
    return { browser, tab: first, stores: [open(storage, first.window), open(storage, second.window)] as const }
  }

  test.each([
    ['the storage of the browser', undefined],
    ['a slow storage', 300],
  ])('that keep devices at the same time both keep theirs, in %s', async (_, slowness) => {
    const { stores, browser } = openTwo(slowness === undefined ? 'browser' : slowStorage(slowness).storage)
    await timeOf(Promise.all([stores[0].keep(ann, device('a')), stores[1].keep(bob, device('b'))]))
    for (const store of stores) {
      const found = Promise.all([store.find(ann), store.find(bob)])
      await timeOf(found)
      expect(await found).toMatchObject([device('a'), device('b')])
    }
    expect(browser.countLocks()).toBe(0)
  })

  test('do not bring back a device that one of them forgets while the other one writes', async () => {
    const { storage, values } = slowStorage(300)
    const { stores } = openTwo(storage)
    await timeOf(stores[0].keep(ann, device('a')))
    await timeOf(Promise.all([stores[1].keep(bob, device('b')), stores[0].forget(ann)]))
    expect(JSON.parse(values.get(key)!)).toEqual([entry(bob, 'b')])
  })

  test('see a device as forgotten that the other one forgot', async () => {
    const { stores, browser } = openTwo()
    await stores[0].keep(ann, device('a'))
    await stores[1].forget(ann)
    await stores[0].keep(bob, device('b'))
    expect(await stores[0].find(ann)).toBeUndefined()
    expect(browser.localStorage.get(key)).not.toContain('key-a')
  })

  test('wait at most five seconds for a lock that is never released, and then store the device', async () => {
    const { stores, browser, tab } = openTwo()
    void tab.window.navigator!.locks!.request(key, {}, hangs)
    expect(await timeOf(stores[1].keep(ann, device('a')))).toBeLessThanOrEqual(5_000)
    await timeOf(Promise.resolve())
    expect(browser.localStorage.get(key)).toContain('key-a')
  })
})

test('a storage without locks keeps the devices of two simultaneous sign-ins', async () => {
  const tab = createSimulatedBrowser().openTab()
  const { storage, values } = slowStorage(300)
  const store = open(storage, { ...tab.window, navigator: {} })
  await timeOf(Promise.all([store.keep(ann, device('a')), store.keep(bob, device('b'))]))
  expect(JSON.parse(values.get(key)!)).toEqual([entry(ann, 'a'), entry(bob, 'b')])
})

describe('junk in the storage', () => {
  test.each([
    ['no JSON', '{'],
    ['another shape', '{"version":9}'],
    ['nothing', 'null'],
  ])('%s is replaced', async (_, text) => {
    const { storage, values } = createTokenStorage([[key, text]])
    const store = open(storage)
    expect(await store.find(ann)).toBeUndefined()
    await store.keep(ann, device('a'))
    expect(JSON.parse(values.get(key)!)).toEqual([entry(ann, 'a')])
  })

  test('is dropped, and the devices beside it stay', async () => {
    const { password: _, ...incomplete } = entry(ann, 'a')
    const { storage, values } = createTokenStorage([[key, JSON.stringify([null, 7, incomplete, entry(bob, 'b')])]])
    const store = open(storage)
    expect(await store.find(ann)).toBeUndefined()
    await store.keep(ann, device('a2'))
    expect(JSON.parse(values.get(key)!)).toEqual([entry(bob, 'b'), entry(ann, 'a2')])
  })
})

describe('a storage that can not be written', () => {
  const full = () => {
    const browser = createSimulatedBrowser()
    const { window } = browser.openTab()
    browser.localStorage.set(key, JSON.stringify([entry(bob, 'b')]))
    Object.assign(window.localStorage, { setItem: refuse })
    return { browser, window }
  }

  test('keeps the device for this page, and loses no other', async () => {
    const { browser, window } = full()
    const store = open('browser', window)
    await store.keep(ann, device('a'))
    expect(await store.find(ann)).toMatchObject(device('a'))
    expect(await store.find(bob)).toMatchObject(device('b'))
    expect(JSON.parse(browser.localStorage.get(key)!)).toEqual([entry(bob, 'b')])
  })

  test('gets the device with the next change, beside those of other tabs', async () => {
    const { storage, values } = createTokenStorage()
    let isFull = true
    const store = open({ ...storage, set: (name, text) => (isFull ? refuse() : storage.set(name, text)) })
    await store.keep(ann, device('a'))
    await open(storage).keep(bob, device('b'))
    isFull = false
    const carol = { username: 'carol@example.com', userId: 'sub-carol' }
    await store.keep(carol, device('c'))
    expect(JSON.parse(values.get(key)!)).toEqual([entry(bob, 'b'), entry(ann, 'a'), entry(carol, 'c')])
  })

  test.each([
    ['blocked', Object.defineProperty({}, 'localStorage', { get: refuse })],
    ['missing', {}],
  ])('keeps the device for this page if it is %s', async (_, window) => {
    const store = open('browser', window as never)
    await store.keep(ann, device('a'))
    expect(await store.find(ann)).toMatchObject(device('a'))
  })
})

describe('a forgotten device', () => {
  test('leaves those of other users', async () => {
    const store = open()
    await store.keep(ann, device('a'))
    await store.keep(bob, device('b'))
    await store.forget({ username: ann.username })
    expect(await store.find(ann)).toBeUndefined()
    expect(await store.find(bob)).toMatchObject(device('b'))
  })

  test.each([
    ['throws', refuse],
    ['rejects', async () => refuse()],
  ])('is overwritten if removing it %s', async (_, remove) => {
    const { storage, values } = createTokenStorage()
    const store = open({ ...storage, remove })
    await store.keep(ann, device('a'))
    await store.forget(ann)
    expect(values.get(key)).toBe('')
  })

  test('is not found in this page if the storage can not be changed', async () => {
    const { storage } = createTokenStorage([[key, JSON.stringify([entry(ann, 'a')])]])
    const store = open({ get: storage.get, set: refuse, remove: refuse })
    await store.forget(ann)
    expect(await store.find(ann)).toBeUndefined()
  })
})

describe('a storage that hangs', () => {
  test('delays a sign-in for a limited time, once', async () => {
    const store = open({ get: hangs, set: hangs, remove: hangs })
    expect(await timeOf(store.find(ann))).toBeLessThanOrEqual(4_000)
    expect(await timeOf(store.find(ann))).toBe(0)
    expect(await timeOf(store.keep(ann, device('a')))).toBeLessThanOrEqual(5_000)
    const found = store.find(ann)
    expect(await timeOf(found)).toBe(0)
    expect(await found).toMatchObject(device('a'))
    expect(await timeOf(store.forget(ann))).toBeLessThanOrEqual(5_000)
  })

  test('is not overwritten without knowing what it has', async () => {
    const { storage, values } = createTokenStorage([[key, JSON.stringify([entry(bob, 'b')])]])
    const store = open({ ...storage, get: hangs })
    await timeOf(store.keep(ann, device('a')))
    await timeOf(Promise.resolve())
    expect(JSON.parse(values.get(key)!)).toEqual([entry(bob, 'b')])
  })

  test('is asked again once it responds', async () => {
    const { storage } = createTokenStorage([[key, JSON.stringify([entry(bob, 'b')])]])
    let isHanging = true
    const store = open({ ...storage, get: async (name) => (isHanging ? hangs() : storage.get(name)) })
    await timeOf(store.find(bob))
    isHanging = false
    await store.find(bob)
    await timeOf(Promise.resolve())
    expect(await store.find(bob)).toMatchObject(device('b'))
  })
})
