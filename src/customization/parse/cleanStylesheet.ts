import type { Palette } from '../../theme/palette.ts'
import { createCachedReader, type Part } from '../cssValues/cssValue.ts'
import type { CleanCustomization, CleanRule, Dropped } from '../policy/cleanCustomization.ts'
import { cleanDeclarations } from '../policy/cleanDeclarations.ts'
import { guardContrast } from '../policy/guardContrast.ts'
import { countChecks, findExcess, MAX_CHECKS } from '../policy/limits.ts'
import { createReporter, type Report, sortByLine } from '../policy/reports.ts'
import { type CustomizableSelector, isCustomizable, propertiesOf } from '../policy/selectors.ts'
import type { ReadRules, SourceLonghands, SourceRule } from './sourceRule.ts'

/**
 * Cleans a stylesheet: keeps the rules that the policy allows, and reports everything else.
 *
 * @param palette the colors of the kit without the stylesheet
 * @param readRules reads the rules, by the CSSOM of a browser or by a tokenizer
 */
export function cleanStylesheet(css: string, palette: Palette, readRules: ReadRules): CleanCustomization {
  const dropped: Dropped[] = []
  const report = createReporter(dropped)
  const excess = findExcess(css)
  if (excess) {
    report(excess.reason, excess.what)
    return { rules: [], dropped, lowContrast: [] }
  }
  const rules = cleanRules(readRules(css, report), report)
  return guardContrast(rules, sortByLine(dropped), palette)
}

function cleanRules(rules: Iterable<SourceRule>, report: Report): CleanRule[] {
  const clean: CleanRule[] = []
  const readValue = createCachedReader()
  let checks = 0
  for (const rule of rules) {
    const selectors = customizableSelectors(rule, report)
    const longhands = rule.readLonghands(selectors)
    checks += selectors.length * countChecks(longhands.values)
    if (checks > MAX_CHECKS) {
      report('count', rule.text, rule.line)
      break
    }
    clean.push(...cleanRule(selectors, longhands, report, readValue))
  }
  return clean
}

/** Returns the selectors of a rule that a customization may use. Reports the others. */
function customizableSelectors({ selectors, line }: SourceRule, report: Report): CustomizableSelector[] {
  const found: CustomizableSelector[] = []
  for (const selector of new Set(selectors)) {
    if (isCustomizable(selector)) found.push(selector)
    else report('selector', selector, line)
  }
  return found
}

/** Returns one rule per selector. Reports a property once, however many selectors refuse it. */
function cleanRule(
  selectors: readonly CustomizableSelector[],
  { values, lineOf, isReset }: SourceLonghands,
  report: Report,
  readValue: (value: string) => Part[] | undefined,
): CleanRule[] {
  const reported = new Set<string>()
  return selectors.flatMap((selector) => {
    const refuse = (property: string, value: string) => {
      if (reported.has(property) || isReset(property, value)) return
      reported.add(property)
      const reason = propertiesOf(selector).has(property) ? 'value' : 'property'
      report(reason, `${property}: ${value}`, lineOf(property))
    }
    const declarations = cleanDeclarations(selector, values, refuse, readValue)
    return declarations.length > 0 ? [{ selector, declarations }] : []
  })
}
