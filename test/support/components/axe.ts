import axe from 'axe-core'
import { expect } from 'vitest'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** The rules about colors and places, whose findings depend on the color scheme or the text direction. */
const visualRules = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size']

/** Checks the whole page, as a host app shows it. */
async function expectNoViolations(where: string, runOnly: string[]) {
  const { violations } = await axe.run(document, {
    runOnly,
    resultTypes: ['violations'],
    // No page of the kit has a frame or plays anything.
    iframes: false,
    preload: false,
  })
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  expect(found, `axe, ${where}`).toEqual([])
}

type Appearance = ['light' | 'dark', 'ltr' | 'rtl']

/** Shows the page in one appearance after the other, and restores it. */
async function inAppearances(appearances: Appearance[], check: (name: string, isFirst: boolean) => Promise<void>) {
  const root = document.documentElement
  try {
    for (const [scheme, dir] of appearances) {
      root.dataset.pgScheme = scheme
      root.style.colorScheme = scheme
      root.style.background = 'Canvas'
      root.dir = dir
      // Colors in transition have intermediate contrasts.
      for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish()
      await check(`${scheme}, ${dir}`, dir === 'ltr' && scheme === 'light')
    }
  } finally {
    delete root.dataset.pgScheme
    root.removeAttribute('style')
    root.removeAttribute('dir')
  }
}

const lightThenDark: Appearance[] = [
  ['light', 'ltr'],
  ['dark', 'rtl'],
]

const everyAppearance: Appearance[] = [...lightThenDark, ['light', 'rtl'], ['dark', 'ltr']]

/**
 * Checks the page with axe in both color schemes and both text directions. The rules about names, roles and structure run once, the
 * visual ones in every combination.
 */
export const expectAccessible = (where: string) =>
  inAppearances(everyAppearance, (appearance, isFirst) =>
    expectNoViolations(`${where}, ${appearance}`, isFirst ? tags : visualRules),
  )

/** Checks colors and places, on a page that shows many screens: in a light scheme, and in a dark one from right to left. */
export const expectVisuallyAccessible = (where: string) =>
  inAppearances(lightThenDark, (appearance) => expectNoViolations(`${where}, ${appearance}`, visualRules))
