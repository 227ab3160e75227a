import { type Browser, chromium, type Page } from 'playwright'
import { describe, expect } from 'vitest'
import { launchOptions } from '../support/chromium.mjs'
import { button, form, seeText } from '../support/e2e/actions.ts'
import {
  annInPages,
  bobInPages,
  expectNothingOf,
  type OpenPages,
  openPage,
  openProfiles,
  openSignedIn,
  seeSignIn,
  seeUser,
  signInAs,
  tracesOf,
} from '../support/e2e/openPages.ts'
import { test as base, type Playground } from '../support/e2e/openPlayground.ts'

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

/** Browsers discard a cached page that receives a message. One without channels is restored. */
const removeChannels = () => void Reflect.deleteProperty(globalThis, 'BroadcastChannel')

const removeStorageEvents = () => addEventListener('storage', (event) => event.stopImmediatePropagation())

describe('a page that the browser brings back from its back/forward cache', () => {
  async function leaveProfile(playground: Playground): Promise<OpenPages & { traces: string[] }> {
    await playground.context.addInitScript(recordReturn)
    const opened = await openSignedIn(playground, 2)
    const traces = await tracesOf(opened.pages[0], annInPages)
    await openProfiles([opened.pages[0]], annInPages)
    await opened.pages[0].goto(new URL('/favicon.svg', playground.url).href)
    await opened.pages[1]!.bringToFront()
    await button(opened.pages[1]!, 'Sign out').click()
    await seeSignIn([opened.pages[1]!])
    return { ...opened, traces }
  }

  async function returnTo(page: Page): Promise<Return> {
    await page.bringToFront()
    await page.goBack({ waitUntil: 'commit' })
    await expect.poll(() => returnOf(page).then(({ frames }) => frames.length), { timeout: 10_000 }).toBe(5)
    return returnOf(page)
  }

  test('shows nothing of a user who signed out meanwhile, not even in its first frame', async ({ playground }) => {
    await playground.context.addInitScript(removeChannels)
    const { pages, traces } = await leaveProfile(playground)
    const { isRestored, frames } = await returnTo(pages[0])
    expect(isRestored).toBe(true)
    expect(frames.filter((text) => text.includes('Ann') || text.includes(annInPages.email))).toEqual([])
    expect(frames[0]).toContain('You signed out in another tab or window.')
    await expectNothingOf(pages, traces)
  })

  test('shows the user who signed in meanwhile, and nothing of the one before', async ({ playground }) => {
    await playground.context.addInitScript(removeChannels)
    const { pages, traces } = await leaveProfile(playground)
    await signInAs(pages[1]!, bobInPages)
    const { isRestored, frames } = await returnTo(pages[0])
    expect(isRestored).toBe(true)
    expect(frames.filter((text) => text.includes('Ann') || text.includes(annInPages.email))).toEqual([])
    await form(pages[0]).getByText(bobInPages.email).first().waitFor()
    await expectNothingOf(pages, traces)
  })

  test('was discarded if it has received a message of another tab, and shows nothing of the user who signed out', async ({
    playground,
  }) => {
    const { pages, traces } = await leaveProfile(playground)
    const { isRestored } = await returnTo(pages[0])
    expect(isRestored).toBe(false)
    await seeSignIn([pages[0]])
    await expectNothingOf(pages, traces)
  })
})

test('a page that no message or storage event reaches reads the storage when it gets focus, or becomes visible', async ({
  playground,
}) => {
  await playground.context.addInitScript(removeChannels)
  await playground.context.addInitScript(removeStorageEvents)
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
  // Pages of a headless Chromium are always visible.
  await first.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await seeUser([first], bobInPages)
})
