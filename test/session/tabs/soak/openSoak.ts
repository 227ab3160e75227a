import { decodeJwt } from 'jose'
import { expect, vi } from 'vitest'
import { submitChangePassword } from '../../../../src/flows/account/changePassword.ts'
import { callWithToken } from '../../../../src/flows/callWithToken.ts'
import { administer as callPool } from '../../../local/callPool.ts'
import { networkError } from '../../../support/responses.ts'
import { ann } from '../../../support/users.ts'
import { bob, openTabs, type Page, settle } from '../openTabs.ts'
import type { SoakEvent } from './soakEvent.ts'
import { TAB_COUNT, type UserName } from './soakModel.ts'

const HOUR = 3600
const DAY = 24 * HOUR

/**
 * How long, in milliseconds, responses take: some overtake others. Time passes only while no request waits for the pool, so that a seed
 * repeats a run.
 */
const LATENCIES = [20, 150, 40, 400, 90]
const STEP = 250

export interface Rotation {
  enabled: boolean
  retryGracePeriodSeconds: number
}

const LOST_OPERATIONS: Partial<Record<SoakEvent['kind'], string>> = {
  loseRefresh: 'GetTokensFromRefreshToken',
  loseSignIn: 'InitiateAuth',
  loseRevocation: 'RevokeToken',
  losePasswordChange: 'ChangePassword',
  loseCall: 'GetUser',
}

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
  const tabs = openTabs({ rotation, tokenValidity: { refreshToken: 3650 * DAY } }, storage, {
    delay: () => new Promise((resolve) => void setTimeout(resolve, LATENCIES[responses++ % LATENCIES.length])),
    onServed,
    reauthenticateAfter: Number.POSITIVE_INFINITY,
  })
  const { browser, clock, network, answers, pool, time, isBusy } = tabs
  const userOf = (email: string): UserName => (email === bob.email ? 'bob' : 'ann')
  const nameOf = (page: Page) => (page.session.getState().status === 'signedIn' ? userOf(page.shows()) : undefined)
  const pages: (Page | undefined)[] = Array.from({ length: TAB_COUNT }, () => undefined)
  let administrations = 0
  /** What the events did wrong. */
  const faults: unknown[] = []

  /** Lets time pass, on all clocks. */
  async function elapse(milliseconds: number): Promise<void> {
    for (let left = milliseconds; left > 0; left -= STEP) {
      const part = Math.min(left, STEP)
      await settleRequests()
      clock.advance(part / 1000)
      await vi.advanceTimersByTimeAsync(part)
    }
    await settleRequests()
  }
  async function settleRequests(): Promise<void> {
    do await settle(6)
    while (isBusy() || administrations > 0)
  }
  /** Calls the pool outside of the tabs, as `administer`. */
  async function administer(operation: string, input: object): Promise<void> {
    administrations++
    try {
      await callPool(pool, operation, input)
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

  const signIn = (page: Page, name: UserName) =>
    page.signIn({ email: accounts[name].email, password: accounts[name].passwords[0]! })

  /** A tab must never get a token of a user whom it doesn't show. */
  async function requireToken({ session }: Page, request?: { forceRefresh: boolean }): Promise<void> {
    const token = await session.getAccessToken(request)
    const state = session.getState()
    const shown = state.status === 'signedIn' ? state.user.sub : state.status
    if (decodeJwt(token).sub !== shown)
      faults.push(new Error(`A tab that shows ${shown} got the token of another user`))
  }

  async function changePassword(page: Page, everywhereElse?: string): Promise<void> {
    const state = page.session.getState()
    if (state.status !== 'signedIn') return
    const name = userOf(page.shows())
    namesBySubject.set(state.user.sub, name)
    const [password = '', newPassword = ''] = accounts[name].passwords
    const values = { password, newPassword, ...(everywhereElse && { everywhereElse }) }
    facts.wasDue = page.context.reauthentication.isDue()
    await submitChangePassword(page.context, { step: 'form' }, values)
  }

  function loseResponse(operation: string): void {
    answers[operation] = ({ url, init }) => {
      if (network.state === 'off') return undefined
      delete answers[operation]
      facts.lost.push(operation)
      return pool.fetch(url, init).then((response) => {
        if (response.ok) onServed(operation, JSON.parse(String(init.body)))
        return networkError()
      })
    }
  }

  /** The refresh token of a tab's storage is revoked by another device. */
  async function revoke(index: number): Promise<void> {
    const record = storedTexts(index)[0]
    const token: unknown = record && JSON.parse(record).refreshToken
    if (token) await administer('RevokeToken', { Token: token, ClientId: pool.clientId })
  }

  async function replaceBob(): Promise<void> {
    const Username = bob.email
    await administer('AdminDeleteUser', { Username })
    const UserAttributes = [{ Name: 'email', Value: bob.email }]
    await administer('AdminCreateUser', { Username, UserAttributes, MessageAction: 'SUPPRESS' })
    const Password = accounts.bob.passwords[0]
    await administer('AdminSetUserPassword', { Username, Password, Permanent: true })
  }

  const storedTexts = (index: number): string[] => {
    if (storage === 'browser') return [...browser.localStorage.values()]
    const area = pages[index]?.tab.window.sessionStorage
    return Array.from({ length: area?.length ?? 0 }, (_, position) => area?.getItem(area.key(position) ?? '') ?? '')
  }

  async function act({ kind, tab }: SoakEvent): Promise<unknown> {
    const lost = LOST_OPERATIONS[kind]
    if (lost) return loseResponse(lost)
    const page = pages[tab]
    switch (kind) {
      case 'signInAnn':
        return signIn(use(tab), 'ann')
      case 'signInBob':
        return signIn(use(tab), 'bob')
      case 'reauthenticate': {
        const name = nameOf(use(tab))
        return name && signIn(use(tab), name)
      }
      case 'signOut':
        return use(tab).session.signOut()
      case 'changePassword':
        return changePassword(use(tab))
      case 'changePasswordEverywhere':
        return changePassword(use(tab), 'on')
      case 'call':
        await requireToken(use(tab))
        return callWithToken(use(tab).session, 'GetUser', {})
      case 'forceRefresh':
        return requireToken(use(tab), { forceRefresh: true })
      case 'open':
        return page ?? openIn(tab)
      case 'duplicate':
        return openIn((tab + 1) % TAB_COUNT, browser.duplicate((page ?? openIn(tab)).tab))
      case 'reload':
        return openIn(tab, page && browser.duplicate(page.tab))
      case 'freeze':
        if (page) page.tab.isFrozen = true
        return
      case 'thaw':
        return page && thaw(page)
      case 'close':
        page?.leave()
        page?.tab.close()
        pages[tab] = undefined
        return
      case 'hour':
        return clock.advance(HOUR)
      case 'sleep':
        time.asleep += 8 * HOUR * 1000
        return clock.advance(8 * HOUR)
      case 'setClockForward':
        time.offset = DAY * 1000
        return
      case 'setClockBack':
        time.offset = -DAY * 1000
        return
      case 'setClockRight':
        time.offset = 0
        return
      case 'offline':
        network.state = 'off'
        return
      case 'online':
        network.state = 'on'
        return
      case 'revoke':
        return revoke(tab)
      case 'signOutElsewhere': {
        const record = storedTexts(tab)[0]
        const Username = record && decodeJwt(JSON.parse(record).idToken).sub
        return Username && administer('AdminUserGlobalSignOut', { Username }).catch(ignoreDeleted)
      }
      case 'disableBob':
        return administer('AdminDisableUser', { Username: bob.email })
      case 'enableBob':
        return administer('AdminEnableUser', { Username: bob.email })
      case 'replaceBob':
        return replaceBob()
    }
  }
  return {
    ...tabs,
    pages,
    faults,
    facts,
    act,
    elapse,
    finish,
    use,
    nameOf,
    storedTexts,
    /** Whose tokens a record has. */
    userIn: (text: string): UserName => userOf(String(decodeJwt(JSON.parse(text).idToken).email)),
    /** Opens all tabs, and signs Ann in. */
    open: async () => {
      await finish(signIn(use(0), 'ann'))
      for (const index of pages.keys()) use(index)
      await elapse(1_000)
    },
  }
}

function ignoreDeleted(error: Error): void {
  if (error.name !== 'UserNotFoundException') throw error
}
