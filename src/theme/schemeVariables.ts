import type { StyleRule } from './adoptRules.ts'
import type { Scheme } from './theme.ts'

/** Makes `var()` take its fallback. */
const UNSET = 'initial'
const EMPTY = ' '

/**
 * Returns a value for each scheme, as `styles.css` writes them: one of the variables `--pg-light` and `--pg-dark` is unset, so that its
 * fallback counts, and the other one is empty. `light-dark()` would be shorter, but bundlers replace it for older browsers by variables
 * of their own, which no later rule could switch.
 */
export const inEachScheme = (light: string, dark: string): string => `var(--pg-light, ${light}) var(--pg-dark, ${dark})`

/** Returns declarations that fix an element to one scheme. */
export const fixedScheme = (scheme: Scheme): StyleRule['declarations'] => [
  ['color-scheme', scheme],
  ['--pg-light', scheme === 'light' ? UNSET : EMPTY],
  ['--pg-dark', scheme === 'dark' ? UNSET : EMPTY],
]
