import type { Page } from 'playwright'
import { describe, expect } from 'vitest'
import { enterCredentials, seeHome } from '../support/e2e/actions.ts'
import { test } from '../support/e2e/openPlayground.ts'
import { connectRemotePool } from '../support/e2e/remotePool.ts'
import { ann } from '../support/users.ts'

const readBrightness = (page: Page) =>
  page.evaluate(() => {
    const isLight = (color: string) =>
      (color.match(/[\d.]+/g) ?? []).slice(0, 3).every((channel) => Number(channel) > 127)
    const backgrounds = [...document.querySelectorAll('html, .pg-card, .pg-input')]
    const texts = [...document.querySelectorAll('.home, .pg-title, .pg-label, .pg-input, .pg-button')]
    return {
      backgrounds: [...new Set(backgrounds.map((element) => isLight(getComputedStyle(element).backgroundColor)))],
      texts: [...new Set(texts.map((element) => isLight(getComputedStyle(element).color)))],
    }
  })

describe('system preferences', () => {
  test('color scheme: the page has light backgrounds and dark text, or the reverse', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await readBrightness(page)).toEqual({ backgrounds: [true], texts: [false] })
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await readBrightness(page)).toEqual({ backgrounds: [false], texts: [true] })
  })

  test('reduced motion: there are no animations or transitions, even while a sign-in is pending', async ({
    playground,
    page,
  }) => {
    const remote = await connectRemotePool(playground)
    const { arrived, letGo } = remote.hold('InitiateAuth')
    const running = () =>
      page.evaluate(() => document.getAnimations().map((animation) => Reflect.get(animation, 'animationName')))
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await enterCredentials(page, { email: ann.username, password: ann.password }, 'Username')
    await arrived
    expect(await running()).toEqual([])
    const transitions = page.locator('.pg-root *').evaluateAll((elements) => {
      const slow = elements.filter((element) => getComputedStyle(element).transitionDuration !== '0s')
      return slow.map((element) => element.className)
    })
    expect(await transitions).toEqual([])

    await page.emulateMedia({ reducedMotion: 'no-preference' })
    expect(await running(), 'animations without reduced motion').toContain('pg-turn')
    letGo()
    await seeHome(page, 'Ann')
  })
})
