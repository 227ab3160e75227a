import type { Page } from 'playwright'
import { describe, expect } from 'vitest'
import { enterCredentials, onEveryScreen, seeHome, visitEveryScreen } from '../support/e2e/actions.ts'
import { test } from '../support/e2e/openPlayground.ts'
import { connectRemotePool } from '../support/e2e/remotePool.ts'
import { ann } from '../support/users.ts'

const isBright = (page: Page) =>
  page.evaluate(() => {
    const isLight = (color: string) =>
      (color.match(/[\d.]+/g) ?? []).slice(0, 3).every((channel) => Number(channel) > 127)
    const grounds = [...document.querySelectorAll('html, .pg-card, .pg-input')]
    const texts = [...document.querySelectorAll('.home, .pg-title, .pg-label, .pg-input, .pg-button')]
    return {
      grounds: [...new Set(grounds.map((element) => isLight(getComputedStyle(element).backgroundColor)))],
      texts: [...new Set(texts.map((element) => isLight(getComputedStyle(element).color)))],
    }
  })

describe('what a person has asked of their system', () => {
  test('a light page is light everywhere', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await visitEveryScreen(page, isBright)).toEqual(onEveryScreen({ grounds: [true], texts: [false] }))
  })

  test('a dark page is dark everywhere', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await visitEveryScreen(page, isBright)).toEqual(onEveryScreen({ grounds: [false], texts: [true] }))
  })

  test('reduced motion: nothing moves, not even while a sign-in is under way', async ({ playground, page }) => {
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
    expect(await running(), 'where motion is welcome, a spinner turns').toContain('pg-turn')
    letGo()
    await seeHome(page, 'Ann')
  })

  test('forced colours: every button and field has an edge that can be seen', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    const findEdgeless = () =>
      page.locator('.pg-input, .pg-submit, .pg-button').evaluateAll((elements) => {
        const ground = getComputedStyle(document.documentElement).backgroundColor
        const edgeless = elements.filter((element) => {
          const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(element)
          return borderTopStyle !== 'solid' || Number.parseFloat(borderTopWidth) < 1 || borderTopColor === ground
        })
        return edgeless.map((element) => element.className)
      })
    expect(await visitEveryScreen(page, findEdgeless)).toEqual(onEveryScreen([]))
  })
})
