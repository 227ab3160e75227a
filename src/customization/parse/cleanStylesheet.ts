import type { Palette } from '../../theme/palette.ts'
import type { CleanCustomization, CleanRule, Dropped } from '../policy/cleanCustomization.ts'
import { guardContrast } from '../policy/guardContrast.ts'
import { findExcess, MAX_CHECKS, MAX_DECLARATIONS_PER_RULE } from '../policy/limits.ts'
import { createReporter, type Report, sortByLine } from '../policy/reports.ts'
import { type CustomizableSelector, isCustomizable } from '../policy/selectors.ts'
import type { Sources } from '../policy/sources.ts'
import { type BlockDeclaration, cleanBlock } from './cleanBlock.ts'
import { createExpander, type IsSupported } from './expandDeclaration.ts'
import { readSelectors } from './readSelectors.ts'
import { type SourceDeclaration, type SourceText, splitStylesheet } from './splitStylesheet.ts'

/**
 * Cleans a stylesheet: keeps what the policy allows and the engine knows, and reports everything else.
 *
 * @param palette the colors of the kit without the stylesheet
 */
export function cleanStylesheet(css: string, palette: Palette, isSupported: IsSupported): CleanCustomization {
  const dropped: Dropped[] = []
  const report = createReporter(dropped)
  const text = withoutByteOrderMark(css)
  const excess = findExcess(text)
  if (excess) {
    report(excess.reason, excess.what)
    return { rules: [], dropped, lowContrast: [] }
  }
  const sources: Sources = new Map()
  const rules = cleanRules(text, isSupported, sources, report)
  const { rules: kept, lowContrast } = guardContrast(rules, palette, sources, report)
  return { rules: kept, dropped: sortByLine(dropped), lowContrast }
}

/** An editor may have written the mark at the start of the file. Anywhere else it is a letter in CSS. */
const withoutByteOrderMark = (css: string) => (css.startsWith('\ufeff') ? css.slice(1) : css)

function cleanRules(css: string, isSupported: IsSupported, sources: Sources, report: Report): CleanRule[] {
  const clean: CleanRule[] = []
  const expand = createExpander(isSupported)
  let checks = 0
  for (const { prelude, declarations } of splitStylesheet(css)) {
    const selectors = declarations ? customizableSelectors(prelude, report) : []
    if (!declarations) report(prelude.text.startsWith('@') ? 'atRule' : 'selector', prelude.text, prelude.line)
    if (!declarations || selectors.length === 0) continue
    const own = ownDeclarations(declarations, report)
    const block = own.map((source): BlockDeclaration => [source, expand(source.text)])
    for (const [, expanded] of block) checks += selectors.length * (expanded?.checks ?? 0)
    if (checks > MAX_CHECKS) {
      report('count', prelude.text, prelude.line)
      break
    }
    clean.push(...cleanBlock(block, selectors, sources, report))
  }
  return clean
}

/** Returns the selectors of a rule that a customization may use. Reports the others. */
function customizableSelectors({ text, line }: SourceText, report: Report): CustomizableSelector[] {
  const selectors = readSelectors(text)
  if (!selectors) report('selector', text, line)
  const found: CustomizableSelector[] = []
  for (const selector of new Set(selectors)) {
    if (isCustomizable(selector)) found.push(selector)
    else report('selector', selector, line)
  }
  return found
}

/** Returns the declarations before the first nested rule. Reports the others. */
function ownDeclarations(declarations: readonly SourceDeclaration[], report: Report): SourceDeclaration[] {
  const firstNested = declarations.findIndex(({ isNested }) => isNested)
  const ownCount = Math.min(firstNested < 0 ? declarations.length : firstNested, MAX_DECLARATIONS_PER_RULE)
  for (const [index, { text, line }] of declarations.entries()) {
    if (index < ownCount) continue
    report(index < firstNested || firstNested < 0 ? 'count' : 'nested', text, line)
  }
  return declarations.slice(0, ownCount)
}
