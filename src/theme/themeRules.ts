import type { StyleRule } from './adoptRules.ts'
import { plainColor, plainValue } from './plainValue.ts'
import { inEachScheme } from './schemeVariables.ts'
import { scopeSelector } from './styleScope.ts'
import { COLOR_TOKENS, type Theme } from './theme.ts'

const LENGTHS = ['radius', 'cardRadius', 'space'] as const

/**
 * A theme as rules of CSS: each token a variable on the outermost elements of the kit. A value that is of another kind, or that would
 * reach out of its declaration, is left out.
 *
 * @param scope of the kit. Default: every kit on the page
 * @throws {TypeError} when the scope is of another form.
 */
export function themeRules(theme: Theme, scope?: string): StyleRule[] {
  const selector = `.pg-root${scopeSelector(scope)}`
  const colors = COLOR_TOKENS.map((token) => [token, colorOf(theme[token])] as const)
  const lengths = LENGTHS.map((token) => [token, lengthOf(theme[token])] as const)
  const declarations = [...colors, ...lengths, ['font', plainValue(theme.font)] as const].flatMap(([token, value]) =>
    value === undefined ? [] : [[variableOf(token), value] as const],
  )
  return declarations.length ? [{ selector, declarations }] : []
}

/** The variable of CSS that a token sets: `--pg-on-accent` for `onAccent`. */
export const variableOf = (token: string): string =>
  `--pg-${token.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

function colorOf(given: Theme['accent']): string | undefined {
  const color = plainColor(given)
  return typeof color === 'object' ? inEachScheme(color.light, color.dark) : color
}

const lengthOf = (pixels: number | undefined) =>
  typeof pixels === 'number' && pixels >= 0 && pixels <= 1_000 ? `${Number(pixels.toFixed(2))}px` : undefined
