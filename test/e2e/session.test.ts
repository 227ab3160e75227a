import { describe, expect } from 'vitest'
import { errorOf, readCode, see, seeHome, signIn, signOut, signUp } from '../support/e2e/actions.ts'
import { test } from '../support/e2e/openPlayground.ts'
import { createAccount } from '../support/users.ts'

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
