import type { KitRoots } from '../../hooks/kitRoots.ts'
import { scopeSelector } from '../../theme/styleScope.ts'

/** The duration of the fade, in milliseconds. */
const FADE_DURATION = 120

/**
 * Changes the appearance of a kit that is on the page. If anything in it moves, the kit fades in at its new place, so that the user
 * sees no layout shift; fields keep focus and text.
 *
 * @param change Renders synchronously.
 */
export function fadeOnLayoutShift(kitRoots: KitRoots, scope: string, change: () => void): void {
  const roots = kitRoots.query(scopeSelector(scope))
  const layoutsBefore = roots.map(layoutOf)
  change()
  for (const [index, root] of roots.entries()) {
    if (layoutOf(root) !== layoutsBefore[index]) fadeIn(root)
  }
}

/** Shifts of invisible elements do not count as layout shifts. */
function fadeIn(root: Element): void {
  const prefersReducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches
  root.animate({ opacity: [0, 1] }, prefersReducedMotion ? 1 : FADE_DURATION)
}

/** Returns the position and size of every element below a root, as a string to compare. */
function layoutOf(root: Element): string {
  const boxes = [...root.querySelectorAll('*')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return [x, y, width, height].map(Math.round).join()
  })
  return boxes.join(' ')
}
