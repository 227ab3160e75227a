import { MAX_DECLARATIONS_PER_RULE } from '../policy/limits.ts'
import type { Report } from '../policy/reports.ts'
import { ignoredDeclarations, lineOfLonghand } from './locateDeclarations.ts'
import { type LocatedRule, locateRules } from './locateRules.ts'
import { createRuleLocator } from './ruleLocator.ts'
import type { SourceLonghands, SourceRule } from './sourceRule.ts'
import { splitSelectors } from './splitSelectors.ts'

/** Reads the style rules of a stylesheet with the parser of the browser. */
export function* readCssom(css: string, report: Report): Generator<SourceRule> {
  const stylesheet = parseDetached(css)
  if (!stylesheet) return
  const locator = createRuleLocator(locateRules(css), report)
  try {
    for (const rule of stylesheet.cssRules) {
      if (!(rule instanceof CSSStyleRule)) continue
      const located = locator.find(rule.selectorText)
      const properties = [...rule.style].slice(0, MAX_DECLARATIONS_PER_RULE)
      yield {
        selectors: splitSelectors(rule.selectorText),
        text: rule.selectorText,
        line: located?.prelude.line,
        readLonghands: () => {
          if (rule.cssRules?.length) report('nested', rule.selectorText, located?.prelude.line)
          return readLonghands(rule.style, properties, located)
        },
      }
      // The caller has cleaned the rule by now, so these reports follow its own.
      for (const { text, line } of ignoredDeclarations(located, properties)) report('value', text, line)
    }
  } finally {
    // Also if the caller stopped before the end.
    locator.reportRest()
  }
}

/** Parses a stylesheet that is never attached to a document, so that nothing in it is fetched. */
function parseDetached(css: string): CSSStyleSheet | undefined {
  try {
    const stylesheet = new CSSStyleSheet()
    stylesheet.replaceSync(css)
    return stylesheet
  } catch {
    return undefined
  }
}

function readLonghands(
  style: CSSStyleDeclaration,
  properties: readonly string[],
  located: LocatedRule | undefined,
): SourceLonghands {
  const { font } = style
  // No part of a `font` shorthand applies, so its longhands get a value that is dropped with a clear report.
  const longhandValue = (property: string) =>
    font && property.startsWith('font-') ? `of font: ${font}` : style.getPropertyValue(property)
  return {
    values: properties.map((property) => [property, longhandValue(property)]),
    lineOf: lineOfLonghand(located),
    isReset,
  }
}

const RESET_VALUES = [
  'initial',
  'none',
  '100%',
  '1',
  '0',
  'stretch',
  'repeat',
  '0%',
  'auto',
  'scroll',
  'padding-box',
  'border-box',
]

/** Tells whether `border` or `background` set a longhand that it does not mention. */
const isReset = (property: string, value: string) =>
  (property.startsWith('border-image-') || property.startsWith('background-')) && RESET_VALUES.includes(value)
