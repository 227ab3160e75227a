import type { StyleRule } from './adoptRules.ts'
import type { Scheme } from './theme.ts'

const ON = 'initial'
const OFF = ' '

/**
 * Returns a value with a variant for each color scheme, as in `styles.css`. Of `--pg-light` and `--pg-dark`, one is `initial`, so that
 * its fallback applies, and the other is empty. `light-dark()` would be shorter, but bundlers replace it for older browsers with their
 * own variables, which rules outside the bundle can't switch.
 */
export const inEachScheme = (light: string, dark: string): string => `var(--pg-light, ${light}) var(--pg-dark, ${dark})`

/** Returns the declarations that fix an element to one color scheme. */
export const heldTo = (scheme: Scheme): StyleRule['declarations'] => [
  ['color-scheme', scheme],
  ['--pg-light', scheme === 'light' ? ON : OFF],
  ['--pg-dark', scheme === 'dark' ? ON : OFF],
]
