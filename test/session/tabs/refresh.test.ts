import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { deferred } from '../../support/deferred.ts'
import { catchAuthError } from '../../support/errors.ts'
import { fault, json } from '../../support/responses.ts'
import type { SimulatedTab } from '../../support/simulatedBrowser.ts'
import { ann } from '../../support/users.ts'
import { bob, openTabs, settle } from './openTabs.ts'

const HOUR = 3600

/** Lets the pool refresh tokens as usual, but its response arrives only after `finish`. */
function delayRefresh({ answers, pool }: Pick<ReturnType<typeof openTabs>, 'answers' | 'pool'>) {
  const [begun, finished] = [deferred<void>(), deferred<void>()]
  answers.GetTokensFromRefreshToken = ({ url, init }) => {
    begun.resolve()
    const response = pool.fetch(url, init)
    return finished.promise.then(() => response)
  }
  return { begins: begun.promise, finish: finished.resolve }
}

/** Lets a tab read what the storage has now until it writes, whatever others write: browsers pass on changes in their own time. */
function lagBehind({ window }: SimulatedTab) {
  const { localStorage } = window
  const outdated = localStorage.getItem(localStorage.key(0)!)
  const storage = { outdatedReads: 0 }
  const getItem = (key: string) => (storage.outdatedReads-- > 0 ? outdated : localStorage.getItem(key))
  const setItem = (key: string, value: string) => {
    storage.outdatedReads = 0
    localStorage.setItem(key, value)
  }
  Object.assign(window, { localStorage: { ...localStorage, getItem, setItem } })
  return storage
}

const rotations = [
  ['without rotation', undefined],
  ['with rotation and no grace period', { enabled: true, retryGracePeriodSeconds: 0 }],
  ['with rotation and a grace period of 10 seconds', { enabled: true, retryGracePeriodSeconds: 10 }],
] as const

describe.each(rotations)('%s', (_, rotation) => {
  test.each([2, 3])('%i tabs that refresh simultaneously share one refresh', async (count) => {
    const { openSignedIn, clock, count: countOf, browser } = openTabs({ rotation })
    const pages = await openSignedIn(count)
    clock.advance(HOUR)
    const tokens = await Promise.all(pages.map(({ session }) => session.getAccessToken()))
    await settle()
    expect(new Set(tokens).size).toBe(1)
    expect(countOf('GetTokensFromRefreshToken')).toBe(1)
    expect(pages.map((page) => page.shows())).toEqual(pages.map(() => ann.email))
    expect(browser.countLocks()).toBe(0)
  })

  test('a tab that needs a token 30 seconds after another one refreshed takes its token', async () => {
    const { openSignedIn, clock, count } = openTabs({ rotation })
    const [first, second] = await openSignedIn(2)
    clock.advance(HOUR)
    const token = await first!.session.getAccessToken()
    clock.advance(30)
    expect(await second!.session.getAccessToken()).toBe(token)
    expect(count('GetTokensFromRefreshToken')).toBe(1)
  })

  test('a tab that was frozen meanwhile takes the token of the others', async () => {
    const { openSignedIn, clock, count } = openTabs({ rotation })
    const [first, second] = await openSignedIn(2)
    second!.tab.isFrozen = true
    clock.advance(HOUR)
    const token = await first!.session.getAccessToken()
    await settle()
    clock.advance(30)
    second!.tab.isFrozen = false
    expect(await second!.session.getAccessToken()).toBe(token)
    expect(count('GetTokensFromRefreshToken')).toBe(1)
  })

  test('forced refreshes of two tabs at the same time are one refresh', async () => {
    const { openSignedIn, count, clock } = openTabs({ rotation })
    const [first, second] = await openSignedIn(2)
    clock.advance(60)
    const before = await first!.session.getAccessToken()
    const force = { forceRefresh: true }
    const tokens = await Promise.all([first!.session.getAccessToken(force), second!.session.getAccessToken(force)])
    expect(tokens[0]).toBe(tokens[1])
    expect(tokens[0]).not.toBe(before)
    expect(count('GetTokensFromRefreshToken')).toBe(1)
  })
})

