import { describe, expect } from 'vitest'
import {
  askForReset,
  demoUser,
  enterCredentials,
  errorOf,
  field,
  focusedElement,
  readCode,
  resetPassword,
  see,
  seeHome,
  seeText,
} from '../support/e2e/actions.ts'
import { test } from '../support/e2e/openPlayground.ts'
import { createPassword } from '../support/users.ts'

describe('a password reset', () => {
  test('with the code from the outbox replaces the password: the new one signs in, the old one doesn’t', async ({
    playground,
    page,
  }) => {
    const password = playground.secret(createPassword())
    await askForReset(page)
    await seeText(page, `If an account exists, we sent a code to ${demoUser.email}.`)
    await resetPassword(page, playground.poolSecret(await readCode(page)), password)
    await see(page, 'Sign in')
    await seeText(page, 'Your password has been reset. Sign in with your new password.')
    expect(await field(page, 'Email').inputValue()).toBe(demoUser.email)
    expect(await focusedElement(page)).toBe('Password')

    await page.keyboard.type(demoUser.password)
    await page.keyboard.press('Enter')
    await expect.poll(() => errorOf(page, 'Password')).toBe('Incorrect email or password.')
    await enterCredentials(page, { ...demoUser, password })
    await seeHome(page)
  })
})
