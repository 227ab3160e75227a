import type { Page } from 'playwright'
import { expect } from 'vitest'
import { type Account, createAccount } from '../users.ts'

/** Actions of a user of the playground. Each waits for its result. */

/** The seeded user of the playground's local pool. */
export const demoUser: Account = { email: 'demo@example.com', password: 'Demo-Pass-2026!' }

export const form = (page: Page) => page.locator('main')
export const field = (page: Page, label: string) => form(page).getByLabel(label, { exact: true })
export const button = (page: Page, name: string | RegExp) => form(page).getByRole('button', { name, exact: true })

/** Waits for a screen by its heading. */
export const see = (page: Page, title: string | RegExp) =>
  form(page).getByRole('heading', { level: 1, name: title }).waitFor()

export const seeText = (page: Page, text: string) => form(page).getByText(text, { exact: true }).waitFor()

export const seeHome = (page: Page, name = 'Demo') => see(page, `Hello ${name}`)

/** Returns the error below a field, or an empty string. */
export const errorOf = (page: Page, label: string): Promise<string> =>
  field(page, label).evaluate((input) => {
    const ids = (input.getAttribute('aria-describedby') ?? '').split(' ')
    const error = document.getElementById(ids.at(-1) ?? '')
    return (input.getAttribute('aria-invalid') === 'true' && error?.textContent) || ''
  })

const messages = (page: Page) => page.getByRole('complementary').getByRole('listitem')

const countMessages = (page: Page) => messages(page).count()

/** Returns the newest code, once the outbox has a given number of messages. */
export async function readCode(page: Page, messageCount = 1): Promise<string> {
  await expect.poll(() => countMessages(page)).toBe(messageCount)
  return messages(page).first().locator('code').innerText()
}

export async function openSignUp(page: Page): Promise<void> {
  await button(page, 'Sign up').click()
  await see(page, 'Create your account')
}

async function fillSignUp(page: Page, { email, password }: Account): Promise<void> {
  await field(page, 'Email').fill(email)
  await field(page, 'Password').fill(password)
}

/** Goes from the sign-in form to the form for the code. */
export async function signUp(page: Page, account: Account): Promise<void> {
  await openSignUp(page)
  await fillSignUp(page, account)
  await button(page, 'Create account').click()
  await see(page, 'Check your email')
}

export async function confirm(page: Page, code: string): Promise<void> {
  await field(page, 'Code').fill(code)
  await button(page, 'Verify').click()
}

export async function enterCredentials(page: Page, { email, password }: Account, label = 'Email'): Promise<void> {
  await field(page, label).fill(email)
  await field(page, 'Password').fill(password)
  await button(page, 'Sign in').click()
}

export async function signIn(page: Page, account = demoUser): Promise<void> {
  await enterCredentials(page, account)
  await seeHome(page, account === demoUser ? 'Demo' : account.email)
}

export async function signOut(page: Page): Promise<void> {
  await button(page, 'Sign out').click()
  await see(page, 'Sign in')
}

/** Goes from the sign-in form to the form for the code and a new password. */
export async function askForReset(page: Page, email = demoUser.email): Promise<void> {
  await button(page, 'Forgot password?').click()
  await see(page, 'Reset your password')
  await field(page, 'Email').fill(email)
  await button(page, 'Send code').click()
  await see(page, 'Create a new password')
}

export async function resetPassword(page: Page, code: string, password: string): Promise<void> {
  await field(page, 'Code').fill(code)
  await field(page, 'New password').fill(password)
  await button(page, 'Reset password').click()
}

/**
 * Shows every screen once and inspects each.
 *
 * @returns The findings by screen.
 */
export async function visitEveryScreen<Finding>(
  page: Page,
  inspect: (page: Page) => Promise<Finding>,
  account = createAccount(),
): Promise<Record<string, Finding>> {
  const found: Record<string, Finding> = {}
  await see(page, 'Sign in')
  found.signIn = await inspect(page)
  await openSignUp(page)
  found.signUp = await inspect(page)
  await fillSignUp(page, account)
  await button(page, 'Create account').click()
  await see(page, 'Check your email')
  found.confirmSignUp = await inspect(page)
  await confirm(page, await readCode(page))
  await seeHome(page, account.email)
  found.signedIn = await inspect(page)
  await signOut(page)
  await button(page, 'Forgot password?').click()
  await see(page, 'Reset your password')
  found.forgotPassword = await inspect(page)
  await field(page, 'Email').fill(account.email)
  await button(page, 'Send code').click()
  await see(page, 'Create a new password')
  found.resetPassword = await inspect(page)
  return found
}

/** Returns the result of `visitEveryScreen` if every screen has the same finding. */
export const onEveryScreen = <Finding>(finding: Finding): Record<string, Finding> =>
  Object.fromEntries(
    ['signIn', 'signUp', 'confirmSignUp', 'signedIn', 'forgotPassword', 'resetPassword'].map((name) => [name, finding]),
  )

/** Returns the label, or the text, of the focused element. */
export const focusedElement = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement)
      return element.labels?.[0]?.textContent?.trim() ?? element.name
    return (
      element?.getAttribute('aria-label') ?? (element === document.body ? '' : (element?.textContent?.trim() ?? ''))
    )
  })
