import type { Page } from 'playwright'
import { describe, expect } from 'vitest'
import {
  button,
  enterCredentials,
  errorOf,
  field,
  focusedElement,
  see,
  seeHome,
  seeText,
  signIn,
  signOut,
} from '../support/e2e/actions.ts'
import { test } from '../support/e2e/openPlayground.ts'
import { serveRemotePool } from '../support/e2e/remotePool.ts'
import { ann, createPassword } from '../support/users.ts'

interface Connection {
  userPoolId: string
  clientId: string
  endpoint?: string
}

const tools = (page: Page) => page.getByRole('complementary')

async function connect(page: Page, { userPoolId, clientId, endpoint = '' }: Connection): Promise<void> {
  const ids = tools(page).getByLabel('User pool id')
  if (!(await ids.isVisible())) await tools(page).getByText('Connect to a user pool at AWS').click()
  await ids.fill(userPoolId)
  await tools(page).getByLabel('App client id').fill(clientId)
  await tools(page).getByLabel("Endpoint, if not AWS's own").fill(endpoint)
  await tools(page).getByRole('button', { name: 'Connect' }).click()
}

const realIds = { userPoolId: 'eu-west-1_Ab12Cd34E', clientId: '1example23456789' }

describe('a custom user pool', () => {
  test('stays connected after a reload until the user goes back to the local pool', async ({ playground, page }) => {
    const { pool, endpoint, calls } = await serveRemotePool(playground)
    await connect(page, { ...pool, endpoint })
    await tools(page).getByText(`Connected to ${pool.userPoolId}.`).waitFor()
    await page.reload()
    await enterCredentials(page, { email: ann.username, password: playground.secret(ann.password) }, 'Username')
    await seeHome(page, 'Ann')
    expect(calls).toEqual(['InitiateAuth', 'RespondToAuthChallenge'])
    await signOut(page)

    await tools(page).getByRole('button', { name: 'Back to the pool in this page' }).click()
    await tools(page).getByRole('heading', { name: 'Outbox' }).waitFor()
    await signIn(page)
    expect(calls).toEqual(['InitiateAuth', 'RespondToAuthChallenge', 'RevokeToken'])
  })

  test('keeps the session in the browser if the user chooses so: a new tab is signed in', async ({
    playground,
    page,
  }) => {
    const { pool, endpoint } = await serveRemotePool(playground)
    await tools(page).getByText('Connect to a user pool at AWS').click()
    await tools(page).getByLabel('Keep the session').selectOption('In this browser, for all tabs')
    await connect(page, { ...pool, endpoint })
    await enterCredentials(page, { email: ann.username, password: playground.secret(ann.password) }, 'Username')
    await seeHome(page, 'Ann')
    const tab = await playground.context.newPage()
    await tab.goto(playground.url)
    await seeHome(tab, 'Ann')
  })

  test('that can’t be reached shows an error, keeps the values of the form, and can be disconnected', async ({
    playground,
    page,
  }) => {
    playground.expectTrouble(/^policy: connect-src http:\/\/127\.0\.0\.1:1/)
    playground.expectTrouble(/^console error: .*(connect-src|Fetch API cannot load)/)
    const password = playground.secret(createPassword())
    await connect(page, { ...realIds, endpoint: 'http://127.0.0.1:1/' })
    await enterCredentials(page, { email: 'zoe', password }, 'Username')
    await seeText(page, "You're offline. Check your connection and try again.")
    expect(await field(page, 'Username').inputValue()).toBe('zoe')
    expect(await field(page, 'Password').inputValue()).toBe(password)
    expect(await button(page, 'Sign in').getAttribute('aria-disabled')).toBe('false')
    expect(await page.locator('[data-pending=true]').count()).toBe(0)

    await tools(page).getByRole('button', { name: 'Back to the pool in this page' }).click()
    await signIn(page)
  })

  test('with an invalid value is rejected at its field, which gets the focus', async ({ page }) => {
    const label = 'App client id'
    await connect(page, { ...realIds, clientId: 'my client!' })
    const input = tools(page).getByLabel(label)
    await expect.poll(() => input.getAttribute('aria-invalid')).toBe('true')
    await tools(page).getByText('Enter an id of letters and digits').waitFor()
    expect(await focusedElement(page)).toBe(label)
    await tools(page).getByRole('heading', { name: 'Outbox' }).waitFor()
    expect(await page.evaluate(() => localStorage.getItem('poolgate-playground.real-pool'))).toBeNull()
    await see(page, 'Sign in')
    expect(await errorOf(page, 'Email')).toBe('')
  })
})
