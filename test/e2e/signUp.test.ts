import { describe, expect } from 'vitest'
import {
  button,
  confirm,
  countMessages,
  readCode,
  see,
  seeHome,
  seeText,
  signIn,
  signOut,
  signUp,
} from '../support/e2e/actions.ts'
import { test } from '../support/e2e/openPlayground.ts'
import { createAccount } from '../support/users.ts'

describe('sign-up', () => {
  test('the code from the outbox confirms the account and signs the user in without asking for the password again', async ({
    playground,
    page,
  }) => {
    const account = createAccount()
    playground.secret(account.password)
    await signUp(page, account)
    await seeText(page, 'Enter the code we sent to a***@e***.')
    await confirm(page, playground.poolSecret(await readCode(page)))
    await seeHome(page, account.email)

    await signOut(page)
    await signIn(page, account)
  })

  test('a double click sends one new code, even if the response to the first click arrives before the second', async ({
    page,
  }) => {
    await signUp(page, createAccount())
    await readCode(page)
    await button(page, 'Resend code').click()
    await seeText(page, 'We sent you a new code.')
    await readCode(page, 2)
    await page.mouse.down({ clickCount: 2 })
    await page.mouse.up({ clickCount: 2 })
    await button(page, 'Back to sign in').click()
    await see(page, 'Sign in')
    expect(await countMessages(page)).toBe(2)
  })
})
