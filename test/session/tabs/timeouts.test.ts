import type { SessionTimeouts, StorageChoice } from 'poolgate/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createTokenStorage } from '../../support/tokenStorage.ts'
import { bob, openTabs, type Page, settle } from './openTabs.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

/** Opens tabs whose session times out. `wait` lets time pass, on all clocks. */
function openTimedTabs(timeouts: SessionTimeouts, storage: StorageChoice = 'browser') {
  const tabs = openTabs({}, storage, { timeouts })
  const wait = async (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      tabs.clock.advance(1)
      await vi.advanceTimersByTimeAsync(1_000)
    }
    await settle()
  }
  return { ...tabs, wait }
}

const warningOf = ({ session }: Page) => session.timeout.getWarning()?.reason
const shown = (pages: readonly Page[]) => pages.map((page) => page.shows())

describe('the idle timeout', () => {
  test.each([1, 2, 3])('ends the session in %i tabs, and revokes its tokens', async (count) => {
    const { openSignedIn, wait, browser, operations } = openTimedTabs({ idle: 600 })
    const pages = await openSignedIn(count)
    await wait(599)
    expect(new Set(shown(pages))).toEqual(new Set(['ann@example.com']))
    await wait(2)
    expect(new Set(shown(pages))).toEqual(new Set(['signedOut: idle']))
    expect(browser.localStorage.size).toBe(0)
    expect(operations()).toContain('RevokeToken')
    await expect(pages[0]!.session.getAccessToken()).rejects.toMatchObject({ code: 'sessionEnded' })
  })

  test.each(['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'])(
    'starts again in all tabs after a %s in one of them',
    async (type) => {
      const { openSignedIn, wait } = openTimedTabs({ idle: 600 })
      const pages = await openSignedIn(2)
      await wait(500)
      pages[1]!.tab.fire(type)
      await wait(595)
      expect(shown(pages)).toEqual(['ann@example.com', 'ann@example.com'])
      await wait(6)
      expect(shown(pages)).toEqual(['signedOut: idle', 'signedOut: idle'])
    },
  )

  test('isn’t extended by calls and refreshes', async () => {
    const { openSignedIn, wait } = openTimedTabs({ idle: 600 })
    const [page] = await openSignedIn(1)
    await wait(400)
    const refresh = page!.session.getAccessToken({ forceRefresh: true })
    await settle()
    await wait(1)
    await refresh
    await wait(200)
    expect(page!.shows()).toBe('signedOut: idle')
  })

  test('warns a minute ahead in all tabs, and only an answer extends the session then', async () => {
    const { openSignedIn, wait } = openTimedTabs({ idle: 600 })
    const pages = await openSignedIn(2)
    await wait(539)
    expect(pages.map(warningOf)).toEqual([undefined, undefined])
    await wait(2)
    expect(pages.map(warningOf)).toEqual(['idle', 'idle'])
    pages[0]!.tab.fire('pointermove')
    expect(pages.map(warningOf)).toEqual(['idle', 'idle'])
    pages[0]!.session.timeout.extend()
    await settle()
    expect(pages.map(warningOf)).toEqual([undefined, undefined])
    await wait(595)
    expect(shown(pages)).toEqual(['ann@example.com', 'ann@example.com'])
  })

  test('doesn’t keep warning in a tab that hears late of activity in another one', async () => {
    const { openSignedIn, wait } = openTimedTabs({ idle: 600 })
    const pages = await openSignedIn(2)
    await wait(535)
    pages[0]!.tab.fire('keydown')
    await wait(20)
    expect(pages.map(warningOf)).toEqual([undefined, undefined])
  })

  test('tells its listeners once of each change', async () => {
    const { openSignedIn, wait } = openTimedTabs({ idle: 600, warning: 30 })
    const [page] = await openSignedIn(1)
    const warnings: unknown[] = []
    page!.session.timeout.subscribe(() => warnings.push(warningOf(page!)))
    await wait(580)
    page!.session.timeout.extend()
    await wait(601)
    expect(warnings).toEqual(['idle', undefined, 'idle', undefined])
  })

  test('is over for a page that opens later, or returns from sleep, and its first event doesn’t revive the session', async () => {
    const { openSignedIn, openPage, clock, wait } = openTimedTabs({ idle: 600 })
    const [page] = await openSignedIn(1)
    await wait(10)
    page!.leave()
    page!.tab.close()
    clock.advance(3600)
    const next = openPage()
    expect(next.shows()).toBe('signedOut: idle')

    await next.signIn()
    clock.advance(3600)
    next.tab.fire('keydown')
    await settle()
    expect(next.shows()).toBe('signedOut: idle')
  })

  test('counts the activity of the page before', async () => {
    const { openSignedIn, openPage, wait } = openTimedTabs({ idle: 600 })
    const [page] = await openSignedIn(1)
    await wait(300)
    page!.tab.fire('keydown')
    page!.leave()
    page!.tab.close()
    await wait(400)
    const next = openPage()
    expect(next.shows()).toBe('ann@example.com')
    await wait(201)
    expect(next.shows()).toBe('signedOut: idle')
  })

  test('applies to a user who signed in before the app had it, from the last refresh', async () => {
    const { openSignedIn, openPage, browser, clock } = openTimedTabs({ idle: 600 })
    const [page] = await openSignedIn(1)
    page!.leave()
    page!.tab.close()
    for (const key of [...browser.localStorage.keys()]) if (key.endsWith('.active')) browser.localStorage.delete(key)
    clock.advance(500)
    expect(openPage().shows()).toBe('ann@example.com')
    clock.advance(200)
    expect(openPage().shows()).toBe('signedOut: idle')
  })

  test('isn’t extended by refreshes of a page that doesn’t know when the user was last active', async () => {
    const { openSignedIn, openPage, browser, wait } = openTimedTabs({ idle: 600 })
    const [first] = await openSignedIn(1)
    first!.leave()
    first!.tab.close()
    for (const key of [...browser.localStorage.keys()]) if (key.endsWith('.active')) browser.localStorage.delete(key)
    const page = openPage()
    await wait(300)
    const refresh = page.session.getAccessToken({ forceRefresh: true })
    await settle()
    await wait(1)
    await refresh
    await wait(300)
    expect(page.shows()).toBe('signedOut: idle')
  })

  test('is kept by a clock that is set back, and by one that a stored time is ahead of', async () => {
    const { openSignedIn, openPage, time, wait } = openTimedTabs({ idle: 600 })
    const [page] = await openSignedIn(1)
    time.offset = -86_400_000
    await wait(300)
    expect([page!.shows(), openPage().shows()]).toEqual(['ann@example.com', 'ann@example.com'])
    await wait(301)
    expect(page!.shows()).toBe('signedOut: idle')
  })

  test('of a duplicated tab ends that tab alone', async () => {
    const { openPage, browser, wait, clock } = openTimedTabs({ idle: 600 }, 'tab')
    const first = openPage()
    await first.signIn()
    const second = openPage(browser.duplicate(first.tab))
    await wait(300)
    second.tab.fire('keydown')
    await wait(301)
    expect([first.shows(), second.shows()]).toEqual(['signedOut: idle', 'ann@example.com'])
    clock.advance(0)
    await expect(second.session.getAccessToken({ forceRefresh: true })).resolves.toBeTruthy()
  })

  test('works with a storage of the host app that is asynchronous', async () => {
    const { storage, values } = createTokenStorage([])
    const asynchronous = {
      get: async (key: string) => storage.get(key),
      set: async (key: string, value: string) => storage.set(key, value),
      remove: async (key: string) => storage.remove(key),
    }
    const { openPage, wait } = openTimedTabs({ idle: 600 }, asynchronous)
    const page = openPage()
    await page.signIn()
    await wait(601)
    expect(page.shows()).toBe('signedOut: idle')
    expect(values.size).toBe(0)
  })
})

