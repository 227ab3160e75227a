import { plainColor } from '../../theme/plainValue.ts'
import { COLOR_TOKENS, type Theme } from '../../theme/theme.ts'
import { themeRules, variableOf } from '../../theme/themeRules.ts'
import { readColor } from '../cssValues/color.ts'
import { readValue } from '../cssValues/cssValue.ts'
import { themeContrast } from './themeContrast.ts'

/**
 * Returns warnings about a theme, one line each: values that are ignored, values that are not colors, and colors with too little
 * contrast.
 */
export function checkTheme(theme: Theme): string[] {
  const tokens = Object.entries(theme).filter(([token, value]) => token !== 'logo' && value !== undefined)
  return [...leftOutTokens(theme, tokens), ...invalidColors(tokens), ...lowContrastPairs(theme)]
}

type TokenEntry = [token: string, value: unknown]

function leftOutTokens(theme: Theme, tokens: readonly TokenEntry[]): string[] {
  const declarations = themeRules(theme).flatMap((rule) => rule.declarations)
  const applied = new Set(declarations.map(([variable]) => variable))
  return tokens
    .filter(([token]) => !applied.has(variableOf(token)))
    .map(([token, value]) => `theme.${token} is left out: ${JSON.stringify(value)} is not what it takes.`)
}

function invalidColors(tokens: readonly TokenEntry[]): string[] {
  const colorTokens: readonly string[] = COLOR_TOKENS
  return tokens
    .filter(([token]) => colorTokens.includes(token))
    .flatMap(([token, value]) => {
      const colors: unknown[] = typeof value === 'object' && value !== null ? Object.values(value) : [value]
      return colors.filter(isInvalidColor).map((color) => `theme.${token}: "${color}" is no color.`)
    })
}

function lowContrastPairs(theme: Theme): string[] {
  return themeContrast(theme).map(
    ({ scheme, foreground, background, ratio, minimum }) =>
      `theme: ${foreground} on ${background} has a contrast of ${ratio.toFixed(1)} in the ${scheme} scheme, under ${minimum}.`,
  )
}

/** Tells whether a value is a word or a function that is no color. Others are left out, and have their own warning. */
function isInvalidColor(text: unknown): boolean {
  if (plainColor(text as string) === undefined) return false
  const [part] = readValue(String(text)) ?? []
  return !readColor(part)
}
