import type { Page } from 'playwright'
import { describe, expect } from 'vitest'
import {
  button,
  confirm,
  enterCredentials,
  errorOf,
  readCode,
  see,
  seeHome,
  signIn,
  signOut,
  signUp,
} from '../support/e2e/actions.ts'
import { test } from '../support/e2e/openPlayground.ts'
import { connectRemotePool } from '../support/e2e/remotePool.ts'
import { ann, createAccount } from '../support/users.ts'

const annCredentials = { email: ann.username, password: ann.password }

const storedTokens = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => JSON.parse(Object.values(sessionStorage)[0] ?? '{}'))

describe('a session', () => {
  test('survives a reload without a flash of the sign-in form', async ({ playground, page }) => {
    await signIn(page)
    await playground.context.addInitScript(() => {
      new MutationObserver(() => {
        if (document.querySelector('form[method=post], [type=password]')) document.documentElement.dataset.flash = ''
      }).observe(document, { childList: true, subtree: true })
    })
    await page.reload()
    await seeHome(page)
    expect(await page.locator('html').getAttribute('data-flash')).toBeNull()

    await signOut(page)
    await expect
      .poll(() => page.locator('html').getAttribute('data-flash'), { message: 'the observer detects the form' })
      .toBe('')
  })

  test('is limited to its tab: a new tab has the same pool and requires a sign-in', async ({ playground, page }) => {
    const account = createAccount()
    playground.secret(account.password)
    await signUp(page, account)
    await confirm(page, playground.poolSecret(await readCode(page)))
    await seeHome(page, account.email)

    const tab = await playground.context.newPage()
    await tab.goto(playground.url)
    await see(tab, 'Sign in')
    await signIn(tab, account)
    await seeHome(page, account.email)
  })

  test('can start again in the tab that created the account after a sign-in in an older tab', async ({
    playground,
    page,
  }) => {
    const olderTab = await playground.context.newPage()
    await olderTab.goto(playground.url)
    await see(olderTab, 'Sign in')
    await page.bringToFront()
    const account = createAccount()
    await signUp(page, account)
    await confirm(page, await readCode(page))
    await seeHome(page, account.email)
    await signOut(page)
    await olderTab.bringToFront()
    await signIn(olderTab)

    await page.bringToFront()
    await page.reload()
    await signIn(page, account)
  })

  test('ends on sign-out, and its refresh token stops working', async ({ playground, page }) => {
    const { pool } = await connectRemotePool(playground)
    await enterCredentials(page, annCredentials, 'Username')
    await seeHome(page, 'Ann')
    const { refreshToken } = await storedTokens(page)
    const refresh = () =>
      pool.fetch(pool.endpoint, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': 'AWSCognitoIdentityProviderService.GetTokensFromRefreshToken',
        },
        body: JSON.stringify({ ClientId: pool.clientId, RefreshToken: refreshToken }),
      })
    expect((await refresh()).status).toBe(200)
    await signOut(page)
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    expect((await refresh()).status).toBe(400)
    await page.reload()
    await see(page, 'Sign in')
  })

  test('in another tab ends when the user signs out of all devices', async ({ playground, page }) => {
    const remote = await connectRemotePool(playground)
    await enterCredentials(page, annCredentials, 'Username')
    await seeHome(page, 'Ann')
    const tab = await playground.context.newPage()
    await tab.goto(playground.url)
    await enterCredentials(tab, annCredentials, 'Username')
    await seeHome(tab, 'Ann')

    await page.bringToFront()
    await button(page, 'Sign out of all devices').click()
    await see(page, 'Sign in')
    const { AccessToken, status } = await getUser(tab, remote.endpoint)
    expect(AccessToken).toBeTruthy()
    expect(status).toBe(400)
    playground.expectTrouble(/Failed to load resource: the server responded with a status of 400/)
    await tab.bringToFront()
    await button(tab, 'Sign out').click()
    await see(tab, 'Sign in')
  })

  test('lasts until the next reload if the browser can’t write to sessionStorage', async ({ playground, page }) => {
    await playground.context.addInitScript(() => {
      const { setItem } = Storage.prototype
      Storage.prototype.setItem = function (key, value) {
        if (this === sessionStorage) throw new DOMException('Full', 'QuotaExceededError')
        setItem.call(this, key, value)
      }
    })
    await page.reload()
    await signIn(page)
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
    await page.reload()
    await see(page, 'Sign in')
  })
})

describe("the browser's Back button", () => {
  test('after sign-in returns to the previous page, and Forward returns to the playground', async ({
    playground,
    page,
  }) => {
    await page.goto(`${playground.url}?before`)
    await page.goto(playground.url)
    await signIn(page)
    await page.goBack()
    expect(page.url()).toBe(`${playground.url}?before`)
    await seeHome(page)
    await page.goForward()
    await seeHome(page)
  })

  test('after sign-out shows the sign-in form', async ({ playground, page }) => {
    await signIn(page)
    await page.goto(`${playground.url}?next`)
    await seeHome(page)
    await signOut(page)
    await page.goBack()
    expect(page.url()).toBe(playground.url)
    await see(page, 'Sign in')
  })

  test('at a code step, followed by Forward, shows the sign-in form and sends no other code', async ({
    playground,
    page,
  }) => {
    const account = createAccount()
    playground.secret(account.password)
    await page.goto(`${playground.url}?before`)
    await page.goto(playground.url)
    await signUp(page, account)
    await readCode(page)
    await page.goBack()
    await see(page, 'Sign in')
    await page.goForward()
    await see(page, 'Sign in')
    expect(await errorOf(page, 'Email')).toBe('')
    await readCode(page, 1)
  })
})

/** Calls GetUser with the access token of the user signed in to a tab. */
const getUser = (page: Page, endpoint: string) =>
  page.evaluate(async (url) => {
    const { accessToken: AccessToken } = JSON.parse(String(Object.values(sessionStorage)[0]))
    const headers = {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.GetUser',
    }
    const { status } = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ AccessToken }) })
    return { AccessToken, status }
  }, endpoint)
