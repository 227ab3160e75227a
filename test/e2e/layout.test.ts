import type { Page } from 'playwright'
import { describe, expect } from 'vitest'
import {
  askForReset,
  button,
  confirm,
  errorOf,
  field,
  onEveryScreen,
  openSignUp,
  readCode,
  see,
  seeHome,
  seeText,
  signIn,
  signUp,
  visitEveryScreen,
} from '../support/e2e/actions.ts'
import { overflow, readShifts, recordShifts } from '../support/e2e/measure.ts'
import { test } from '../support/e2e/openPlayground.ts'
import { createAccount, createPassword } from '../support/users.ts'

const longAddress = { email: `${'long.name.'.repeat(5)}42@example.com`, password: createPassword() }

describe('every screen fits without overflow', () => {
  test('at 320 and 1280 pixels, with an email address of 64 characters', async ({ page }) => {
    expect(longAddress.email).toHaveLength(64)
    await field(page, 'Email').fill(longAddress.email)
    expect(await visitEveryScreen(page, overflow, longAddress)).toEqual(onEveryScreen([0, 0]))
  })

  test('with the code in the outbox on a single line', async ({ page }) => {
    await signUp(page, longAddress)
    await readCode(page)
    const code = page.getByRole('complementary').getByRole('listitem').locator('code')
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 720 })
      const lines = await code.evaluate((element) => {
        const range = document.createRange()
        range.selectNodeContents(element)
        return range.getClientRects().length
      })
      expect(lines).toBe(1)
    }
  })
})

describe('layout shifts', () => {
  test.for([320, 1280])(
    'stay below 0.01 at %d pixels when the page or a step loads, and an answer moves what follows once',
    async (width, { playground, page }) => {
      const shifts: Record<string, number> = {}
      const recordShift = async (name: string, part: 'page' | 'kit' = 'kit') => {
        const score = (await readShifts(page))[part]
        if (score >= 0.01) shifts[name] = score
      }
      const expectOneMove = async (name: string) => {
        const { frames } = await readShifts(page)
        if (frames > 1) shifts[`${name}, frames`] = frames
      }
      await playground.context.addInitScript(recordShifts)
      await page.setViewportSize({ width, height: 720 })
      await page.reload()
      await see(page, 'Sign in')
      await recordShift('the page loads', 'page')
      await button(page, 'Sign in').click()
      await expect.poll(() => errorOf(page, 'Email')).not.toBe('')
      await expectOneMove('errors appear')
      await field(page, 'Email').fill('user@example.com')
      await expect.poll(() => errorOf(page, 'Email')).toBe('')
      await expectOneMove('an error disappears')
      await openSignUp(page)
      await recordShift('to sign-up')
      await button(page, 'Sign in').click()
      await see(page, 'Sign in')
      await recordShift('back from sign-up')
      await signUp(page, createAccount())
      await recordShift('to the code')
      await confirm(page, 'wrong')
      await expect.poll(() => errorOf(page, 'Code')).not.toBe('')
      await expectOneMove('a wrong code')
      await button(page, 'Resend code').click()
      await seeText(page, 'We sent you a new code.')
      await expectOneMove('a new code')
      await button(page, 'Back to sign in').click()
      await recordShift('back from the code')
      await askForReset(page)
      await recordShift('to the password reset')
      await button(page, 'Back to sign in').click()
      await signIn(page)
      await recordShift('to the account')
      await page.reload()
      await seeHome(page)
      await recordShift('the account loads', 'page')
      expect(shifts).toEqual({})
    },
  )

  test('are reported if an element pushes the form down', async ({ playground, page }) => {
    await playground.context.addInitScript(recordShifts)
    await page.reload()
    await see(page, 'Sign in')
    await readShifts(page)
    await insertBlock(page)
    const { page: all, kit, frames } = await readShifts(page)
    expect(all).toBeGreaterThan(0.01)
    expect(kit).toBeGreaterThan(0.01)
    expect(frames).toBe(1)
  })
})

const insertBlock = (page: Page) =>
  page.evaluate(() => {
    const block = document.createElement('div')
    block.style.height = '100px'
    document.querySelector('.pg-title')?.before(block)
  })
