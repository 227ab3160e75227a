import type { Page } from 'playwright'
import { describe, expect } from 'vitest'
import {
  button,
  confirm,
  demoUser,
  enterCredentials,
  field,
  form,
  readCode,
  see,
  seeHome,
  seeText,
  signIn,
  signUp,
} from '../support/e2e/actions.ts'
import { test } from '../support/e2e/openPlayground.ts'
import { createAccount, createPassword } from '../support/users.ts'

const openAccount = async (page: Page, section: string) => {
  await page.getByRole('link', { name: 'Your account' }).click()
  await see(page, 'Profile')
  if (section !== 'Profile') await button(page, section).click()
}

const pathOf = (page: Page) => new URL(page.url()).pathname

describe('the account screen', () => {
  test('has a URL for each section that works after a reload, after going back, and in a new tab', async ({
    playground,
    page,
  }) => {
    await signIn(page)
    await openAccount(page, 'Devices')
    await see(page, 'Remembered devices')
    expect(pathOf(page)).toBe('/account/devices')
    await page.reload()
    await see(page, 'Remembered devices')
    await page.goBack()
    await see(page, 'Profile')
    await page.goBack()
    await seeHome(page)

    const tab = await playground.context.newPage()
    await tab.goto(new URL('/account/sessions', playground.url).href)
    await see(tab, 'Sign in')
    await enterCredentials(tab, demoUser)
    await see(tab, 'Active sessions')
  })

  test('keeps the old email address until the user enters the code for the new one', async ({ playground, page }) => {
    const account = createAccount()
    await signUp(page, account)
    await confirm(page, await readCode(page))
    await seeHome(page, account.email)
    await openAccount(page, 'Profile')
    await button(page, 'Edit Email').click()
    const { email } = createAccount()
    await field(page, 'Email').fill(email)
    await button(page, 'Save').click()
    await form(page).getByText(`${account.email} stays active until then.`).waitFor()
    await button(page, 'Devices').click()
    await see(page, 'Remembered devices')
    await button(page, 'Profile').click()
    await field(page, 'Code').fill(playground.poolSecret(await readCode(page, 2)))
    await button(page, 'Verify').click()
    await seeText(page, 'Changes saved')
    await form(page).getByRole('listitem').getByText(email, { exact: true }).waitFor()
  })
})

describe('the page “Was this you?”', () => {
  test('removes the feedback token from the URL immediately and doesn’t keep it after a reload', async ({
    playground,
    page,
  }) => {
    const token = createPassword()
    await page.goto(new URL(`/was-this-you?username=ann&eventId=event-1&feedbackToken=${token}`, playground.url).href)
    await see(page, 'Was this you?')
    expect(page.url()).toBe(new URL('/was-this-you', playground.url).href)
    await page.reload()
    await seeText(page, 'This link is incomplete. Open it again from your email.')
    expect(await page.content()).not.toContain(token)
  })
})
