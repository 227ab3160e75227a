import type { Page } from 'playwright'
import { describe, expect } from 'vitest'
import { button, field, form, see, seeHome, signIn, signOut } from '../support/e2e/actions.ts'
import { test } from '../support/e2e/openPlayground.ts'

const dialog = (page: Page) => page.getByRole('dialog')

/** Presses a button on the page of the pool's domain, which the playground shows in a dialog. */
const pressAtProvider = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true }).click()

const errorText = (page: Page) => form(page).getByRole('alert').filter({ hasText: /./ })

describe('sign-in with an identity provider', () => {
  test('signs in, survives a reload, and signs out', async ({ playground, page }) => {
    await button(page, 'Continue with Google').click()
    await seeAtDomain(page, 'Sign in with Google')
    await pressAtProvider(page, 'Continue')
    await seeHome(page, 'Ann')
    expect(page.url()).toBe(playground.url)
    await page.reload()
    await seeHome(page, 'Ann')
    // The domain, whose session it ends, leads back by a page load.
    await Promise.all([page.waitForEvent('load'), signOut(page)])
    expect(page.url()).toBe(playground.url)
    await form(page).getByRole('button', { name: 'Continue with Google Last used' }).waitFor()
  })

  test('that is canceled shows the form again, without an error and with working buttons', async ({ page }) => {
    await button(page, 'Continue with Google').click()
    await pressAtProvider(page, 'Cancel')
    await see(page, 'Sign in')
    expect(await errorText(page).count()).toBe(0)
    await signIn(page)
  })

  test('that fails shows the error above the form', async ({ page }) => {
    await button(page, 'Continue with Acme Inc.').click()
    await dialog(page).getByText('Fail on purpose').click()
    await pressAtProvider(page, 'Fail: a PreSignUp trigger refuses the account')
    await see(page, 'Sign in')
    await errorText(page).getByText("This account isn't allowed").waitFor()
  })

  test('returns to the page that the user came from', async ({ playground, page }) => {
    await page.goto(new URL('/account/devices', playground.url).href)
    await button(page, 'Continue with Google').click()
    await pressAtProvider(page, 'Continue')
    await see(page, 'Remembered devices')
    expect(new URL(page.url()).pathname).toBe('/account/devices')
  })
})

test('a company email opens the page of its provider, which the sign-in form doesn’t name', async ({ page }) => {
  await button(page, 'Continue with work email').click()
  await field(page, 'Work email').fill('zoe@acme.example')
  await page.keyboard.press('Enter')
  await seeAtDomain(page, 'Sign in with Acme')
  await pressAtProvider(page, 'Continue')
  await seeHome(page, 'zoe')
})

test('the account of a user of an identity provider shows the provider, and has no password to change', async ({
  page,
}) => {
  await button(page, 'Continue with Google').click()
  await pressAtProvider(page, 'Continue')
  await seeHome(page, 'Ann')
  await page.getByRole('link', { name: 'Your account' }).click()
  await see(page, 'Profile')
  await form(page).getByRole('heading', { name: 'Connected accounts' }).waitFor()
  await button(page, 'Password').click()
  await form(page).getByText("You sign in with Google, so you don't have a password here.").waitFor()
})

/** Waits for a page of the domain. */
function seeAtDomain(page: Page, title: string) {
  return dialog(page).getByRole('heading', { name: title }).waitFor()
}
