import type { Palette } from '../../theme/palette.ts'
import type { CleanCustomization, CleanRule, Dropped, LowContrast } from './cleanCustomization.ts'
import { CONTRAST_CHECKS, type ContrastCheck } from './contrastChecks.ts'
import { MIN_TEXT_CONTRAST, MIN_VISIBLE_CONTRAST } from './contrastLimits.ts'
import { createReporter, type Report } from './reports.ts'
import { resolveAppearance } from './resolveAppearance.ts'

/**
 * Checks every text of the kit against its background under a customization. If a text is invisible, drops the colors that the stylesheet
 * gives it, so that the kit's own stay. If it is only hard to read, reports it.
 *
 * @param dropped the reports so far; those of this function are added at its end
 * @param palette the colors of the kit without the stylesheet
 */
export function guardContrast(rules: readonly CleanRule[], dropped: Dropped[], palette: Palette): CleanCustomization {
  const report = createReporter(dropped)
  const lowContrast: LowContrast[] = []
  let kept = [...rules]
  let appearance = resolveAppearance(kept, palette)
  for (const check of CONTRAST_CHECKS) {
    let ratio = check.contrast(appearance)
    if (ratio < MIN_VISIBLE_CONTRAST) {
      kept = dropColors(kept, check, report)
      // A check works on the result of the checks before it.
      appearance = resolveAppearance(kept, palette)
      ratio = check.contrast(appearance)
    }
    if (ratio < MIN_TEXT_CONTRAST && setsColors(kept, check)) lowContrast.push({ selector: check.selector, ratio })
  }
  return { rules: kept, dropped, lowContrast }
}

const setsColors = (rules: readonly CleanRule[], { selector, affects }: ContrastCheck) =>
  rules.some((rule) => rule.selector === selector && rule.declarations.some(([property]) => affects(property)))

function dropColors(rules: readonly CleanRule[], { selector, affects }: ContrastCheck, report: Report): CleanRule[] {
  return rules.flatMap((rule) => {
    if (rule.selector !== selector) return [rule]
    for (const [property, value] of rule.declarations) {
      const isReset = value === 'initial'
      if (affects(property) && !isReset) report('contrast', `${selector} { ${property}: ${value} }`)
    }
    const declarations = rule.declarations.filter(([property]) => !affects(property))
    return declarations.length > 0 ? [{ selector, declarations }] : []
  })
}
