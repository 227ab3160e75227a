import { describe, expect } from 'vitest'
import {
  askForReset,
  button,
  confirm,
  enterCredentials,
  errorOf,
  field,
  readCode,
  resetPassword,
  see,
  seeHome,
  signIn,
  signOut,
  signUp,
} from '../support/e2e/actions.ts'
import { test } from '../support/e2e/openPlayground.ts'
import { findInReact, readPageContents } from '../support/e2e/pageContents.ts'
import { createAccount, createPassword } from '../support/users.ts'

describe('passwords, codes and tokens', () => {
  test('are in no React state, prop or cache after their step', async ({ playground, page }) => {
    const account = createAccount()
    const accountAfterReset = { ...account, password: createPassword() }
    const typed = [account.password, accountAfterReset.password].map(playground.secret)
    const findPasswords = async () => (await Promise.all(typed.map((text) => findInReact(page, text)))).flat()

    await signUp(page, account)
    expect(await findPasswords(), 'at the code step').toEqual([])
    await confirm(page, playground.poolSecret(await readCode(page)))
    await seeHome(page, account.email)
    expect(await findPasswords(), 'after sign-up').toEqual([])

    const { tokens } = await readPageContents(page)
    expect(tokens).toHaveLength(3)
    for (const token of tokens) expect(await findInReact(page, playground.poolSecret(token))).toEqual([])

    await signOut(page)
    await askForReset(page, account.email)
    await resetPassword(page, playground.poolSecret(await readCode(page, 2)), accountAfterReset.password)
    await see(page, 'Sign in')
    expect(await findPasswords(), 'after the reset').toEqual([])

    await signIn(page, accountAfterReset)
    expect(await findPasswords(), 'after sign-in').toEqual([])
  })

  test('are found by the search while their step is shown', async ({ page }) => {
    const { email, password } = createAccount()
    await enterCredentials(page, { email, password })
    await expect.poll(() => errorOf(page, 'Password')).not.toBe('')
    expect(await findInReact(page, password), 'at the sign-in form').not.toEqual([])
  })

  test('are in no attribute of the password field, even while it shows the password', async ({ playground, page }) => {
    const password = playground.secret(createPassword())
    await enterCredentials(page, { email: 'ann@example.com', password })
    await expect.poll(() => errorOf(page, 'Password')).not.toBe('')
    await button(page, 'Show password').click()
    expect(await field(page, 'Password').getAttribute('type')).toBe('text')
    expect(await field(page, 'Password').getAttribute('value')).toBeNull()
    expect(await field(page, 'Password').inputValue()).toBe(password)
  })

  test('are removed from storage after sign-out', async ({ playground, page }) => {
    await signIn(page)
    const { tokens } = await readPageContents(page)
    for (const token of tokens) playground.poolSecret(token)
    await signOut(page)
    expect((await readPageContents(page)).tokens).toEqual([])
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
    // The device stays remembered: its secret is useless without the password.
    const localKeys = await page.evaluate(() => Object.keys(localStorage).filter((key) => !key.endsWith('.devices')))
    expect(localKeys).toEqual(['poolgate-playground.pool'])
  })
})
