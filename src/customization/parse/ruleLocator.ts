import type { Report } from '../policy/reports.ts'
import type { LocatedRule } from './locateRules.ts'

/** Matches the rules of the CSSOM, in their order, to the rules of the text. */
export interface RuleLocator {
  /** Returns the next rule of the text with these selectors. Reports the rules before it, which the browser dropped. */
  find: (selectorText: string) => LocatedRule | undefined
  /** Reports the rules after the last one that was found. */
  reportRest: () => void
}

export function createRuleLocator(rules: readonly LocatedRule[], report: Report): RuleLocator {
  const indices = indexByPrelude(rules)
  let next = 0

  const reportUntil = (end: number) => {
    for (const { prelude } of rules.slice(next, end)) {
      report(prelude.text.startsWith('@') ? 'atRule' : 'selector', prelude.text, prelude.line)
    }
    next = end
  }

  return {
    find: (selectorText) => {
      const index = indices.get(normalize(selectorText))?.find((one) => one >= next)
      if (index === undefined) return undefined
      reportUntil(index)
      next = index + 1
      return rules[index]
    },
    reportRest: () => reportUntil(rules.length),
  }
}

function indexByPrelude(rules: readonly LocatedRule[]): Map<string, number[]> {
  const indices = new Map<string, number[]>()
  for (const [index, { prelude }] of rules.entries()) {
    const key = normalize(prelude.text)
    const known = indices.get(key)
    if (known) known.push(index)
    else indices.set(key, [index])
  }
  return indices
}

/** A browser writes selectors with other spaces and cases than the stylesheet. */
const normalize = (selectors: string) => selectors.replaceAll(/\s+/g, '').toLowerCase()
