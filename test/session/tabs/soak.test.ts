import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { callWithToken } from '../../../src/flows/callWithToken.ts'
import { networkError } from '../../support/responses.ts'
import { ann } from '../../support/users.ts'
import { bob, openTabs, type Page, settle } from './openTabs.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

const EVENTS = [
  'signInAnn',
  'signInBob',
  'signOut',
  'call',
  'forceRefresh',
  'freeze',
  'thaw',
  'reload',
  'hour',
  'offline',
  'online',
  'loseResponse',
] as const

type Step = { event: (typeof EVENTS)[number]; tab: number; isAwaited: boolean }

const step: fc.Arbitrary<Step> = fc.record({
  event: fc.constantFrom(...EVENTS),
  tab: fc.nat({ max: 2 }),
  isAwaited: fc.boolean(),
})

/** Runs timers until the work is done, because retries wait. The pool's own work takes real time, in which no timer may run. */
async function finish(work: Promise<unknown>, isBusy: () => boolean): Promise<void> {
  let isDone = false
  const end = () => {
    isDone = true
  }
  work.then(end, end)
  for (let time = 0; !isDone && time < 400; time++) {
    await vi.advanceTimersByTimeAsync(250)
    do await settle(5)
    while (isBusy())
  }
  expect(isDone).toBe(true)
}

async function run(steps: Step[], rotation: { enabled: boolean; retryGracePeriodSeconds: number }) {
  const { openSignedIn, openPage, clock, network, answers, browser, pool, isBusy } = openTabs({ rotation })
  const pages = await openSignedIn(3)
  const pending: Promise<unknown>[] = []
  const act = async ({ event, tab }: Step): Promise<unknown> => {
    const page = pages[tab]!
    switch (event) {
      case 'signInAnn':
        return page.signIn(ann)
      case 'signInBob':
        return page.signIn(bob)
      case 'signOut':
        return page.session.signOut()
      case 'call':
        return callWithToken(page.session, 'GetUser', {})
      case 'forceRefresh':
        return page.session.getAccessToken({ forceRefresh: true })
      case 'freeze':
        page.tab.isFrozen = true
        return
      case 'thaw':
        return thaw(page)
      case 'reload':
        page.leave()
        page.tab.close()
        pages[tab] = openPage()
        return
      case 'hour':
        return clock.advance(3600)
      case 'offline':
        network.state = 'off'
        return
      case 'online':
        network.state = 'on'
        return
      case 'loseResponse':
        answers.GetTokensFromRefreshToken = async ({ url, init }) => {
          delete answers.GetTokensFromRefreshToken
          await pool.fetch(url, init)
          return networkError()
        }
    }
  }
  for (const one of steps) {
    const acting = act(one).catch(() => {})
    if (one.isAwaited) await finish(acting, isBusy)
    else pending.push(acting)
  }
  network.state = 'on'
  pages.forEach(thaw)
  await finish(Promise.all(pending), isBusy)
  pages.forEach(thaw)
  await settle(20)
  await finish(Promise.allSettled(pages.map(({ session }) => callWithToken(session, 'GetUser', {}))), isBusy)
  await settle(20)
  return { pages, browser, openPage, isBusy }
}

function thaw({ tab }: Page): void {
  tab.isFrozen = false
  tab.fire('pageshow')
}

const RUNS = Number(process.env.SOAK_RUNS ?? 15)

/** Returns who is signed in after events that happen one after the other, in tabs that aren't frozen. */
function expectedAfter(steps: Step[]): string {
  let user = ann.email
  let isOnline = true
  for (const { event } of steps) {
    if (event === 'offline' || event === 'online') isOnline = event === 'online'
    if (event === 'signOut') user = 'signedOut'
    if (event === 'signInAnn' && isOnline) user = ann.email
    if (event === 'signInBob' && isOnline) user = bob.email
  }
  return user
}

/** With rotation, a lost response is followed by a reuse if the network isn't back within the grace period. */
const inOrder = (hasRotation: boolean) =>
  step
    .filter(({ event }) => event !== 'freeze' && !(hasRotation && event === 'loseResponse'))
    .map((one) => ({ ...one, isAwaited: true }))

test.each([
  { enabled: false, retryGracePeriodSeconds: 0 },
  { enabled: true, retryGracePeriodSeconds: 10 },
])(
  'after events in order, all tabs show the last user who signed in or out: rotation %o',
  async (rotation) => {
    await fc.assert(
      fc.asyncProperty(fc.array(inOrder(rotation.enabled), { maxLength: 12 }), async (steps) => {
        const { pages } = await run(steps, rotation)
        for (const page of pages) expect(page.shows().replace(/: .*/, '')).toBe(expectedAfter(steps))
      }),
      { numRuns: RUNS },
    )
  },
  600_000,
)

test.each([
  { enabled: false, retryGracePeriodSeconds: 0 },
  { enabled: true, retryGracePeriodSeconds: 0 },
  { enabled: true, retryGracePeriodSeconds: 10 },
])(
  'after any events, all tabs show what the storage has, and no lock is left: rotation %o',
  async (rotation) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const { pages, browser, openPage, isBusy } = await run(steps, rotation)
        const shown = openPage().shows()
        for (const page of pages) expect(page.shows().replace(/: .*/, '')).toBe(shown)
        expect(browser.localStorage.size).toBe(shown === 'signedOut' ? 0 : 1)
        const tokens = await Promise.allSettled(pages.map(({ session }) => session.getAccessToken()))
        const texts = new Set(
          tokens.map((result) => (result.status === 'fulfilled' ? result.value : result.reason.code)),
        )
        expect(texts.size).toBe(1)
        // A refresh whose tokens are no longer needed still ends, with its retries.
        await finish(new Promise((resolve) => setTimeout(resolve, 60_000)), isBusy)
        await settle()
        expect(browser.countLocks()).toBe(0)
      }),
      { numRuns: RUNS },
    )
  },
  600_000,
)