test('a refresh that completes after a sign-out in another tab does not write tokens back, and revokes them', async () => {
  const tabs = openTabs({ rotation: { enabled: true } })
  const { openSignedIn, browser, requests } = tabs
  const [first, second] = await openSignedIn(2)
  const refresh = delayRefresh(tabs)
  tabs.clock.advance(HOUR)
  const waiting = catchAuthError(second!.session.getAccessToken())
  await refresh.begins
  await first!.session.signOut()
  expect((await waiting).code).toBe('sessionEnded')
  refresh.finish()
  await settle()
  expect(browser.localStorage.size).toBe(0)
  expect(second!.shows()).toBe('signedOut: signedOutElsewhere')
  const revoked = requests.filter(({ operation }) => operation === 'RevokeToken').map(({ input }) => input.Token)
  expect(new Set(revoked).size).toBe(2)
  expect(browser.countLocks()).toBe(0)
})

test('a refresh that completes before a sign-out reaches its tab does not undo the sign-out', async () => {
  const tabs = openTabs({ rotation: { enabled: true } })
  const { openSignedIn, openPage, browser } = tabs
  const [first] = await openSignedIn(1)
  const tab = browser.openTab()
  const storage = lagBehind(tab)
  const second = openPage(tab)
  const third = openPage()
  const refresh = delayRefresh(tabs)
  tabs.clock.advance(HOUR)
  const waiting = second.session.getAccessToken()
  await refresh.begins
  storage.outdatedReads = Number.POSITIVE_INFINITY
  await first!.session.signOut()
  refresh.finish()
  await waiting
  await settle()
  expect([first!, second, third].map((page) => page.shows())).toEqual([
    'signedOut',
    'signedOut: signedOutElsewhere',
    'signedOut: signedOutElsewhere',
  ])
  expect(browser.localStorage.size).toBe(0)
})

test('a refresh that completes after a user switch in another tab is dropped', async () => {
  const tabs = openTabs()
  const { openSignedIn, browser } = tabs
  const [first, second] = await openSignedIn(2)
  const refresh = delayRefresh(tabs)
  tabs.clock.advance(HOUR)
  const waiting = catchAuthError(second!.session.getAccessToken())
  await refresh.begins
  await first!.signIn(bob)
  refresh.finish()
  expect((await waiting).code).toBe('sessionEnded')
  await settle()
  expect([first!.shows(), second!.shows()]).toEqual([bob.email, bob.email])
  const [record] = [...browser.localStorage.values()]
  expect(record).toContain(await first!.session.getAccessToken())
})

test('the response of a refresh with the tokens of another user is not used', async () => {
  const { openSignedIn, openPage, clock, answerNext, browser, responseBodies } = openTabs()
  const [page] = await openSignedIn(1)
  const record = [...browser.localStorage.values()][0]
  await openPage(browser.openTab()).signIn(bob)
  const tokensOfBob = JSON.parse(responseBodies.at(-1)!)
  const [key] = [...browser.localStorage.keys()]
  browser.localStorage.set(key!, record!)
  page!.tab.fire('focus')
  expect(page!.shows()).toBe(ann.email)
  clock.advance(HOUR)
  answerNext(tokensOfBob)
  expect((await catchAuthError(page!.session.getAccessToken())).code).toBe('untrustedServer')
  expect(page!.shows()).toBe(ann.email)
})

test('a tab whose refresh token was replaced by another one does not remove the new record', async () => {
  const { openSignedIn, clock, browser, count, answers, pool } = openTabs({ rotation: { enabled: true } })
  const [first, second] = await openSignedIn(2)
  // Without locks and events both tabs refresh, and the service rejects the second one.
  for (const page of [first!, second!]) Object.assign(page.tab.window.navigator!, { locks: undefined })
  second!.leave()
  const bothAsked = deferred<void>()
  answers.GetTokensFromRefreshToken = async ({ url, init }) => {
    if (count('GetTokensFromRefreshToken') === 2) bothAsked.resolve()
    await bothAsked.promise
    return pool.fetch(url, init)
  }
  clock.advance(HOUR)
  const tokens = await Promise.all([first!.session.getAccessToken(), second!.session.getAccessToken()])
  expect(tokens[0]).toBe(tokens[1])
  expect(count('GetTokensFromRefreshToken')).toBe(2)
  expect([...browser.localStorage.values()][0]).toContain(tokens[0])
})

test('a tab that gets the lock before the tokens that another one has just stored waits for them', async () => {
  const { openSignedIn, openPage, browser, clock, count } = openTabs({ rotation: { enabled: true } })
  const [first] = await openSignedIn(1)
  const tab = browser.openTab()
  const storage = lagBehind(tab)
  const second = openPage(tab)
  first!.session.subscribe(() => {
    storage.outdatedReads = 3
  })
  clock.advance(HOUR)
  const tokens = await Promise.all([first!.session.getAccessToken(), second.session.getAccessToken()])
  expect(tokens[0]).toBe(tokens[1])
  expect(count('GetTokensFromRefreshToken')).toBe(1)
})

