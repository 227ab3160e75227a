import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright'
import { describe, expect } from 'vitest'
import { button, form, see, signIn, visitEveryScreen } from '../support/e2e/actions.ts'
import { test } from '../support/e2e/openPlayground.ts'

/** How round the primary button is, in each look of the playground. */
const looks = {
  Default: '8px',
  'Theme: classic': '4px',
  'Theme: bloom': '22px',
  'Theme: ledger': '0px',
  'Customization: classic': '8px',
  'Customization: forest': '24px',
  'Customization: night': '10px',
  'Customization: newspaper': '0px',
  'Customization: candy': '26px',
  'Customization: office': '2px',
}

/** Its colours are AWS's. */
const AWS_TEMPLATE = 'Customization: classic'

const SECTIONS = {
  Profile: 'Profile',
  Password: 'Change password',
  'Two-step verification': 'Two-step verification',
  Passkeys: 'Passkeys',
  Devices: 'Remembered devices',
  Sessions: 'Active sessions',
  'Delete account': 'Delete account',
}

const menu = (page: Page, label: string) => page.getByRole('complementary').getByLabel(label)

/** Waits until the look is on, and gives the radius of the primary button. */
const radiusOf = (page: Page) =>
  form(page)
    .locator('.pg-submit')
    .first()
    .evaluate((element) => getComputedStyle(element).borderTopLeftRadius)

/** Nothing reaches over the edge, and the kit has no style in its attributes. */
const judge = (page: Page) =>
  page.evaluate(() => ({
    overflow: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    styled: document.querySelectorAll('.pg-root [style], .pg-root[style]').length,
  }))

const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** Texts that are hard to read, in the built style sheet, which a bundler has rewritten. */
async function hardToRead(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations }: AxeResults = await page.evaluate(() =>
    Reflect.get(globalThis, 'axe').run('main', { runOnly: ['color-contrast'] }),
  )
  return violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`))
}

const fine = { overflow: false, styled: 0 }

test('the walks below wear every look that there is', async ({ page }) => {
  const options = await menu(page, 'Style').locator('option').allInnerTexts()
  expect(options).toEqual(Object.keys(looks))
})

describe.each(Object.entries(looks))('under the strict policy, in %s', (look, radius) => {
  test('every screen is drawn, from sign-up to the last section of the account', async ({ playground, page }) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await menu(page, 'Style').selectOption(look)
    await expect.poll(() => radiusOf(page)).toBe(radius)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      if (look !== AWS_TEMPLATE) expect(await hardToRead(page), colorScheme).toEqual([])
    }

    for (const found of Object.values(await visitEveryScreen(page, judge))) expect(found).toEqual(fine)

    await page.goto(playground.url)
    await signIn(page)
    await menu(page, 'Scheme').selectOption('dark')
    await page.getByRole('button', { name: 'Account menu for Demo' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Your account' }).click()
    for (const [section, title] of Object.entries(SECTIONS)) {
      await form(page).getByRole('navigation').getByRole('button', { name: section, exact: true }).click()
      await see(page, title)
      expect(await judge(page), section).toEqual(fine)
    }
    await button(page, 'Two-step verification').click()
    await button(page, 'Set up authenticator app').click()
    await button(page, 'Set up authenticator app').click()
    await see(page, 'Set up authenticator app')
    await form(page).locator('.pg-qr').waitFor()
    expect(await judge(page)).toEqual(fine)

    await page.goto(new URL('/was-this-you?username=ann&eventId=event-1&feedbackToken=x', playground.url).href)
    await see(page, 'Was this you?')
    expect(await judge(page)).toEqual(fine)
  })
})
