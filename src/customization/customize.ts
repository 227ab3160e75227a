import { applyCustomization } from './applyCustomization.ts'
import { parseCustomization } from './parseCustomization.ts'

/**
 * Cleans a style sheet and puts it on one kit.
 *
 * @param report Is told, a line each, what was dropped and what is hard to read.
 * @returns Takes it away again.
 */
export function customize(css: string, scope: string, report: (line: string) => void): () => void {
  const { rules, dropped, lowContrast } = parseCustomization(css)
  for (const { reason, what, line } of dropped)
    report(`${line ? `Line ${line}: ` : ''}dropped for its ${reason}: ${what}`)
  for (const { selector, ratio } of lowContrast) {
    report(`Hard to read: ${selector} has a contrast of ${ratio.toFixed(1)}, under 4.5.`)
  }
  return applyCustomization(rules, scope)
}
