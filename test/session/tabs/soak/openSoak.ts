import { decodeJwt } from 'jose'
import { expect, vi } from 'vitest'
import { administer as callPool } from '../../../local/callPool.ts'
import { ann } from '../../../support/users.ts'
import { bob, openTabs, type Page, settle } from '../openTabs.ts'
import { TAB_COUNT, type UserName } from './soakModel.ts'

/** The longest, in seconds. */
const REFRESH_TOKEN_VALIDITY = 3650 * 24 * 3600

/**
 * How long, in milliseconds, responses take: some overtake others. Time passes only while no request waits for the pool, so that a seed
 * repeats a run.
 */
const LATENCIES = [20, 150, 40, 400, 90]
const STEP = 250

const DONE_ALREADY = ['UserNotFoundException', 'UsernameExistsException']

export interface Rotation {
  enabled: boolean
  retryGracePeriodSeconds: number
}

export type Soak = ReturnType<typeof openSoak>

/** Opens a browser in which events happen. Fake timers must be installed. */
export function openSoak(storage: 'browser' | 'tab', rotation: Rotation) {
  const accounts = {
    ann: { email: ann.email, passwords: [ann.password, ann.newPassword] },
    bob: { email: bob.email, passwords: [bob.password, `${bob.password}2`] },
  }
  /** Since the last event. */
  const facts = { lost: [] as string[], served: [] as string[], wasDue: false }
  let responses = 0
  const namesBySubject = new Map<unknown, UserName>()
  const onServed = (operation: string, input: Record<string, unknown>) => {
    facts.served.push(operation)
    if (operation !== 'ChangePassword') return
    const account = accounts[namesBySubject.get(decodeJwt(String(input.AccessToken)).sub) ?? 'ann']
    account.passwords.sort((one) => (one === input.ProposedPassword ? -1 : 1))
  }
  const tabs = openTabs({ rotation, tokenValidity: { refreshToken: REFRESH_TOKEN_VALIDITY } }, storage, {
    delay: () => new Promise((resolve) => void setTimeout(resolve, LATENCIES[responses++ % LATENCIES.length])),
    onServed,
    reauthenticateAfter: Number.POSITIVE_INFINITY,
  })
  const { browser, clock, pool, isBusy } = tabs
  const userOf = (email: string): UserName => (email === bob.email ? 'bob' : 'ann')
  const nameOf = (page: Page) => (page.session.getState().status === 'signedIn' ? userOf(page.shows()) : undefined)
  const pages: (Page | undefined)[] = Array.from({ length: TAB_COUNT }, () => undefined)
  let administrations = 0
  /** What went wrong, unhandled rejections included. */
  const faults: unknown[] = []
  const onUnhandled = (reason: unknown) => faults.push(reason)
  process.on('unhandledRejection', onUnhandled)

  /** Lets time pass, on all clocks. */
  async function elapse(milliseconds: number): Promise<void> {
    for (let left = milliseconds; left > 0; left -= STEP) {
      await settleRequests()
      const part = vi.getTimerCount() === 0 ? left : Math.min(left, STEP)
      if (part === left) left = 0
      clock.advance(part / 1000)
      await vi.advanceTimersByTimeAsync(part)
    }
    await settleRequests()
  }
  async function settleRequests(): Promise<void> {
    do await settle(6)
    while (isBusy() || administrations > 0)
  }
  /** Calls the pool from elsewhere. Two events at the same time may find each other's work done. */
  async function administer(operation: string, input: object): Promise<void> {
    administrations++
    try {
      await callPool(pool, operation, input)
    } catch (error) {
      if (!(error instanceof Error) || !DONE_ALREADY.includes(error.name)) throw error
    } finally {
      administrations--
    }
  }
  /** Lets time pass until the work is done. */
  async function finish(work: Promise<unknown>): Promise<void> {
    let isDone = false
    const end = () => {
      isDone = true
    }
    work.then(end, end)
    await settle(1)
    for (let round = 0; !isDone && round < 400; round++) await elapse(STEP)
    expect(isDone, 'the event ends').toBe(true)
  }

  /** Opens a page in a tab that may have a sessionStorage already. */
  function openIn(index: number, tab = browser.openTab()): Page {
    const previous = pages[index]
    previous?.leave()
    previous?.tab.close()
    const page = tabs.openPage(tab)
    pages[index] = page
    return page
  }
  function thaw({ tab }: Page): void {
    if (!tab.isFrozen) return
    tab.isFrozen = false
    tab.fire('pageshow')
  }
  const use = (index: number): Page => {
    const page = pages[index] ?? openIn(index)
    thaw(page)
    return page
  }

  const storedTexts = (index: number): string[] => {
    if (storage === 'browser') return [...browser.localStorage.values()]
    const area = pages[index]?.tab.window.sessionStorage
    return Array.from({ length: area?.length ?? 0 }, (_, position) => area?.getItem(area.key(position) ?? '') ?? '')
  }

  return {
    ...tabs,
    storage,
    rotation,
    accounts,
    pages,
    faults,
    facts,
    onServed,
    /** Notes whose account a `sub` belongs to. */
    note: (sub: string, name: UserName) => void namesBySubject.set(sub, name),
    administer,
    elapse,
    finish,
    openIn,
    use,
    thaw,
    nameOf,
    storedTexts,
    /** Whose tokens a record has. */
    userIn: (text: string): UserName => userOf(String(decodeJwt(JSON.parse(text).idToken).email)),
    close: () => void process.off('unhandledRejection', onUnhandled),
    /** Opens all tabs, and signs Ann in. */
    open: async () => {
      await finish(use(0).signIn(ann))
      for (const index of pages.keys()) use(index)
      await elapse(1_000)
    },
  }
}
