import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright'
import { describe, expect } from 'vitest'
import { button, form, see, signIn, visitEveryScreen } from '../support/e2e/actions.ts'
import { test } from '../support/e2e/openPlayground.ts'

/** The radius of the primary button in one appearance of each kind. The stories show the others, and every screen in them. */
const appearances = { 'Theme: bloom': '22px', 'Customization: night': '10px' }

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

/** Returns the border radius of the primary button. */
const radiusOf = (page: Page) =>
  form(page)
    .locator('.pg-submit')
    .first()
    .evaluate((element) => getComputedStyle(element).borderTopLeftRadius)

/** Returns whether the page scrolls sideways, and how many elements of the kit have a `style` attribute. */
const inspect = (page: Page) =>
  page.evaluate(() => ({
    overflow: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    styled: document.querySelectorAll('.pg-root [style], .pg-root[style]').length,
  }))

const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** Returns texts with too little contrast under the built stylesheet, which a bundler has rewritten. */
async function findLowContrast(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations }: AxeResults = await page.evaluate(() =>
    Reflect.get(globalThis, 'axe').run('main', { runOnly: ['color-contrast'] }),
  )
  return violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`))
}

const expected = { overflow: false, styled: 0 }

async function choose(page: Page, name: keyof typeof appearances) {
  await page.setViewportSize({ width: 1280, height: 800 })
  await menu(page, 'Style').selectOption(name)
  await expect.poll(() => radiusOf(page)).toBe(appearances[name])
}

describe('under a strict Content Security Policy', () => {
  test.for(Object.keys(appearances) as (keyof typeof appearances)[])(
    '%s applies, light and dark',
    async (name, { page }) => {
      await choose(page, name)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        expect(await findLowContrast(page), colorScheme).toEqual([])
        expect(await inspect(page)).toEqual(expected)
      }
    },
  )

  test('every screen fits and has no style attributes, from sign-up to the last section of the account', async ({
    playground,
    page,
  }) => {
    await choose(page, 'Customization: night')
    await page.emulateMedia({ reducedMotion: 'reduce' })
    for (const result of Object.values(await visitEveryScreen(page, inspect))) expect(result).toEqual(expected)

    await page.goto(playground.url)
    await signIn(page)
    await menu(page, 'Color scheme').selectOption('dark')
    await page.getByRole('button', { name: 'Account menu for Demo' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Your account' }).click()
    for (const [section, title] of Object.entries(SECTIONS)) {
      await form(page).getByRole('navigation').getByRole('button', { name: section, exact: true }).click()
      await see(page, title)
      expect(await inspect(page), section).toEqual(expected)
    }
    await button(page, 'Two-step verification').click()
    await button(page, 'Set up authenticator app').click()
    await button(page, 'Set up authenticator app').click()
    await see(page, 'Set up authenticator app')
    await form(page).locator('.pg-qr').waitFor()
    expect(await inspect(page)).toEqual(expected)

    await page.goto(new URL('/was-this-you?username=ann&eventId=event-1&feedbackToken=x', playground.url).href)
    await see(page, 'Was this you?')
    expect(await inspect(page)).toEqual(expected)
  })
})
