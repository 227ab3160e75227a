import type { Page } from 'playwright'
import { describe, expect } from 'vitest'
import { postOperation } from '../support/callOperation.ts'
import { button, field, form, see, seeText } from '../support/e2e/actions.ts'
import {
  annInPages,
  bobInPages,
  expectNothingOf,
  follow,
  listLocks,
  noLocks,
  openProfiles,
  openSignedIn,
  readProfiles,
  seeSignIn,
  seeUser,
  signInAs,
  storedRecord,
  tracesOf,
} from '../support/e2e/openPages.ts'
import { test } from '../support/e2e/remotePool.ts'
import { signInForTokens } from '../support/e2e/virtualAuthenticator.ts'

const HOUR = 3600

/** For conditions of several pages, on a busy machine. */
const patient = { timeout: 10_000 }

interface Shown {
  heading: string
  /** Milliseconds since the epoch. */
  at: number
}

/** Records in every page which headings it shows, and when. For a page before it loads. */
function recordHeadings() {
  const shown: Shown[] = []
  Object.assign(globalThis, { shown })
  new MutationObserver(() => {
    const heading = document.querySelector('main h1')?.textContent
    if (!heading || shown.at(-1)?.heading === heading) return
    shown.push({ heading, at: performance.timeOrigin + performance.now() })
  }).observe(document, { childList: true, subtree: true, characterData: true })
}

const shownIn = (page: Page): Promise<Shown[]> => page.evaluate(() => Reflect.get(globalThis, 'shown'))

describe('in one of several pages', () => {
  test('a sign-in, a sign-out and a sign-in of another user show in the others within a second', async ({
    playground,
  }) => {
    await playground.context.addInitScript(recordHeadings)
    const { pages, count } = await openSignedIn(playground, 3)
    const traces = await tracesOf(pages[0], annInPages)
    expect(await listLocks(pages[0])).toEqual(noLocks)
    await openProfiles(pages.slice(1), annInPages)
    await button(pages[0], 'Sign out').click()
    await seeSignIn(pages)
    expect(await storedRecord(pages[0])).toBeNull()
    await expectNothingOf(pages, traces)
    expect(await listLocks(pages[0])).toEqual(noLocks)

    await signInAs(pages[0], bobInPages)
    await Promise.all(pages.slice(1).map((page) => form(page).getByText(bobInPages.email).first().waitFor()))
    await openProfiles(pages, bobInPages)
    await expectNothingOf(pages, traces)
    expect(count('RevokeToken')).toBe(1)

    const [first, ...others] = await Promise.all(pages.map(shownIn))
    const headings = (shown: Shown[] | undefined) => shown?.map(({ heading }) => heading)
    expect(headings(first)).toEqual(['Sign in', 'Hello Ann', 'Sign in', 'Hello Bob', 'Profile'])
    for (const shown of others) {
      expect(headings(shown)).toEqual(['Sign in', 'Hello Ann', 'Profile', 'Sign in', 'Profile', 'Hello Bob', 'Profile'])
      const delays = [1, 3, 4].map((index, event) => shown[index]!.at - first![event + 1]!.at)
      expect(Math.max(...delays)).toBeLessThan(1_000)
    }
  })

  test('a sign-out of all devices ends the session in all of them', async ({ playground }) => {
    const { pages, count } = await openSignedIn(playground, 2)
    const traces = await tracesOf(pages[0], annInPages)
    await openProfiles(pages.slice(1), annInPages)
    await button(pages[0], 'Sign out of all devices').click()
    await seeSignIn(pages)
    for (const page of pages.slice(1)) await seeText(page, 'You signed out in another tab or window.')
    await expectNothingOf(pages, traces)
    expect(count('GlobalSignOut')).toBe(1)
  })

  test('an account deletion ends the session in all of them, and each says why', async ({ playground }) => {
    const { pages } = await openSignedIn(playground, 2)
    const traces = await tracesOf(pages[0], annInPages)
    await openProfiles(pages, annInPages)
    await button(pages[0], 'Delete account').click()
    await field(pages[0], 'Confirm your username').fill(annInPages.username)
    await form(pages[0]).getByRole('form').getByRole('button', { name: 'Delete account' }).click()
    await seeSignIn(pages)
    for (const page of pages) await seeText(page, 'Your account has been deleted.')
    await expectNothingOf(pages, traces)
    expect(await storedRecord(pages[0])).toBeNull()
  })
})

test('a sign-out of another session keeps every page signed in, and ends only that session', async ({ playground }) => {
  const { pages, remote, advance } = await openSignedIn(playground, 2, { sessionTracking: true })
  const { username: email, password } = annInPages
  const { AccessToken } = await signInForTokens(remote.pool, { email, password })
  await openProfiles(pages, annInPages)
  await button(pages[0], 'Sessions').click()
  const signOut = (name: RegExp) => form(pages[0]).getByRole('button', { name }).click()
  await signOut(/^Sign out (?!of all)/)
  await signOut(/^Sign out (?!of all)/)
  await expect.poll(() => form(pages[0]).getByRole('listitem').filter({ hasText: 'Active' }).count(), patient).toBe(1)
  expect((await postOperation(remote.pool, 'GetUser', { AccessToken })).status).toBe(400)
  await advance(60)
  await readProfiles(pages, annInPages)
})

