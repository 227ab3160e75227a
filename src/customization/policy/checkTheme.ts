import { COLOR_TOKENS, type Theme } from '../../theme/theme.ts'
import { themeRules, variableOf } from '../../theme/themeRules.ts'
import { readColor } from '../cssValues/color.ts'
import { readValue } from '../cssValues/cssValue.ts'
import { themeContrast } from './themeContrast.ts'

/**
 * What the developer should know of a theme: values that were left out or are no colours, and colours that are hard to read on each other.
 *
 * @returns a line each
 */
export function checkTheme(theme: Theme): string[] {
  const applied = new Map(themeRules(theme).flatMap(({ declarations }) => declarations))
  const tokens = Object.entries(theme).filter(([token, value]) => token !== 'logo' && value !== undefined)
  const leftOut = tokens.filter(([token]) => !applied.has(variableOf(token)))
  const colors = tokens.filter(([token]) => (COLOR_TOKENS as readonly string[]).includes(token))
  const odd = colors.flatMap(([token, value]) =>
    (typeof value === 'object' ? Object.values(value) : [value]).filter(isNoColor).map((color) => [token, color]),
  )
  return [
    ...leftOut.map(([token, value]) => `theme.${token} is left out: ${JSON.stringify(value)} is not what it takes.`),
    ...odd.map(([token, color]) => `theme.${token}: "${color}" is no colour.`),
    ...themeContrast(theme).map(
      ({ scheme, on, behind, ratio, least }) =>
        `theme: ${on} on ${behind} has a contrast of ${ratio.toFixed(1)} in the ${scheme} scheme, under ${least}.`,
    ),
  ]
}

/** One word, or digits with a `#`, that names no colour. What a browser must reckon is not judged. */
function isNoColor(text: unknown): boolean {
  const [part, ...rest] = readValue(String(text)) ?? []
  return part !== undefined && !rest.length && part.kind !== 'call' && !readColor(part)
}
