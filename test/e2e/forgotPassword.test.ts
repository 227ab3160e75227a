import { describe, expect } from 'vitest'
import {
  askForReset,
  button,
  countMessages,
  demoUser,
  enterCredentials,
  errorOf,
  field,
  focusedElement,
  form,
  readCode,
  resetPassword,
  see,
  seeHome,
  seeText,
  selectedText,
} from '../support/e2e/actions.ts'
import { test } from '../support/e2e/openPlayground.ts'
import { connectRemotePool } from '../support/e2e/remotePool.ts'
import { ann, createPassword } from '../support/users.ts'

describe('a password reset', () => {
  test('with the code from the outbox replaces the password: the new one signs in, the old one doesn’t', async ({
    playground,
    page,
  }) => {
    const password = playground.secret(createPassword())
    await askForReset(page)
    await seeText(page, 'If an account exists, we sent a code to d***@e***.')
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

  test('shows the same text whether or not the account exists, and sends a code only to an existing account', async ({
    page,
  }) => {
    const texts: string[] = []
    for (const email of [demoUser.email, 'dora@example.com']) {
      await askForReset(page, email)
      texts.push(await form(page).innerText())
      await button(page, 'Back to sign in').click()
      await see(page, 'Sign in')
    }
    expect(texts[1]).toBe(texts[0])
    expect(await countMessages(page)).toBe(1)
  })

  test('with a wrong code shows an error, selects the code and keeps the new password', async ({
    playground,
    page,
  }) => {
    const password = playground.secret(createPassword())
    await askForReset(page)
    const code = playground.poolSecret(await readCode(page))
    const wrong = code === '111111' ? '222222' : '111111'
    await resetPassword(page, wrong, password)
    await expect.poll(() => errorOf(page, 'Code')).toBe('That code is incorrect. Check it and try again.')
    expect(await selectedText(page)).toBe(wrong)
    expect(await field(page, 'New password').inputValue()).toBe(password)

    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
    await see(page, 'Sign in')
  })

  test('with a weak password shows an error, and the code stays valid', async ({ page }) => {
    await askForReset(page)
    const code = await readCode(page)
    await resetPassword(page, code, 'Short1!')
    await expect.poll(() => errorOf(page, 'New password')).toBe("This password can't be used. Choose a different one.")
    expect(await focusedElement(page)).toBe('New password')
    await field(page, 'New password').fill(createPassword())
    await button(page, 'Reset password').click()
    await see(page, 'Sign in')
  })

  test('accepts the second code after a resend', async ({ page }) => {
    await askForReset(page)
    const first = await readCode(page)
    await button(page, 'Resend code').click()
    await seeText(page, 'We sent you a new code.')
    const second = await readCode(page, 2)
    expect(second).not.toBe(first)
    await resetPassword(page, second, createPassword())
    await see(page, 'Sign in')
  })

  test('sends one request per button, even if the user presses it repeatedly while it is pending', async ({
    playground,
    page,
  }) => {
    const remote = await connectRemotePool(playground)
    const pressTwice = async (name: string) => {
      const { arrived, letGo } = remote.hold('ForgotPassword')
      await button(page, name).dblclick()
      await arrived
      await button(page, name).press('Enter')
      letGo()
    }
    await field(page, 'Username').fill(ann.username)
    await button(page, 'Forgot password?').click()
    await pressTwice('Send code')
    await see(page, 'Create a new password')
    expect(remote.pool.outbox.messages).toHaveLength(1)
    await pressTwice('Resend code')
    await seeText(page, 'We sent you a new code.')
    expect(remote.pool.outbox.messages).toHaveLength(2)
    expect(remote.calls).toEqual(['ForgotPassword', 'ForgotPassword'])
  })

  test('has the email address in a visually hidden username field, for password managers', async ({ page }) => {
    await askForReset(page)
    const name = form(page).locator('[autocomplete=username]')
    expect(await name.inputValue()).toBe(demoUser.email)
    expect(await name.getAttribute('type')).toBe('text')
    expect(await name.getAttribute('aria-hidden')).toBe('true')
    const box = await name.boundingBox()
    expect(box?.width).toBeLessThanOrEqual(1)
  })
})