describe('the absolute timeout', () => {
  test('ends the session in all tabs, whatever the user does, and warns ahead', async () => {
    const { openSignedIn, wait } = openTimedTabs({ absolute: 1200, warning: 120 })
    const pages = await openSignedIn(2)
    await wait(1081)
    expect(pages.map(warningOf)).toEqual(['tooOld', 'tooOld'])
    pages[0]!.tab.fire('keydown')
    pages[0]!.session.timeout.extend()
    await wait(120)
    expect(shown(pages)).toEqual(['signedOut: tooOld', 'signedOut: tooOld'])
  })

  test('starts again when the user reauthenticates, in all tabs', async () => {
    const { openSignedIn, wait } = openTimedTabs({ absolute: 1200 })
    const pages = await openSignedIn(2)
    await wait(1150)
    await pages[0]!.signIn()
    await settle()
    expect(pages.map(warningOf)).toEqual([undefined, undefined])
    await wait(1100)
    expect(shown(pages)).toEqual(['ann@example.com', 'ann@example.com'])
  })

  test('counts from the sign-in of the user who is there now', async () => {
    const { openSignedIn, wait } = openTimedTabs({ absolute: 1200 })
    const pages = await openSignedIn(2)
    await wait(1000)
    await pages[0]!.signIn(bob)
    await wait(1000)
    expect(shown(pages)).toEqual([bob.email, bob.email])
  })

  test('ends a session that was stored longer ago, before anything of it shows', async () => {
    const { openSignedIn, openPage, clock } = openTimedTabs({ absolute: 1200 })
    const [page] = await openSignedIn(1)
    page!.leave()
    page!.tab.close()
    clock.advance(1201)
    const next = openPage()
    expect(next.shows()).toBe('signedOut: tooOld')
    expect(next.changes).toEqual([])
  })
})

test('activity during a long warning of the absolute timeout still restarts the idle timeout', async () => {
  const { openSignedIn, wait } = openTimedTabs({ idle: 600, absolute: 1800, warning: 300 })
  const [page] = await openSignedIn(1)
  for (let minute = 0; minute < 29; minute++) {
    await wait(60)
    page!.tab.fire('keydown')
  }
  expect([page!.shows(), warningOf(page!)]).toEqual(['ann@example.com', 'tooOld'])
  await wait(61)
  expect(page!.shows()).toBe('signedOut: tooOld')
})

test('the timeout that comes first ends the session', async () => {
  const { openSignedIn, wait } = openTimedTabs({ idle: 600, absolute: 700 })
  const [page] = await openSignedIn(1)
  await wait(300)
  page!.tab.fire('keydown')
  await wait(401)
  expect(page!.shows()).toBe('signedOut: tooOld')
})

test('without timeouts nothing is recorded, and no events of the user are listened to', async () => {
  const { openSignedIn, browser, wait } = openTimedTabs({})
  const [page] = await openSignedIn(1)
  page!.tab.fire('keydown')
  await wait(20)
  expect([...browser.localStorage.keys()].filter((key) => key.endsWith('.active'))).toEqual([])
})

test.each([
  { idle: 0 },
  { idle: -1 },
  { absolute: Number.NaN },
  { warning: Number.POSITIVE_INFINITY },
  { idle: '600' },
])('a timeout that isn’t a positive number of seconds is refused: %o', (timeouts) => {
  const { openPage } = openTimedTabs(timeouts as SessionTimeouts)
  expect(() => openPage()).toThrow(/^timeouts\.\w+ must be a positive number of seconds/)
})
