import { type CSSToken, stringify, TokenType } from '@csstools/css-tokenizer'
import { type Palette, paletteOf } from '../../theme/palette.ts'
import { onceRead } from '../cssValues/cssValue.ts'
import { cleanDeclarations } from '../policy/allowedValues.ts'
import {
  type CleanCustomization,
  checksOf,
  type Dropped,
  excess,
  inOrder,
  MAX_CHECKS,
  reporter,
} from '../policy/cleanCustomization.ts'
import { guardContrast } from '../policy/guardContrast.ts'
import { isCustomizable, propertiesOf } from '../policy/selectors.ts'
import { identOf, ruleTokens } from './ruleTokens.ts'
import { sourceLonghands } from './sourceLonghands.ts'

/**
 * Cleans a style sheet without a browser, by the same grammar as `parseCustomization`, so that a server can hand out rules that are
 * clean already.
 *
 * @param css `CSS` of GetUICustomization (docs/protocol.md 8.2)
 * @param palette what the kit looks like without it. Default: the kit's own colours
 */
export function sanitizeCustomization(css: string, palette: Palette = paletteOf()): CleanCustomization {
  const dropped: Dropped[] = []
  const report = reporter(dropped)
  const tooMuch = excess(css)
  if (tooMuch) {
    report(...tooMuch)
    return { rules: [], dropped, lowContrast: [] }
  }
  const lineOf = lines(css)
  const rules: CleanCustomization['rules'] = []
  const read = onceRead()
  let checks = 0
  for (const { prelude, block, start } of ruleTokens(css)) {
    const line = lineOf(start)
    if (prelude[0]?.[0] === TokenType.AtKeyword || !block) {
      report(block ? 'atRule' : prelude[0]?.[0] === TokenType.AtKeyword ? 'atRule' : 'selector', textOf(prelude), line)
      continue
    }
    const selectors = new Set(selectorsOf(prelude))
    for (const selector of selectors) if (!isCustomizable(selector)) report('selector', selector, line)
    const allowed = [...selectors].filter(isCustomizable)
    const longhands = sourceLonghands(block, allowed, (reason, declaration) =>
      report(reason, textOf(declaration.tokens), lineOf(declaration.start)),
    )
    const refused = new Set<string>()
    const values = [...longhands].map(([property, { value }]) => [property, value] as const)
    checks += allowed.length * checksOf(values)
    if (checks > MAX_CHECKS) {
      report('count', textOf(prelude), line)
      break
    }
    for (const selector of allowed) {
      const refuse = (property: string, value: string) => {
        if (refused.has(property)) return
        refused.add(property)
        const { at } = longhands.get(property)!
        report(propertiesOf(selector).has(property) ? 'value' : 'property', `${property}: ${value}`, lineOf(at))
      }
      const declarations = cleanDeclarations(selector, values, refuse, read)
      if (declarations.length) rules.push({ selector, declarations })
    }
  }
  return guardContrast(rules, inOrder(dropped), palette)
}

/** Lines from 1, for places that only go forward within a rule and from rule to rule. */
function lines(css: string): (place: number) => number {
  const starts = [0]
  for (const mark = /\r\n|[\n\r\f]/g; mark.test(css); ) starts.push(mark.lastIndex)
  return (place) => {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= place) low = middle
      else high = middle
    }
    return low + 1
  }
}

const textOf = (tokens: readonly CSSToken[]) => stringify(...tokens.slice(0, 80))

/** Decoded, with spaces only inside. */
function selectorsOf(prelude: readonly CSSToken[]): string[] {
  const selectors = ['']
  let depth = 0
  for (const token of prelude) {
    const [type, raw] = token
    if (type === TokenType.Function || type === TokenType.OpenParen || type === TokenType.OpenSquare) depth++
    if (type === TokenType.CloseParen || type === TokenType.CloseSquare) depth--
    if (type === TokenType.Comma && depth === 0) selectors.push('')
    else selectors[selectors.length - 1] += type === TokenType.Ident ? identOf(token[4].value) : raw
  }
  return selectors.map((text) => text.trim().replace(/:(hover|focus)$/i, (state) => state.toLowerCase()))
}
