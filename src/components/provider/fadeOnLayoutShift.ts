import { scopeSelector } from '../../theme/styleScope.ts'

/** Milliseconds of the fade. */
const FADE = 120

/**
 * Changes the look of a kit that is on the page already. Where anything in it moves, the kit fades in at its new place, so that nobody
 * sees it jump; fields keep focus and text.
 *
 * @param change draws at once
 */
export function fadeOnLayoutShift(scope: string, change: () => void): void {
  const roots = [...document.querySelectorAll(scopeSelector(scope))]
  const before = roots.map(placesIn)
  change()
  for (const [index, root] of roots.entries()) if (placesIn(root) !== before[index]) fadeIn(root)
}

/** Shifts of what cannot be seen do not count as layout shifts, nor does anybody see them. */
function fadeIn(root: Element): void {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  root.animate({ opacity: [0, 1] }, isCalm ? 1 : FADE)
}

const placesIn = (root: Element): string =>
  [...root.querySelectorAll('*')]
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return [x, y, width, height].map(Math.round).join()
    })
    .join(' ')
