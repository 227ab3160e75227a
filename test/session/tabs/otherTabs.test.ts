import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { submitChangePassword } from '../../../src/flows/account/changePassword.ts'
import { submitDeleteAccount } from '../../../src/flows/account/deleteAccount.ts'
import { callWithToken } from '../../../src/flows/callWithToken.ts'
import { catchAuthError } from '../../support/errors.ts'
import { networkError } from '../../support/responses.ts'
import { ann } from '../../support/users.ts'
import { bob, openTabs, type Page, settle } from './openTabs.ts'

const HOUR = 3600

const shown = (pages: Page[]) => pages.map((page) => page.shows())

describe.each([2, 3])('in %i tabs', (count) => {
  test('a sign-out in one reaches the others', async () => {
    const { openSignedIn, browser } = openTabs()
    const pages = await openSignedIn(count)
    await pages[0]!.session.signOut()
    await settle()
    expect(shown(pages)).toEqual(['signedOut', ...Array(count - 1).fill('signedOut: signedOutElsewhere')])
    expect(browser.localStorage.size).toBe(0)
  })

  test('a sign-in in one reaches the others, as adopted and not as a sign-in', async () => {
    const { openPage } = openTabs()
    const pages = Array.from({ length: count }, () => openPage())
    await pages[0]!.signIn()
    await settle()
    expect(shown(pages)).toEqual(pages.map(() => ann.email))
    expect(pages.map(({ changes }) => changes)).toEqual([['signedIn'], ...Array(count - 1).fill(['adopted'])])
  })

  test('a user switch in one reaches the others, and the first user is signed out of the service', async () => {
    const { openSignedIn, count: countOf } = openTabs()
    const pages = await openSignedIn(count)
    const ofAnn = await pages[1]!.session.getAccessToken()
    await pages[0]!.signIn(bob)
    await settle()
    expect(shown(pages)).toEqual(pages.map(() => bob.email))
    expect(await pages[1]!.session.getAccessToken()).not.toBe(ofAnn)
    expect(countOf('RevokeToken')).toBe(1)
  })

  test('a password change in one keeps the others signed in', async () => {
    const { openSignedIn } = openTabs()
    const pages = await openSignedIn(count)
    await submitChangePassword(
      pages[0]!.context,
      { step: 'form' },
      { password: ann.password, newPassword: ann.newPassword },
    )
    await settle()
    for (const { session } of pages) await callWithToken(session, 'GetUser', {})
    expect(shown(pages)).toEqual(pages.map(() => ann.email))
  })

  test.each([
    ['with session tracking', true],
    ['without session tracking', false],
  ])('a sign-out of all other devices in one keeps the others signed in, %s', async (_, sessionTracking) => {
    const { openSignedIn, openPage, browser } = openTabs({ sessionTracking })
    const pages = await openSignedIn(count)
    const values = { password: ann.password, newPassword: ann.newPassword, everywhereElse: 'on' }
    expect(await submitChangePassword(pages[0]!.context, { step: 'form' }, values)).toMatchObject({
      others: 'ended',
    })
    await settle()
    for (const { session } of pages) await callWithToken(session, 'GetUser', {})
    expect(shown(pages)).toEqual(pages.map(() => ann.email))
    expect(openPage(browser.openTab()).shows()).toBe(ann.email)
  })

  test('an account deletion in one ends the session in the others, with that reason', async () => {
    const { openSignedIn, browser } = openTabs()
    const pages = await openSignedIn(count)
    await submitDeleteAccount(pages[0]!.context, { step: 'confirm', name: ann.email }, { confirmation: ann.email })
    await settle()
    expect(shown(pages)).toEqual(pages.map(() => 'signedOut: accountDeleted'))
    expect(browser.localStorage.size).toBe(0)
  })
})

describe('a reauthentication of the same user', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  test('reaches the other tabs before their tokens are revoked', async () => {
    const { openSignedIn, count } = openTabs()
    const pages = await openSignedIn(2)
    await pages[0]!.signIn()
    await settle()
    expect(count('RevokeToken')).toBe(0)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(count('RevokeToken')).toBe(1)
    const [first, second] = await Promise.all(pages.map(({ session }) => session.getAccessToken()))
    expect(first).toBe(second)
    for (const { session } of pages) await callWithToken(session, 'GetUser', {})
  })

  test('does not end the session of a tab that was frozen until its tokens were revoked', async () => {
    const { openSignedIn, clock } = openTabs({ rotation: { enabled: true } })
    const pages = await openSignedIn(2)
    pages[1]!.tab.isFrozen = true
    await pages[0]!.signIn()
    await vi.advanceTimersByTimeAsync(60_000)
    clock.advance(HOUR)
    pages[1]!.tab.isFrozen = false
    const call = callWithToken(pages[1]!.session, 'GetUser', {})
    await settle()
    await vi.advanceTimersByTimeAsync(300)
    await call
    expect(shown(pages)).toEqual([ann.email, ann.email])
  })

  test('does not end a call that holds a revoked token', async () => {
    const { openSignedIn, answers } = openTabs()
    const pages = await openSignedIn(2)
    let calls = 0
    answers.GetUser = () => {
      if (calls++) return undefined
      return pages[0]!
        .signIn()
        .then(() => vi.advanceTimersByTimeAsync(11_000))
        .then(
          () =>
            new Response(
              JSON.stringify({ __type: 'NotAuthorizedException', message: 'Access Token has been revoked' }),
              { status: 400 },
            ),
        )
    }
    await callWithToken(pages[1]!.session, 'GetUser', {})
    expect(shown(pages)).toEqual([ann.email, ann.email])
  })
})

