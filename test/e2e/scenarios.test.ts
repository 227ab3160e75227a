import type { Page } from 'playwright'
import { describe, expect } from 'vitest'
import { scenarios } from '../../playground/src/scenarios.ts'
import { button, form, see, seeHome, signIn } from '../support/e2e/actions.ts'
import { test } from '../support/e2e/openPlayground.ts'

const tools = (page: Page) => page.getByRole('complementary')

const press = (page: Page, name: string) => tools(page).getByRole('button', { name, exact: true }).first().click()

const SECOND_STEP = 'Two-step verification'

/**
 * How each scenario continues: what to press once the form is filled in, and a text that then shows. Some go further: with a
 * button beside the form, then one of the form, to a last text.
 */
const starts: Record<string, [submit: string, next: string, tool?: string, then?: string, last?: string]> = {
  default: ['Sign in', 'Hello Demo'],
  password: ['Sign in', 'Hello Demo'],
  choice: ['Continue', 'Choose how to sign in'],
  'email-code': ['Continue', 'Check your email'],
  passkey: ['Continue', 'Enter your password'],
  'custom-challenge': ['Continue', 'Security check'],
  providers: ['', 'Continue with Google'],
  'mfa-off': ['Sign in', 'Hello Demo'],
  'mfa-optional-text': ['Sign in', SECOND_STEP, 'Use code', 'Continue', 'Hello Demo'],
  'mfa-optional-email': ['Sign in', SECOND_STEP],
  'mfa-optional-app': ['Sign in', SECOND_STEP, 'Use code', '', 'Hello Demo'],
  'mfa-required-text': ['Sign in', SECOND_STEP],
  'mfa-required-email': ['Sign in', SECOND_STEP],
  'mfa-required-app': ['Sign in', 'Set up authenticator app'],
  'sign-up-code': ['Create account', 'Check your email'],
  'sign-up-link': ['Create account', 'We sent a verification link', 'Open link', "I've opened the link", 'Hello new@'],
  'sign-up-phone': ['Create account', 'Check your phone'],
  'user-new': ['Sign in', 'Incorrect email or password.'],
  'user-unconfirmed': ['Sign in', 'Resend code'],
  'user-temporary-password': ['Sign in', 'Create your password'],
  'user-mfa': ['Sign in', "Verify it's you"],
  'user-federated': ['', 'Continue with Google'],
  'network-slow': ['Sign in', 'Loading…'],
  'network-offline': ['Sign in', "You're offline."],
  'network-throttled': ['Sign in', 'busy right now'],
}

async function choose(page: Page, id: string, title = 'Sign in') {
  await tools(page).getByLabel('Scenario').selectOption(id)
  await see(page, title)
}

const seeIn = (page: Page, text: string) => form(page).getByText(text).first().waitFor({ timeout: 5000 })

test('every scenario starts with its form, and “Fill in” leads to what it is about', async ({ page }) => {
  expect(Object.keys(starts)).toEqual(scenarios.map(({ id }) => id))
  const failures: string[] = []
  for (const { id, screen } of scenarios) {
    await choose(page, id, screen?.initialScreen === 'signUp' ? 'Create your account' : 'Sign in')
    const [submit, next, tool, then, last = ''] = starts[id] ?? ['', '']
    try {
      if (submit) {
        await press(page, 'Fill in')
        await button(page, submit).click()
      }
      await seeIn(page, next)
      if (tool) {
        await press(page, tool)
        if (then) await button(page, then).click()
        await seeIn(page, last)
      }
    } catch {
      failures.push(`${id}: ${await form(page).innerText()}`)
    }
  }
  expect(failures).toEqual([])
}, 60_000)

describe('at 320 pixels', () => {
  test('an email shows next to the form, “Use code” enters its code, and a reload keeps the scenario', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await choose(page, 'mfa-optional-email')
    await press(page, 'Fill in')
    await button(page, 'Sign in').click()
    await see(page, SECOND_STEP)
    const useCode = tools(page).getByRole('button', { name: 'Use code' })
    const code = form(page).getByLabel('Code')
    await code.scrollIntoViewIfNeeded()
    const boxes = await Promise.all([useCode.boundingBox(), code.boundingBox()])
    for (const box of boxes) {
      expect(box?.y).toBeGreaterThanOrEqual(0)
      expect((box?.y ?? 640) + (box?.height ?? 0)).toBeLessThanOrEqual(640)
    }
    await useCode.click()
    await button(page, 'Continue').click()
    await seeHome(page)
    await page.reload()
    await seeHome(page)
  })
})

test('the page has the colors of the theme, and the chosen scheme and direction', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  const read = () =>
    page.evaluate(() => [getComputedStyle(document.body).color, getComputedStyle(document.body).direction])
  await tools(page).getByLabel('Color scheme').selectOption('dark')
  await expect.poll(read).toEqual(['rgb(236, 238, 242)', 'ltr'])
  await tools(page).getByLabel('Color scheme').selectOption('light')
  await tools(page).getByLabel('Style').selectOption('Theme: bloom')
  await tools(page).getByLabel('Direction').selectOption('rtl')
  await expect.poll(read).toEqual(['rgb(52, 24, 46)', 'rtl'])
  const code = tools(page).locator('pre')
  expect(await code.innerText()).toContain('theme={bloomTheme}')
})

test('the language is that of the form, of its code and, unless one was chosen, of the direction', async ({ page }) => {
  const direction = () => page.evaluate(() => getComputedStyle(document.querySelector('.pg-root')!).direction)
  await tools(page).getByLabel('Language').selectOption('ar')
  await see(page, 'تسجيل الدخول')
  expect(await direction()).toBe('rtl')
  await tools(page).getByLabel('Direction').selectOption('ltr')
  await expect.poll(direction).toBe('ltr')
  await page.reload()
  await see(page, 'تسجيل الدخول')
  expect(await tools(page).locator('pre').innerText()).toContain('locale="ar"')
})

test('a language whose file does not load leaves the one before, and loads after a reload', async ({
  playground,
  page,
}) => {
  playground.expectTrouble(/Failed to load resource/)
  await page.route(/\/de-[^/]*\.js$/, (route) => route.abort())
  await Promise.all([page.waitForEvent('requestfailed'), tools(page).getByLabel('Language').selectOption('de')])
  await see(page, 'Sign in')
  await page.unroute(/\/de-[^/]*\.js$/)
  await page.reload()
  await see(page, 'Anmelden')
})

test('an unknown address says so', async ({ playground, page }) => {
  await page.goto(new URL('/account/nothing', playground.url).href)
  await see(page, 'Page not found')
  await page.getByRole('link', { name: 'start page' }).click()
  await see(page, 'Sign in')
})

test('“Reset” removes what the page has stored', async ({ page }) => {
  await signIn(page)
  await tools(page).getByLabel('Style').selectOption('Theme: bloom')
  await Promise.all([page.waitForEvent('load'), press(page, 'Reset')])
  await see(page, 'Sign in')
  const keys = await page.evaluate(() => [...Object.keys(sessionStorage), ...Object.keys(localStorage)])
  expect(keys.filter((key) => key !== 'poolgate-playground.pool')).toEqual([])
})
