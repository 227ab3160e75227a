import type { StyleRule } from '../../theme/adoptRules.ts'
import { paletteOf } from '../../theme/palette.ts'
import type { Theme } from '../../theme/theme.ts'
import { parseCustomization } from '../parse/parseCustomization.ts'
import { MIN_TEXT_CONTRAST } from '../policy/contrastLimits.ts'
import { customizationRules } from './customizationRules.ts'

/**
 * Cleans a stylesheet for one kit.
 *
 * @param theme the theme of the kit, which the stylesheet overrides
 * @param report is called with one line for each part that is dropped and each text that is hard to read
 * @returns The rules to apply where the kit is.
 */
export function customize(css: string, scope: string, theme: Theme, report: (line: string) => void): StyleRule[] {
  const palette = paletteOf(theme)
  const { rules, dropped, lowContrast } = parseCustomization(css, palette)
  for (const { reason, what, line } of dropped) {
    const place = line ? `Line ${line}: ` : ''
    report(`${place}dropped for its ${reason}: ${what}`)
  }
  for (const { selector, ratio } of lowContrast) {
    report(`Hard to read: ${selector} has a contrast of ${ratio.toFixed(1)}, under ${MIN_TEXT_CONTRAST}.`)
  }
  return customizationRules(rules, palette, scope)
}
