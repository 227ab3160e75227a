import { type CSSToken, stringify, TokenType } from '@csstools/css-tokenizer'
import type { Report } from '../policy/reports.ts'
import { type CascadedLonghand, cascadeLonghands } from './cascadeLonghands.ts'
import { consumeRules } from './consumeRules.ts'
import { createLineCounter } from './lineCounter.ts'
import { plainIdent } from './plainIdent.ts'
import type { SourceLonghands, SourceRule } from './sourceRule.ts'

/** Reads the style rules of a stylesheet with a tokenizer, for servers, which have no CSSOM. */
export function* readTokens(css: string, report: Report): Generator<SourceRule> {
  const lineAt = createLineCounter(css)
  for (const { prelude, block, start } of consumeRules(css)) {
    const text = textOf(prelude)
    const line = lineAt(start)
    const isAtRule = prelude[0]?.[0] === TokenType.AtKeyword
    if (isAtRule || !block) {
      report(isAtRule ? 'atRule' : 'selector', text, line)
      continue
    }
    yield {
      selectors: selectorsOf(prelude),
      text,
      line,
      readLonghands: (selectors) => {
        const longhands = cascadeLonghands(block, selectors, (reason, declaration) =>
          report(reason, textOf(declaration.tokens), lineAt(declaration.start)),
        )
        return toSourceLonghands(longhands, lineAt)
      },
    }
  }
}

function toSourceLonghands(
  longhands: ReadonlyMap<string, CascadedLonghand>,
  lineAt: (place: number) => number,
): SourceLonghands {
  return {
    values: [...longhands].map(([property, { value }]) => [property, value]),
    lineOf: (property) => lineAt(longhands.get(property)!.declaration.start),
    isReset: () => false,
  }
}

/** More tokens are not needed for a report. */
const MAX_REPORT_TOKENS = 80

const textOf = (tokens: readonly CSSToken[]) => stringify(...tokens.slice(0, MAX_REPORT_TOKENS))

const OPENING_TOKENS: readonly TokenType[] = [TokenType.Function, TokenType.OpenParen, TokenType.OpenSquare]
const CLOSING_TOKENS: readonly TokenType[] = [TokenType.CloseParen, TokenType.CloseSquare]

/** Returns the selectors of a list, decoded and without spaces around them. A comma inside brackets does not separate. */
function selectorsOf(prelude: readonly CSSToken[]): string[] {
  const selectors: string[] = []
  let selector = ''
  let depth = 0
  for (const token of prelude) {
    const [type, raw] = token
    if (OPENING_TOKENS.includes(type)) depth++
    if (CLOSING_TOKENS.includes(type)) depth--
    if (type === TokenType.Comma && depth === 0) {
      selectors.push(selector)
      selector = ''
    } else {
      selector += type === TokenType.Ident ? plainIdent(token[4].value) : raw
    }
  }
  return [...selectors, selector].map((text) => lowercaseState(text.trim()))
}

/** A browser writes `:HOVER` in lowercase. */
const lowercaseState = (selector: string) => selector.replace(/:(hover|focus)$/i, (state) => state.toLowerCase())
