import { decodeJwt } from 'jose'
import type { Page, Response } from 'playwright'
import type { LocalPoolOptions } from 'poolgate/local'
import { expect } from 'vitest'
import type { RealPool } from '../../../playground/src/realPool.ts'
import { operationOf } from '../requests.ts'
import { ann, seedAnn } from '../users.ts'
import { enterCredentials, form, see, seeHome } from './actions.ts'
import type { Playground } from './openPlayground.ts'
import { readPageContents } from './pageContents.ts'
import { connectRemotePool, type RemotePool } from './remotePool.ts'

/** A user of the pool that several pages share. */
export interface PageUser {
  name: string
  username: string
  email: string
  password: string
}

export const annInPages: PageUser = {
  name: 'Ann',
  username: ann.username,
  email: ann.email,
  password: ann.password,
}
export const bobInPages: PageUser = {
  name: 'Bob',
  username: 'bob',
  email: 'bob@example.com',
  password: 'Correct-Horse-7!',
}

const seed = ({ name, username, email, password }: PageUser) =>
  seedAnn('CONFIRMED', { given_name: name, email }, { username, password })

/** Several pages of the playground in one browser, connected to one pool. */
interface OpenPages {
  remote: RemotePool
  pages: [Page, ...Page[]]
  /** How often the pages have called an operation. */
  count: (operation: string) => number
  /** Moves the clocks of the pool and of all pages. Timers keep running as before. */
  advance: (seconds: number) => Promise<void>
}

/** Opens pages in which no one is signed in. The first one is in front: the others render slowly. */
export async function openPages(
  playground: Playground,
  pageCount: number,
  options: LocalPoolOptions = {},
  storage: RealPool['storage'] = 'browser',
): Promise<OpenPages> {
  const remote = await connectRemotePool(
    playground,
    { users: [seed(annInPages), seed(bobInPages)], ...options },
    { authFlow: 'USER_PASSWORD_AUTH' },
    storage,
  )
  const others = await Promise.all(Array.from({ length: pageCount - 1 }, () => openPage(playground)))
  await playground.page.bringToFront()
  return {
    remote,
    pages: [playground.page, ...others],
    count: (operation) => remote.calls.filter((name) => name === operation).length,
    advance: async (seconds) => {
      remote.clock.advance(seconds)
      await playground.context.clock.setFixedTime(remote.clock.now)
    },
  }
}

export async function openPage(playground: Playground): Promise<Page> {
  const page = await playground.context.newPage()
  await page.goto(playground.url)
  return page
}

/** Opens pages and signs Ann in, in the first one. @returns What `openPages` does, once all pages show her. */
export async function openSignedIn(...args: Parameters<typeof openPages>): Promise<OpenPages> {
  const opened = await openPages(...args)
  await signInAs(opened.pages[0], annInPages)
  await seeUser(opened.pages, annInPages)
  return opened
}

export async function signInAs(page: Page, { name, username, password }: PageUser): Promise<void> {
  await enterCredentials(page, { email: username, password }, 'Username')
  await seeHome(page, name)
}

/** Waits until the start page of all of them greets the user. */
export const seeUser = (pages: Page[], { name }: PageUser) => Promise.all(pages.map((page) => seeHome(page, name)))

/** Waits until all pages show the sign-in form. */
export const seeSignIn = (pages: Page[]) => Promise.all(pages.map((page) => see(page, 'Sign in')))

/** Opens the profile in each page. */
export const openProfiles = (pages: Page[], user: PageUser) => Promise.all(pages.map((page) => openProfile(page, user)))

/** As `openProfiles`, once a call of the service with the user's access token has succeeded. Pages keep the profile for 30 seconds. */
export const readProfiles = (pages: Page[], user: PageUser) =>
  Promise.all(pages.map((page) => Promise.all([page.waitForResponse(isProfile), openProfile(page, user)])))

const isProfile = (response: Response) => response.ok() && operationOf(response.request().headers()) === 'GetUser'

async function openProfile(page: Page, { name, email }: PageUser): Promise<void> {
  await follow(page, 'Poolgate')
  await seeHome(page, name)
  await follow(page, 'Your account')
  await see(page, 'Profile')
  await form(page).getByText(email).first().waitFor()
}

/** Follows a link in a page in the background, where a real click of Playwright's would wait for frames. */
export const follow = (page: Page, link: string) => page.getByRole('link', { name: link }).dispatchEvent('click')

/** Returns the session's record in the storage that all pages share, or `null`. */
export const storedRecord = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => /^poolgate\.[\w-]+\.\w+$/.test(name))
    return key === undefined ? null : localStorage.getItem(key)
  })

/** Returns what identifies the signed-in user: tokens, the email address and the stable id. */
export async function tracesOf(page: Page, { email }: PageUser): Promise<string[]> {
  const { accessToken, idToken, refreshToken } = JSON.parse((await storedRecord(page)) ?? '{}')
  return [email, accessToken, idToken, refreshToken, String(decodeJwt(idToken).sub)]
}

/** Returns the names of the locks that pages of the browser hold or wait for. */
export const listLocks = (page: Page) =>
  page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query()
    const namesOf = (locks: LockInfo[]) => locks.map(({ name }) => name)
    return { held: namesOf(held), pending: namesOf(pending) }
  })

export const noLocks = { held: [], pending: [] }

/** Fails if a page or a storage still has one of the texts. */
export async function expectNothingOf(pages: Page[], texts: string[]): Promise<void> {
  for (const page of pages) {
    const { open, private: stored } = await readPageContents(page)
    const places = JSON.stringify({ ...open, ...stored })
    expect(
      texts.filter((text) => places.includes(text)),
      page.url(),
    ).toEqual([])
  }
}
