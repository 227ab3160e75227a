import { paletteOf } from '../../theme/palette.ts'
import type { Theme } from '../../theme/theme.ts'
import { parseCustomization } from '../parse/parseCustomization.ts'
import { applyCustomization } from './applyCustomization.ts'

/**
 * Cleans a style sheet and puts it on one kit.
 *
 * @param theme what the kit wears beneath it
 * @param report Is told, a line each, what was dropped and what is hard to read.
 * @returns Takes it away again.
 */
export function customize(css: string, scope: string, theme: Theme, report: (line: string) => void): () => void {
  const palette = paletteOf(theme)
  const { rules, dropped, lowContrast } = parseCustomization(css, palette)
  for (const { reason, what, line } of dropped)
    report(`${line ? `Line ${line}: ` : ''}dropped for its ${reason}: ${what}`)
  for (const { selector, ratio } of lowContrast) {
    report(`Hard to read: ${selector} has a contrast of ${ratio.toFixed(1)}, under 4.5.`)
  }
  return applyCustomization(rules, scope, palette)
}