test.each([
  ['finds them, before it asks the service', 3, 1],
  ['finds them after the service has refused, and stays signed in', 15, 2],
])('a tab that refreshes before tokens of another one reach it %s', async (_, outdatedReads, refreshes) => {
  const rotation = { enabled: true, retryGracePeriodSeconds: 0 }
  const { openSignedIn, openPage, browser, clock, count } = openTabs({ rotation })
  const [first] = await openSignedIn(1)
  const tab = browser.openTab()
  const storage = lagBehind(tab)
  const second = openPage(tab)
  tab.isFrozen = true // No event reaches it.
  clock.advance(HOUR)
  const token = await first!.session.getAccessToken()
  await settle()
  tab.isFrozen = false
  storage.outdatedReads = outdatedReads
  expect(await second.session.getAccessToken()).toBe(token)
  expect(count('GetTokensFromRefreshToken')).toBe(refreshes)
})

test.each([
  ['has expired', () => fault('NotAuthorizedException', 'Refresh Token has expired'), 'expired'],
  ['was revoked', () => fault('NotAuthorizedException', 'Refresh Token has been revoked'), 'revoked'],
  ['was used twice', () => fault('RefreshTokenReuseException'), 'reused'],
] as const)('a refresh token that %s ends the session in every tab with that reason', async (_, answer, reason) => {
  const { openSignedIn, clock, answers, browser, count } = openTabs()
  const pages = await openSignedIn(3)
  answers.GetTokensFromRefreshToken = answer
  clock.advance(HOUR)
  await Promise.all(pages.map(({ session }) => catchAuthError(session.getAccessToken())))
  await settle()
  expect(pages.map((page) => page.shows())).toEqual(pages.map(() => `signedOut: ${reason}`))
  expect(browser.localStorage.size).toBe(0)
  expect(count('GetTokensFromRefreshToken')).toBe(1)
})

describe('a lock that is never released', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  test('delays a refresh by at most five seconds', async () => {
    const { openSignedIn, openPage, clock, browser } = openTabs()
    const [page] = await openSignedIn(1)
    const [key] = [...browser.localStorage.keys()]
    const other = openPage()
    void other.tab.window.navigator!.locks!.request(key!, {}, () => new Promise(() => {}))
    await settle()
    clock.advance(HOUR)
    const done = vi.fn()
    const asked = page!.session.getAccessToken().then(done)
    await settle()
    await vi.advanceTimersByTimeAsync(4_600)
    await settle()
    expect(done).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(100)
    await settle()
    await vi.advanceTimersByTimeAsync(300)
    await asked
    expect(done).toHaveBeenCalledOnce()
    expect(browser.countLocks()).toBe(1)
    other.tab.close()
    expect(browser.countLocks()).toBe(0)
  })
})

test('a listener that requests a token during a refresh gets the new one', async () => {
  const { openSignedIn, clock, count, browser } = openTabs()
  const [page] = await openSignedIn(1)
  const told: Promise<string>[] = []
  const locks: number[] = []
  page!.session.subscribe(() => {
    locks.push(browser.countLocks())
    told.push(page!.session.getAccessToken())
  })
  clock.advance(HOUR)
  const token = await page!.session.getAccessToken()
  expect(await Promise.all(told)).toEqual([token])
  expect(count('GetTokensFromRefreshToken')).toBe(1)
})

test('a call that waits for a refresh continues with the tokens of a reauthentication', async () => {
  const { openSignedIn, clock, answers } = openTabs()
  const [first, second] = await openSignedIn(2)
  answers.GetTokensFromRefreshToken = () => new Promise(() => {})
  clock.advance(HOUR)
  const waiting = second!.session.getAccessToken()
  await settle()
  await first!.signIn()
  expect(await waiting).toBe(await first!.session.getAccessToken())
})

test('a temporary failure keeps the session of every tab', async () => {
  const { openSignedIn, clock, answers } = openTabs()
  const pages = await openSignedIn(2)
  answers.GetTokensFromRefreshToken = () => json({})
  clock.advance(HOUR)
  for (const { session } of pages) expect((await catchAuthError(session.getAccessToken())).code).toBe('untrustedServer')
  expect(pages.map((page) => page.shows())).toEqual([ann.email, ann.email])
})
