import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright'
import { expect } from 'vitest'

/** What a person does at the playground, and what they then see. */

export interface Account {
  email: string
  password: string
}

export const demoUser: Account = { email: 'demo@example.com', password: 'Demo-Pass-2026!' }

export const newPassword = () => `Canary-${randomUUID()}-Z9`

export const newAccount = (): Account => ({ email: `ann.${randomUUID()}@example.com`, password: newPassword() })

export const form = (page: Page) => page.locator('main')
export const field = (page: Page, label: string) => form(page).getByLabel(label, { exact: true })
export const button = (page: Page, name: string) => form(page).getByRole('button', { name, exact: true })

/** Waits for a screen by its heading. */
export const see = (page: Page, title: string | RegExp) =>
  form(page).getByRole('heading', { level: 1, name: title }).waitFor()

export const seeText = (page: Page, text: string) => form(page).getByText(text, { exact: true }).waitFor()

export const seeHome = (page: Page, name = 'Demo') => see(page, `Hello ${name}`)

/** What stands below a field as its error. */
export const errorOf = (page: Page, label: string): Promise<string> =>
  field(page, label).evaluate((input) => {
    const ids = (input.getAttribute('aria-describedby') ?? '').split(' ')
    const error = document.getElementById(ids.at(-1) ?? '')
    return (input.getAttribute('aria-invalid') === 'true' && error?.textContent) || ''
  })

const messages = (page: Page) => page.getByRole('complementary').getByRole('listitem')

export const countMessages = (page: Page) => messages(page).count()

/** The newest code, once so many messages are in the outbox. */
export async function readCode(page: Page, messageCount = 1): Promise<string> {
  await expect.poll(() => countMessages(page)).toBe(messageCount)
  return messages(page).first().locator('code').innerText()
}

export async function openSignUp(page: Page): Promise<void> {
  await button(page, 'Sign up').click()
  await see(page, 'Create your account')
}

export async function fillSignUp(page: Page, { email, password }: Account): Promise<void> {
  await field(page, 'Email').fill(email)
  await field(page, 'Password').fill(password)
}

/** From the sign-in form to the one that asks for the code. */
export async function signUp(page: Page, account: Account): Promise<void> {
  await openSignUp(page)
  await fillSignUp(page, account)
  await button(page, 'Sign up').click()
  await see(page, 'Confirm your account')
}

export async function confirm(page: Page, code: string): Promise<void> {
  await field(page, 'Code').fill(code)
  await button(page, 'Confirm').click()
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

/** From the sign-in form to the one that asks for the code and a new password. */
export async function askForReset(page: Page, email = demoUser.email): Promise<void> {
  await button(page, 'Forgot your password?').click()
  await see(page, 'Reset your password')
  await field(page, 'Email').fill(email)
  await button(page, 'Send code').click()
  await see(page, 'Choose a new password')
}

export async function resetPassword(page: Page, code: string, password: string): Promise<void> {
  await field(page, 'Code').fill(code)
  await field(page, 'New password').fill(password)
  await button(page, 'Change password').click()
}

/** Shows every screen once and looks at each. @returns What was found, by screen. */
export async function tour<Finding>(
  page: Page,
  look: (page: Page) => Promise<Finding>,
  account = newAccount(),
): Promise<Record<string, Finding>> {
  const found: Record<string, Finding> = {}
  await see(page, 'Sign in')
  found.signIn = await look(page)
  await openSignUp(page)
  found.signUp = await look(page)
  await fillSignUp(page, account)
  await button(page, 'Sign up').click()
  await see(page, 'Confirm your account')
  found.confirmSignUp = await look(page)
  await confirm(page, await readCode(page))
  await seeHome(page, account.email)
  found.signedIn = await look(page)
  await signOut(page)
  await button(page, 'Forgot your password?').click()
  await see(page, 'Reset your password')
  found.forgotPassword = await look(page)
  await field(page, 'Email').fill(account.email)
  await button(page, 'Send code').click()
  await see(page, 'Choose a new password')
  found.resetPassword = await look(page)
  return found
}

/** What a tour finds where all is well. */
export const onEveryScreen = <Finding>(finding: Finding): Record<string, Finding> =>
  Object.fromEntries(
    ['signIn', 'signUp', 'confirmSignUp', 'signedIn', 'forgotPassword', 'resetPassword'].map((name) => [name, finding]),
  )

/** What has the focus: its label, or its text. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (element instanceof HTMLInputElement) return element.labels?.[0]?.textContent?.trim() ?? element.name
    return (
      element?.getAttribute('aria-label') ?? (element === document.body ? '' : (element?.textContent?.trim() ?? ''))
    )
  })

/** What is selected in the field that has the focus. */
export const selection = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const input = document.activeElement
    return input instanceof HTMLInputElement
      ? input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0)
      : ''
  })
