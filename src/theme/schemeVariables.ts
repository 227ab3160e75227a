import type { StyleRule } from './adoptRules.ts'
import type { Scheme } from './theme.ts'

const ON = 'initial'
const OFF = ' '

/**
 * A value for each scheme, as `styles.css` writes them: one of the variables `--pg-light` and `--pg-dark` is without a value, so that its
 * fall-back counts, and the other one is empty. `light-dark()` would say it shorter, but bundlers replace it for older browsers by
 * variables of their own, which nothing that comes later could switch.
 */
export const inEachScheme = (light: string, dark: string): string => `var(--pg-light, ${light}) var(--pg-dark, ${dark})`

/** Holds an element to one scheme. */
export const heldTo = (scheme: Scheme): StyleRule['declarations'] => [
  ['color-scheme', scheme],
  ['--pg-light', scheme === 'light' ? ON : OFF],
  ['--pg-dark', scheme === 'dark' ? ON : OFF],
]