test('a sign-out whose revocation fails, followed by a sign-in of another user, leaves nothing of the first one', async ({
  playground,
}) => {
  playground.expectTrouble(/ERR_INTERNET_DISCONNECTED/)
  const { pages, remote, count } = await openSignedIn(playground, 2)
  const traces = await tracesOf(pages[0], annInPages)
  await openProfiles(pages.slice(1), annInPages)
  remote.fault = 'disconnected'
  await button(pages[0], 'Sign out').click()
  await seeSignIn(pages)
  expect(count('RevokeToken')).toBeGreaterThan(0)
  remote.fault = 'none'
  await signInAs(pages[0], bobInPages)
  await openProfiles(pages, bobInPages)
  await expectNothingOf(pages, traces)
})

describe('a lock', () => {
  test('that another page never releases delays a refresh by five seconds', async ({ playground }) => {
    const { pages, remote, count, advance } = await openSignedIn(playground, 2)
    const [first, second] = pages
    const name = `poolgate.${remote.pool.userPoolId}.${remote.pool.clientId}`
    await first.evaluate((lock) => void navigator.locks.request(lock, () => new Promise(() => {})), name)
    expect(await listLocks(first)).toEqual({ held: [name], pending: [] })
    await advance(HOUR)
    const startedAt = performance.now()
    await readProfiles([second!], annInPages)
    expect(count('GetTokensFromRefreshToken')).toBe(1)
    const delay = performance.now() - startedAt
    expect(delay).toBeGreaterThan(4_900)
    expect(delay).toBeLessThan(7_000)
    expect(await listLocks(first)).toEqual({ held: [name], pending: [] })
  })

  test('is released when a page that refreshes is reloaded or left', async ({ playground }) => {
    const { pages, remote, advance } = await openSignedIn(playground, 2)
    const [first, second] = pages
    const leave = [() => first.goto(playground.url), () => first.goto(new URL('/favicon.svg', playground.url).href)]
    for (const leaving of leave) {
      await advance(HOUR)
      const refresh = remote.hold('GetTokensFromRefreshToken')
      await follow(first, 'Your account')
      await refresh.arrived
      expect((await listLocks(second!)).held).toHaveLength(1)
      await leaving()
      await expect.poll(() => listLocks(second!), patient).toEqual(noLocks)
      refresh.letGo()
    }
    await readProfiles([second!], annInPages)
    expect(await listLocks(second!)).toEqual(noLocks)
  })
})

/** What to do in a page before it loads, so that it lacks a means of hearing of other tabs. */
const removals: [string, () => void][] = [
  ['Web Locks', () => void Reflect.deleteProperty(Navigator.prototype, 'locks')],
  ['a BroadcastChannel', () => void Reflect.deleteProperty(globalThis, 'BroadcastChannel')],
  ['storage events', () => addEventListener('storage', (event) => event.stopImmediatePropagation())],
]

test.for(removals)('without %s a page signs in, refreshes and signs out', async ([, remove], { playground }) => {
  await playground.context.addInitScript(remove)
  const { pages, count, advance } = await openSignedIn(playground, 1)
  await advance(HOUR)
  await readProfiles(pages, annInPages)
  expect(count('GetTokensFromRefreshToken')).toBe(1)
  await pages[0].reload()
  await see(pages[0], 'Profile')
  await pages[0].getByRole('button', { name: 'Account menu for Ann' }).click()
  await pages[0].getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
  await see(pages[0], 'Sign in')
  expect(await storedRecord(pages[0])).toBeNull()
})

describe('a duplicated tab with a session of its own', () => {
  test('keeps working beside the first one without rotation', async ({ playground }) => {
    const { pages, count, advance } = await openSignedIn(playground, 1, {}, 'tab')
    const both = [pages[0], await duplicate(pages[0])]
    await advance(HOUR)
    await readProfiles(both, annInPages)
    expect(count('GetTokensFromRefreshToken')).toBe(2)
  })

  test('ends with a reason with rotation, and the first one continues', async ({ playground }) => {
    playground.expectTrouble(/status of 400/)
    const { pages, advance } = await openSignedIn(playground, 1, { rotation: { enabled: true } }, 'tab')
    const copy = await duplicate(pages[0])
    await advance(HOUR)
    await readProfiles(pages, annInPages)
    await follow(copy, 'Your account')
    await see(copy, 'Sign in')
    await seeText(copy, "For your security, you've been signed out. Please sign in again.")
    await advance(HOUR)
    await readProfiles(pages, annInPages)
  })
})

/** Opens the page again with a copy of its sessionStorage, as browsers duplicate a tab. */
async function duplicate(page: Page): Promise<Page> {
  const [copy] = await Promise.all([page.waitForEvent('popup'), page.evaluate(() => void window.open(location.href))])
  await seeUser([copy], annInPages)
  return copy
}
