import { describe, expect } from 'vitest'
import {
  button,
  confirm,
  countMessages,
  demoUser,
  enterCredentials,
  errorOf,
  field,
  fillSignUp,
  focusedElement,
  openSignUp,
  readCode,
  see,
  seeHome,
  seeText,
  selectedText,
  signIn,
  signOut,
  signUp,
} from '../support/e2e/actions.ts'
import { test } from '../support/e2e/openPlayground.ts'
import { connectRemotePool } from '../support/e2e/remotePool.ts'
import { createAccount, createPassword } from '../support/users.ts'

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

  test('a wrong code shows an error and is selected, so that typing replaces it', async ({ playground, page }) => {
    const account = createAccount()
    await signUp(page, account)
    const code = playground.poolSecret(await readCode(page))
    const wrong = code === '111111' ? '222222' : '111111'
    await confirm(page, wrong)
    await expect.poll(() => errorOf(page, 'Code')).toBe('That code is incorrect. Check it and try again.')
    expect(await focusedElement(page)).toBe('Code')
    expect(await selectedText(page)).toBe(wrong)

    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
    await seeHome(page, account.email)
  })

  test('a code with spaces is accepted', async ({ page }) => {
    const account = createAccount()
    await signUp(page, account)
    const code = await readCode(page)
    await confirm(page, ` ${code.slice(0, 3)} ${code.slice(3)} `)
    await seeHome(page, account.email)
  })

  test('a resend keeps the entered code, and the new code confirms the account', async ({ playground, page }) => {
    const account = createAccount()
    await signUp(page, account)
    const first = playground.poolSecret(await readCode(page))
    await field(page, 'Code').fill(first)
    await button(page, 'Resend code').click()
    await seeText(page, 'We sent you a new code.')
    expect(await field(page, 'Code').inputValue()).toBe(first)
    await confirm(page, playground.poolSecret(await readCode(page, 2)))
    await seeHome(page, account.email)
  })

  test('each button sends one request, even if the user presses it repeatedly while it is pending', async ({
    playground,
    page,
  }) => {
    const remote = await connectRemotePool(playground)
    const pressTwice = async (name: string, operation: string) => {
      const { arrived, letGo } = remote.hold(operation)
      await button(page, name).dblclick()
      await arrived
      await button(page, name).press('Enter')
      letGo()
    }
    await openSignUp(page)
    await field(page, 'Username').fill('zoe')
    await fillSignUp(page, createAccount())
    await pressTwice('Create account', 'SignUp')
    await see(page, 'Check your email')
    expect(remote.pool.outbox.messages).toHaveLength(1)
    await pressTwice('Resend code', 'ResendConfirmationCode')
    await seeText(page, 'We sent you a new code.')
    expect(remote.pool.outbox.messages).toHaveLength(2)
    await field(page, 'Code').fill(remote.pool.outbox.messages[1]?.code ?? '')
    await pressTwice('Verify', 'ConfirmSignUp')
    await see(page, /^Hello/)
    expect(remote.calls.slice(0, 3)).toEqual(['SignUp', 'ResendConfirmationCode', 'ConfirmSignUp'])
    expect(remote.calls.filter((operation) => operation === 'ConfirmSignUp')).toHaveLength(1)
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

  test('a user who left before confirming the account enters the code at sign-in and is signed in', async ({
    playground,
    page,
  }) => {
    const account = createAccount()
    playground.secret(account.password)
    await signUp(page, account)
    await page.reload()
    await enterCredentials(page, account)
    await see(page, 'Verify your account')
    await confirm(page, playground.poolSecret(await readCode(page)))
    await seeHome(page, account.email)
  })

  test('an email address with an account shows an error on its field and stays in it', async ({ page }) => {
    await openSignUp(page)
    await fillSignUp(page, { ...demoUser, password: createPassword() })
    await button(page, 'Create account').click()
    await expect.poll(() => errorOf(page, 'Email')).toBe('An account already exists. Sign in instead.')
    expect(await focusedElement(page)).toBe('Email')
    expect(await field(page, 'Email').inputValue()).toBe(demoUser.email)
    expect(await countMessages(page)).toBe(0)
  })

  test('submitting an empty form shows an error on each field and focuses the first', async ({ page }) => {
    await openSignUp(page)
    await button(page, 'Create account').click()
    await expect.poll(() => errorOf(page, 'Email')).toBe('This field is required.')
    expect(await errorOf(page, 'Password')).toBe('This field is required.')
    expect(await focusedElement(page)).toBe('Email')
  })

  test('a weak password shows an error, and the rules update during typing', async ({ page }) => {
    await openSignUp(page)
    await fillSignUp(page, { email: createAccount().email, password: 'lowercase1!' })
    const met = page.locator('.pg-rule[data-met="true"]')
    expect(await met.count()).toBe(4)
    await button(page, 'Create account').click()
    await expect.poll(() => errorOf(page, 'Password')).toBe('Add an uppercase letter.')
    expect(await focusedElement(page)).toBe('Password')
    await field(page, 'Password').fill('Lowercase1!')
    await expect.poll(() => met.count()).toBe(5)
  })

  test('the entered email address is kept between screens', async ({ page }) => {
    const readEmail = async () => field(page, 'Email').inputValue()
    await field(page, 'Email').fill('zoe@example.com')
    await openSignUp(page)
    expect(await readEmail()).toBe('zoe@example.com')
    await field(page, 'Email').fill('zoe.b@example.com')
    await button(page, 'Sign in').click()
    await see(page, 'Sign in')
    expect(await readEmail()).toBe('zoe.b@example.com')
    await button(page, 'Forgot password?').click()
    await see(page, 'Reset your password')
    expect(await readEmail()).toBe('zoe.b@example.com')
    await button(page, 'Back to sign in').click()
    await see(page, 'Sign in')
    expect(await readEmail()).toBe('zoe.b@example.com')
  })
})