test('a failed revoke followed by a user switch leaves nothing of the first user', async () => {
  const { openSignedIn, answers, browser } = openTabs()
  const pages = await openSignedIn(2)
  const ofAnn = await pages[0]!.session.getAccessToken()
  answers.RevokeToken = networkError
  await pages[0]!.session.signOut()
  await pages[0]!.signIn(bob)
  await settle()
  expect(shown(pages)).toEqual([bob.email, bob.email])
  expect([...browser.localStorage.values()].join()).not.toContain(ofAnn)
})

test('a sign-in in another tab during a sign-out is kept', async () => {
  const { openSignedIn, answers, browser } = openTabs()
  const pages = await openSignedIn(2)
  answers.RevokeToken = async () => {
    answers.RevokeToken = () => undefined
    await pages[1]!.signIn(bob)
    return new Response('{}')
  }
  await pages[0]!.session.signOut()
  await settle()
  expect(shown(pages)).toEqual([bob.email, bob.email])
  expect(browser.localStorage.size).toBe(1)
})

test.each(['pageshow', 'visibilitychange', 'focus'])(
  'a tab that was frozen reads the storage again on %s',
  async (event) => {
    const { openSignedIn } = openTabs()
    const pages = await openSignedIn(2)
    pages[1]!.tab.isFrozen = true
    await pages[0]!.signIn(bob)
    await settle()
    pages[1]!.tab.isFrozen = false
    expect(pages[1]!.shows()).toBe(ann.email)
    pages[1]!.tab.fire(event)
    expect(pages[1]!.shows()).toBe(bob.email)
  },
)

test.each(['navigator', 'BroadcastChannel', 'addEventListener', 'document'] as const)(
  'without %s a tab works on its own',
  async (name) => {
    const { browser, openPage, clock } = openTabs()
    const tab = browser.openTab()
    Object.assign(tab.window, { [name]: undefined })
    const page = openPage(tab)
    await page.signIn()
    clock.advance(HOUR)
    await page.session.getAccessToken()
    await page.session.signOut()
    expect(page.shows()).toBe('signedOut')
    page.leave()
    expect(browser.countLocks()).toBe(0)
  },
)

test('messages to other tabs contain no token', async () => {
  const { browser, openPage, clock } = openTabs()
  const page = openPage()
  const messages: unknown[] = []
  const spy = browser.openTab()
  const channelName = `poolgate.${page.session.client.userPoolId}.${page.session.client.clientId}`
  const channel = new spy.window.BroadcastChannel!(channelName)
  channel.onmessage = ({ data }) => messages.push(data)
  await page.signIn()
  const tokens = [await page.session.getAccessToken(), await page.session.getIdToken()]
  clock.advance(HOUR)
  tokens.push(await page.session.getAccessToken())
  await page.session.signOut()
  await settle()
  expect(messages.length).toBeGreaterThan(2)
  for (const token of tokens) expect(JSON.stringify(messages)).not.toContain(token)
  for (const message of messages) expect(Object.keys(message as object)).toEqual(['reason'])
})

test.each([
  ['junk', '{'],
  ['another format', '{"version":9}'],
  ['a number', '7'],
])('%s in the storage does not end the session of an open tab', async (_, text) => {
  const { browser, openSignedIn } = openTabs()
  const [page] = await openSignedIn(1)
  const other = browser.openTab()
  const [key] = [...browser.localStorage.keys()]
  other.window.localStorage.setItem(key!, text)
  await settle()
  expect(page!.shows()).toBe(ann.email)
})

test('without subscribers a session reads the storage when it is asked', async () => {
  const { openSignedIn, browser } = openTabs()
  const pages = await openSignedIn(2)
  pages[1]!.leave()
  expect(pages[1]!.tab.countListeners()).toBe(0)
  await pages[0]!.session.signOut()
  expect(pages[1]!.shows()).toBe('signedOut: signedOutElsewhere')
  expect((await catchAuthError(pages[1]!.session.getAccessToken())).code).toBe('sessionEnded')
  expect(browser.countLocks()).toBe(0)
})

describe('a duplicated tab', () => {
  const open = async (rotation?: { enabled: boolean }) => {
    const opened = openTabs({ rotation }, 'tab')
    const first = opened.openPage()
    await first.signIn()
    const second = opened.openPage(opened.browser.duplicate(first.tab))
    return { ...opened, pages: [first, second] as const }
  }

  test('keeps working beside the first one without rotation', async () => {
    const { pages, clock } = await open()
    for (let hour = 0; hour < 2; hour++) {
      clock.advance(HOUR)
      for (const { session } of pages) await session.getAccessToken()
    }
    expect(shown([...pages])).toEqual([ann.email, ann.email])
  })

  test('keeps working after a reauthentication in the first one, whose old tokens are not revoked then', async () => {
    const { pages, count } = await open()
    await pages[0].signIn()
    await settle()
    await callWithToken(pages[1].session, 'GetUser', {})
    expect(shown([...pages])).toEqual([ann.email, ann.email])
    expect(count('RevokeToken')).toBe(0)
  })

  test('that was closed leaves no tokens behind: a reauthentication revokes the old ones', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { pages, count } = await open()
    pages[1].tab.close()
    await pages[0].signIn()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(count('RevokeToken')).toBe(1)
    vi.useRealTimers()
  })

  test('ends with a reason with rotation, and the other one continues', async () => {
    const { pages, clock } = await open({ enabled: true })
    clock.advance(HOUR)
    await pages[0].session.getAccessToken()
    await catchAuthError(pages[1].session.getAccessToken())
    clock.advance(HOUR)
    await pages[0].session.getAccessToken()
    expect(shown([...pages])).toEqual([ann.email, 'signedOut: reused'])
  })
})
