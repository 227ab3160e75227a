import { type Browser, chromium, type Page } from 'playwright'
import { describe, expect } from 'vitest'
import { launchOptions } from '../support/chromium.mjs'
import { button, form, seeText } from '../support/e2e/actions.ts'
import {
  annInPages,
  bobInPages,
  expectNothingOf,
  openPage,
  openProfiles,
  openSignedIn,
  seeSignIn,
  seeUser,
  signInAs,
  tracesOf,
} from '../support/e2e/openPages.ts'
import type { Playground } from '../support/e2e/openPlayground.ts'
import { test as base } from '../support/e2e/remotePool.ts'

/** As for the other tests, but with the back/forward cache, which Playwright turns off. */
const test = base.extend<{ browser: Browser }>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs.
    async ({}, use) => {
      const browser = await chromium.launch({
        ...launchOptions(),
        ignoreDefaultArgs: ['--disable-back-forward-cache'],
      })
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
})

interface Return {
  isRestored: boolean
  /** The texts of the frames that the page draws after its return. */
  frames: string[]
}

/** Records what a page shows when the browser brings it back. */
function recordReturn() {
  addEventListener('pageshow', ({ persisted }) => {
    const frames: string[] = []
    Object.assign(globalThis, { lastReturn: { isRestored: persisted, frames } })
    const record = () => {
      frames.push(document.body?.innerText ?? '')
      if (frames.length < 5) requestAnimationFrame(record)
    }
    requestAnimationFrame(record)
  })
}

const returnOf = (page: Page): Promise<Return> => page.evaluate(() => Reflect.get(globalThis, 'lastReturn'))

/**
 * Leaves pages nothing but a look at the storage. Without this, Chromium discards a page in its cache that receives a message, and
 * passes on the storage events of the meantime when a page returns.
 */
async function removeSignals({ context }: Playground): Promise<void> {
  await context.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'BroadcastChannel')
    addEventListener('storage', (event) => event.stopImmediatePropagation())
  })
}

describe('a page that the browser brings back from its back/forward cache', () => {
  /** Ann leaves the profile in one page, and signs out in another. */
  async function leaveProfile(playground: Playground) {
    await playground.context.addInitScript(recordReturn)
    const [left] = (await openSignedIn(playground, 1)).pages
    const traces = await tracesOf(left, annInPages)
    await openProfiles([left], annInPages)
    await left.goto(new URL('/favicon.svg', playground.url).href)
    const other = await openPage(playground)
    await button(other, 'Sign out').click()
    await seeSignIn([other])
    return { left, other, traces }
  }

  async function returnTo(page: Page): Promise<Return> {
    await page.bringToFront()
    await page.goBack({ waitUntil: 'commit' })
    await expect.poll(() => returnOf(page).then(({ frames }) => frames.length), { timeout: 10_000 }).toBe(5)
    return returnOf(page)
  }

  test('shows nothing of a user who signed out meanwhile, not even in its first frame', async ({ playground }) => {
    await removeSignals(playground)
    const { left, traces } = await leaveProfile(playground)
    const { isRestored, frames } = await returnTo(left)
    expect(isRestored).toBe(true)
    expect(frames.filter((text) => text.includes('Ann') || text.includes(annInPages.email))).toEqual([])
    expect(frames[0]).toContain('You signed out in another tab or window.')
    await expectNothingOf([left], traces)
  })

  test('shows the user who signed in meanwhile, and nothing of the one before', async ({ playground }) => {
    await removeSignals(playground)
    const { left, other, traces } = await leaveProfile(playground)
    await signInAs(other, bobInPages)
    const { isRestored, frames } = await returnTo(left)
    expect(isRestored).toBe(true)
    expect(frames.filter((text) => text.includes('Ann') || text.includes(annInPages.email))).toEqual([])
    await form(left).getByText(bobInPages.email).first().waitFor()
    await expectNothingOf([left], traces)
  })

  test('was discarded if it has received a message of another tab, and shows nothing of the user who signed out', async ({
    playground,
  }) => {
    const { left, traces } = await leaveProfile(playground)
    const { isRestored } = await returnTo(left)
    expect(isRestored).toBe(false)
    await seeSignIn([left])
    await expectNothingOf([left], traces)
  })
})

test('a page that no message or storage event reaches reads the storage when it gets focus, or becomes visible', async ({
  playground,
}) => {
  await removeSignals(playground)
  const { pages } = await openSignedIn(playground, 1)
  const [first] = pages
  const traces = await tracesOf(first, annInPages)
  const second = await openPage(playground)
  // By default Playwright lets every page believe that it has the focus.
  const protocol = await playground.context.newCDPSession(first)
  await protocol.send('Emulation.setFocusEmulationEnabled', { enabled: false })
  await button(second, 'Sign out').click()
  await seeSignIn([second])
  await seeUser([first], annInPages)
  await first.bringToFront()
  await seeText(first, 'You signed out in another tab or window.')
  await expectNothingOf([first], traces)

  await second.bringToFront()
  await signInAs(second, bobInPages)
  await seeSignIn([first])
  // What one page stores reaches another one's process later.
  const stored = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()))
  await expect.poll(async () => (await stored(first)) === (await stored(second))).toBe(true)
  // Pages of a headless Chromium are always visible.
  await first.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await seeUser([first], bobInPages)
})
