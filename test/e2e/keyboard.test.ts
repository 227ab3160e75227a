import type { Page } from 'playwright'
import { describe, expect } from 'vitest'
import { demoUser, errorOf, field, focusedElement, readCode, see, seeHome, seeText } from '../support/e2e/actions.ts'
import { test } from '../support/e2e/openPlayground.ts'
import { createAccount } from '../support/users.ts'

/** Returns how visible the focus is: the focus ring, and whether the focused element is covered or out of view. */
const focusVisibility = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const { outlineStyle, outlineWidth, outlineOffset, outlineColor } = getComputedStyle(
      element.closest('.pg-input')?.parentElement ?? element,
    )
    const container = element.closest('.pg-card') ?? document.documentElement
    const { x, y, width, height } = element.getBoundingClientRect()
    const topElement = document.elementFromPoint(x + width / 2, y + height / 2)
    return {
      outline: `${outlineStyle} ${outlineWidth} ${outlineOffset}`,
      hasVisibleColor: outlineColor !== getComputedStyle(container).backgroundColor,
      isOnTop: element === topElement || element.contains(topElement),
      isInView: x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight,
    }
  })

const fullyVisible = { outline: 'solid 2px 2px', hasVisibleColor: true, isOnTop: true, isInView: true }

/** What follows the submit button of the sign-in form: the other methods, then the links. */
const otherMethods = ['Continue with Google', 'Continue with Acme Inc.', 'Continue with work email']
const afterSubmit = [...otherMethods, 'Sign up']

/** Presses Tab, and checks that the focus is visible on the control with this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Tab')
  expect(await focusedElement(page)).toBe(name)
  expect(await focusVisibility(page), name).toEqual(fullyVisible)
}

describe('with the keyboard alone', () => {
  test('Tab moves through the sign-in form from top to bottom, then to the rest of the page', async ({ page }) => {
    await see(page, 'Sign in')
    await page.getByRole('button', { name: 'Continue with Google' }).waitFor()
    expect(await focusedElement(page), 'initial focus').toBe('')
    await page.keyboard.press('Tab')
    expect(await focusedElement(page)).toBe('Poolgate')
    for (const name of ['Email', 'Password', 'Show password', 'Forgot password?', 'Sign in', ...afterSubmit]) {
      await tabTo(page, name)
    }
    await page.keyboard.press('Tab')
    expect(await focusedElement(page)).toBe('Scenario')
  })

  test('a user can sign up, sign out and sign in, and the focus moves to the next field at each step', async ({
    playground,
    page,
  }) => {
    const { email, password } = createAccount()
    playground.secret(password)
    await field(page, 'Email').focus()
    for (const name of ['Password', 'Show password', 'Forgot password?', 'Sign in', ...afterSubmit])
      await tabTo(page, name)
    await page.keyboard.press('Enter')
    await see(page, 'Create your account')
    expect(await focusedElement(page)).toBe('Email')
    await page.keyboard.type(email)
    await tabTo(page, 'Password')
    await page.keyboard.type(password)
    await page.keyboard.press('Enter')
    await see(page, 'Check your email')
    expect(await focusedElement(page)).toBe('Code')
    await page.keyboard.type(playground.poolSecret(await readCode(page)))
    await page.keyboard.press('Enter')
    await seeHome(page, email)

    await page.keyboard.press('Tab')
    expect(await focusedElement(page)).toBe('Your account')
    await tabTo(page, 'Sign out')
    await tabTo(page, 'Sign out of all devices')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Space')
    await see(page, 'Sign in')
    await page.keyboard.press('Tab')
    expect(await focusedElement(page)).toBe('Email')
    await page.keyboard.type(email)
    await tabTo(page, 'Password')
    await page.keyboard.type(password)
    await page.keyboard.press('Enter')
    await seeHome(page, email)
  })

  test('a user can reset the password, and Tab skips the hidden username field', async ({ playground, page }) => {
    const { password } = createAccount()
    playground.secret(password)
    await field(page, 'Email').focus()
    await page.keyboard.type(demoUser.email)
    for (const name of ['Password', 'Show password', 'Forgot password?']) await tabTo(page, name)
    await page.keyboard.press('Space')
    await see(page, 'Reset your password')
    expect(await focusedElement(page)).toBe('Email')
    await tabTo(page, 'Send code')
    await page.keyboard.press('Space')
    await see(page, 'Create a new password')
    expect(await focusedElement(page)).toBe('Code')
    await page.keyboard.type(playground.poolSecret(await readCode(page)))
    await tabTo(page, 'New password')
    await page.keyboard.type(password)
    for (const name of ['Show password', 'Reset password', 'Resend code', 'Use a different email', 'Back to sign in'])
      await tabTo(page, name)
    for (const _ of 'abcd') await page.keyboard.press('Shift+Tab')
    expect(await focusedElement(page)).toBe('Show password')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await seeText(page, 'Your password has been reset. Sign in with your new password.')
    expect(await focusedElement(page)).toBe('Password')
    await page.keyboard.type(password)
    await page.keyboard.press('Enter')
    await seeHome(page)
  })

  test('the focused element is fully visible in a window of 320 by 256 pixels', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 })
    await see(page, 'Sign in')
    await page.keyboard.press('Tab')
    for (const name of [
      'What it can do',
      'Try it',
      'Code',
      'Email',
      'Password',
      'Show password',
      'Forgot password?',
      'Sign in',
      ...afterSubmit,
    ]) {
      await tabTo(page, name)
    }
    for (const _ of afterSubmit) await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => errorOf(page, 'Email')).toBe('This field is required.')
    expect(await focusedElement(page)).toBe('Email')
    expect(await focusVisibility(page)).toEqual(fullyVisible)
  })
})
