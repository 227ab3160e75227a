import type { StyleRule } from './adoptRules.ts'
import { plainColor, plainFont } from './plainValue.ts'
import { inEachScheme } from './schemeVariables.ts'
import { scopeSelector } from './styleScope.ts'
import { COLOR_TOKENS, type Theme } from './theme.ts'

const LENGTHS = ['radius', 'cardRadius', 'space'] as const

/**
 * Converts a theme to CSS rules: each token becomes a variable on the kit's root elements. Other values than colors,
 * lengths and font families are left out: nothing in a theme can fetch, or end its declaration.
 *
 * @param scope The kit's style scope. Default: every kit on the page.
 * @throws {TypeError} if the scope has another form.
 */
export function themeRules(theme: Theme, scope?: string): StyleRule[] {
  const selector = `.pg-root${scopeSelector(scope)}`
  if (Object.keys(theme).length === 0) return []
  const colors = COLOR_TOKENS.map((token) => [token, colorOf(theme[token])] as const)
  const lengths = LENGTHS.map((token) => [token, lengthOf(theme[token])] as const)
  const declarations = [...colors, ...lengths, ['font', plainFont(theme.font)] as const].flatMap(([token, value]) =>
    value === undefined ? [] : [[variableOf(token), value] as const],
  )
  return declarations.length ? [{ selector, declarations }] : []
}

/** Returns the CSS variable that a token sets: `--pg-on-accent` for `onAccent`. */
export const variableOf = (token: string): string =>
  `--pg-${token.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

function colorOf(value: Theme['accent']): string | undefined {
  const color = plainColor(value)
  return typeof color === 'object' ? inEachScheme(color.light, color.dark) : color
}

const lengthOf = (pixels: number | undefined) =>
  typeof pixels === 'number' && pixels >= 0 && pixels <= 1_000 ? `${Number(pixels.toFixed(2))}px` : undefined
