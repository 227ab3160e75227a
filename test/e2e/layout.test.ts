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
import { enlargeText, findCutText, overflow, readShifts, recordShifts, restoreText } from '../support/e2e/measure.ts'
import { test } from '../support/e2e/openPlayground.ts'
import { createAccount, createPassword } from '../support/users.ts'

const longAddress = { email: `${'long.name.'.repeat(5)}42@example.com`, password: createPassword() }

describe('every screen fits', () => {
  test('windows of 320 and 1280 pixels, with an address of 64 characters', async ({ page }) => {
    expect(longAddress.email).toHaveLength(64)
    await field(page, 'Email').fill(longAddress.email)
    expect(await visitEveryScreen(page, overflow, longAddress)).toEqual(onEveryScreen([0, 0]))
  })

  test('text of twice the size, of which nothing is cut off or covered', async ({ page }) => {
    const look = async () => {
      await enlargeText(page)
      const found = { overflow: await overflow(page), cut: [] as string[] }
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 720 })
        found.cut.push(...(await findCutText(page)))
      }
      await restoreText(page)
      return found
    }
    expect(await visitEveryScreen(page, look)).toEqual(onEveryScreen({ overflow: [0, 0], cut: [] }))
  })

  test('and the code in the outbox stands on one line', async ({ page }) => {
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

describe('nothing jumps', () => {
  test.for([320, 1280])('at %d pixels, when an error or a step comes or goes', async (width, { playground, page }) => {
    const jumps: Record<string, number> = {}
    const note = async (name: string, part: 'page' | 'kit' = 'kit') => {
      const score = (await readShifts(page))[part]
      if (score >= 0.01) jumps[name] = score
    }
    await playground.context.addInitScript(recordShifts)
    await page.setViewportSize({ width, height: 720 })
    await page.reload()
    await see(page, 'Sign in')
    await note('the page loads', 'page')
    await button(page, 'Sign in').click()
    await expect.poll(() => errorOf(page, 'Email')).not.toBe('')
    await note('errors come', 'page')
    await field(page, 'Email').fill('somebody@example.com')
    await expect.poll(() => errorOf(page, 'Email')).toBe('')
    await note('an error goes', 'page')
    await openSignUp(page)
    await note('to the sign-up')
    await button(page, 'Sign in').click()
    await see(page, 'Sign in')
    await note('back from the sign-up')
    await signUp(page, createAccount())
    await note('to the code')
    await confirm(page, 'wrong')
    await expect.poll(() => errorOf(page, 'Code')).not.toBe('')
    await note('a wrong code', 'page')
    await button(page, 'Resend code').click()
    await seeText(page, 'We sent you a new code.')
    await note('another code')
    await button(page, 'Back to sign in').click()
    await note('back from the code')
    await askForReset(page)
    await note('to the new password')
    await button(page, 'Back to sign in').click()
    await signIn(page)
    await note('to the account')
    await page.reload()
    await seeHome(page)
    await note('the account loads', 'page')
    expect(jumps).toEqual({})
  })

  test('without being noticed here', async ({ playground, page }) => {
    await playground.context.addInitScript(recordShifts)
    await page.reload()
    await see(page, 'Sign in')
    await readShifts(page)
    await pushDown(page)
    const { page: all, kit } = await readShifts(page)
    expect(all).toBeGreaterThan(0.01)
    expect(kit).toBeGreaterThan(0.01)
  })
})

const pushDown = (page: Page) =>
  page.evaluate(() => {
    const intruder = document.createElement('div')
    intruder.style.height = '100px'
    document.querySelector('.pg-title')?.before(intruder)
  })
