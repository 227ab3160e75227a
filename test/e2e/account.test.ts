import { TOTP } from 'otpauth'
import type { Page } from 'playwright'
import { describe, expect } from 'vitest'
import {
  button,
  confirm,
  countMessages,
  demoUser,
  enterCredentials,
  field,
  form,
  readCode,
  see,
  seeHome,
  seeText,
  signIn,
  signOut,
  signUp,
} from '../support/e2e/actions.ts'
import { test } from '../support/e2e/openPlayground.ts'
import { annPool, connectRemotePool } from '../support/e2e/remotePool.ts'
import { ann, createAccount, createPassword } from '../support/users.ts'

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

  test('opens from the user menu by keyboard', async ({ page }) => {
    await signIn(page)
    await page.getByRole('button', { name: 'Account menu for Demo' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await see(page, 'Profile')
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
    await seeText(page, email)
  })

  test('sets up an authenticator app, turns it on, and no longer shows its secret', async ({ playground, page }) => {
    const account = createAccount()
    playground.secret(account.password)
    await signUp(page, account)
    await confirm(page, await readCode(page))
    await seeHome(page, account.email)
    await openAccount(page, 'Two-step verification')
    await button(page, 'Set up authenticator app').click()
    await button(page, 'Set up authenticator app').click()
    await see(page, 'Set up authenticator app')
    const href = (await form(page).getByRole('link').getAttribute('href')) ?? ''
    const secret = playground.poolSecret(new URL(href).searchParams.get('secret') ?? '')
    await field(page, '6-digit code').fill(new TOTP({ secret }).generate())
    await button(page, 'Continue').click()
    await see(page, 'Two-step verification')
    await button(page, 'Turn off Authenticator app').waitFor()
    expect(await page.content()).not.toContain(secret)
  })

  test('changes the password and signs out other devices, and the new password signs in', async ({
    playground,
    page,
  }) => {
    const account = createAccount()
    const newPassword = playground.secret(createPassword())
    playground.secret(account.password)
    await signUp(page, account)
    await confirm(page, await readCode(page))
    await seeHome(page, account.email)
    await openAccount(page, 'Password')
    await field(page, 'Current password').fill(account.password)
    await field(page, 'New password').fill(newPassword)
    await field(page, 'Sign out of all other devices').check()
    await button(page, 'Change password').click()
    await seeText(page, 'Password updated. Other devices have been signed out.')
    await page.goto(playground.url)
    await seeHome(page, account.email)
    await signOut(page)
    await signIn(page, { ...account, password: newPassword })
  })

  test('signs out another session, which is then removed from the list', async ({ playground, page }) => {
    const { pool } = await connectRemotePool(playground, { ...annPool, sessionTracking: true })
    await enterCredentials(page, { email: ann.username, password: ann.password }, 'Username')
    await seeHome(page, 'Ann')
    const tab = await playground.context.newPage()
    await tab.goto(playground.url)
    await enterCredentials(tab, { email: ann.username, password: ann.password }, 'Username')
    await seeHome(tab, 'Ann')
    await page.bringToFront()
    await openAccount(page, 'Sessions')
    await form(page)
      .getByRole('button', { name: /^Sign out (?!of all)/ })
      .click()
    await form(page)
      .getByRole('button', { name: /^Sign out .*\?$/ })
      .click()
    await expect.poll(() => form(page).getByRole('listitem').filter({ hasText: 'Active' }).count()).toBe(1)
    expect(pool.outbox.messages).toEqual([])
  })

  test('deletes the account once the user confirms its email address, and it can no longer sign in', async ({
    page,
  }) => {
    const account = createAccount()
    await signUp(page, account)
    await confirm(page, await readCode(page))
    await seeHome(page, account.email)
    await openAccount(page, 'Delete account')
    await field(page, 'Confirm your email').fill(account.email)
    await page.getByRole('form').getByRole('button', { name: 'Delete account' }).click()
    await see(page, 'Sign in')
    await seeText(page, 'Your account has been deleted.')
    expect(pathOf(page)).toBe('/')
    await enterCredentials(page, account)
    await form(page)
      .getByText(/wrong|not right|incorrect/i)
      .first()
      .waitFor()
    expect(await countMessages(page)).toBe(1)
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
