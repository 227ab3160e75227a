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

/**
 * Checks the page with axe in both color schemes and both text directions. The rules about names, roles and structure run once, the
 * visual ones in every combination.
 */
export async function expectAccessible(where: string) {
  const root = document.documentElement
  try {
    for (const scheme of ['light', 'dark'] as const) {
      for (const dir of ['ltr', 'rtl'] as const) {
        root.dataset.pgScheme = scheme
        root.style.colorScheme = scheme
        root.style.background = 'Canvas'
        root.dir = dir
        // Colors in transition have intermediate contrasts.
        for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish()
        const isFirst = scheme === 'light' && dir === 'ltr'
        await expectNoViolations(`${where}, ${scheme}, ${dir}`, isFirst ? tags : visualRules)
      }
    }
  } finally {
    delete root.dataset.pgScheme
    root.removeAttribute('style')
    root.removeAttribute('dir')
  }
}
