import type { Palette } from '../../theme/palette.ts'
import type { CleanCustomization, CleanRule, LowContrast } from './cleanCustomization.ts'
import { CONTRAST_CHECKS, type ContrastCheck } from './contrastChecks.ts'
import { MIN_TEXT_CONTRAST, MIN_VISIBLE_CONTRAST } from './contrastLimits.ts'
import type { Report } from './reports.ts'
import { resolveAppearance } from './resolveAppearance.ts'
import type { Sources } from './sources.ts'

/**
 * Checks every text of the kit against its background under a customization. If a text is invisible, drops the colors that the stylesheet
 * gives it, so that the kit's own stay. If it is only hard to read, reports it.
 *
 * @param palette the colors of the kit without the stylesheet
 */
export function guardContrast(
  rules: readonly CleanRule[],
  palette: Palette,
  sources: Sources,
  report: Report,
): Pick<CleanCustomization, 'rules' | 'lowContrast'> {
  const lowContrast: LowContrast[] = []
  let kept = [...rules]
  let appearance = resolveAppearance(kept, palette)
  for (const check of CONTRAST_CHECKS) {
    let ratio = check.contrast(appearance)
    if (ratio < MIN_VISIBLE_CONTRAST) {
      kept = dropColors(kept, check, sources, report)
      // A check works on the result of the checks before it.
      appearance = resolveAppearance(kept, palette)
      ratio = check.contrast(appearance)
    }
    if (ratio < MIN_TEXT_CONTRAST && setsColors(kept, check)) lowContrast.push({ selector: check.selector, ratio })
  }
  return { rules: kept, lowContrast }
}

const setsColors = (rules: readonly CleanRule[], { selector, affects }: ContrastCheck) =>
  rules.some((rule) => rule.selector === selector && rule.declarations.some(([property]) => affects(property)))

/** Reports each declaration of the source once. */
function dropColors(
  rules: readonly CleanRule[],
  { selector, affects }: ContrastCheck,
  sources: Sources,
  report: Report,
): CleanRule[] {
  const reported = new Set<unknown>()
  return rules.flatMap((rule) => {
    if (rule.selector !== selector) return [rule]
    for (const declaration of rule.declarations) {
      const source = sources.get(declaration)
      if (!affects(declaration[0]) || !source || reported.has(source)) continue
      reported.add(source)
      report('contrast', `${selector} { ${source.text} }`, source.line)
    }
    const declarations = rule.declarations.filter(([property]) => !affects(property))
    return declarations.length > 0 ? [{ selector, declarations }] : []
  })
}
