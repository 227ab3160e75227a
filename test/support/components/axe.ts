import axe from 'axe-core'
import { expect } from 'vitest'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** Checks the whole page, as a host app shows it. */
async function expectNoViolations(where: string) {
  const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] })
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  expect(found, `axe, ${where}`).toEqual([])
}

/** Checks the page with axe in both color schemes and both text directions. */
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
        await expectNoViolations(`${where}, ${scheme}, ${dir}`)
      }
    }
  } finally {
    delete root.dataset.pgScheme
    root.removeAttribute('style')
    root.removeAttribute('dir')
  }
}
