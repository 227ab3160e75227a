import { type CSSToken, stringify, TokenType } from '@csstools/css-tokenizer'
import { type Palette, paletteOf } from '../theme/palette.ts'
import {
  type CleanCustomization,
  checksOf,
  type Dropped,
  excess,
  inOrder,
  MAX_CHECKS,
  reporter,
} from './customization.ts'
import { expandShorthand } from './expandShorthand.ts'
import { cleanDeclarations, cleanValue } from './grammar.ts'
import { guardContrast } from './guardContrast.ts'
import { ruleTokens, type SourceDeclaration } from './ruleTokens.ts'
import { type CustomizableSelector, isCustomizable, propertiesOf } from './selectors.ts'
import { LONGEST, onceRead, readValue, writeValue } from './value.ts'

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
    const longhands = longhandsOf(block, allowed, (reason, declaration) =>
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

/** A decoded name is kept only where it needs no escape, so that it cannot pass for more than a name. */
const identOf = (name: string) => (/^[\w-]+$/.test(name) ? name : '\\')

type Refuse = (reason: 'value' | 'nested', declaration: SourceDeclaration) => void
interface Found {
  value: string
  at: number
  isImportant: boolean
}

/**
 * The longhands of a block as the cascade leaves them: the last one that is CSS wins, an important one over others. Words and numbers
 * that the grammar does not know are taken for no CSS; a call may be some, and wins to be refused.
 */
function longhandsOf(
  block: readonly SourceDeclaration[],
  selectors: readonly CustomizableSelector[],
  refuse: Refuse,
): Map<string, Found> {
  const found = new Map<string, Found>()
  let isAfterNested = false
  for (const declaration of block) {
    isAfterNested ||= declaration.isNested
    const read = isAfterNested ? undefined : readDeclaration(declaration.tokens)
    if (!read) {
      refuse(isAfterNested ? 'nested' : 'value', declaration)
      continue
    }
    for (const [property, value] of read.longhands) {
      if (found.get(property)?.isImportant && !read.isImportant) continue
      const takers = found.has(property) ? selectors.filter((one) => propertiesOf(one).has(property)) : []
      const isCss = () => value.includes('(') || takers.some((one) => cleanValue(one, property, value) !== undefined)
      if (takers.length && !isCss()) {
        refuse('value', declaration)
        continue
      }
      found.set(property, { value, at: declaration.start, isImportant: read.isImportant })
    }
  }
  return found
}

function readDeclaration(
  tokens: readonly CSSToken[],
): { longhands: [string, string][]; isImportant: boolean } | undefined {
  if (tokens.length > LONGEST) return undefined
  const [name, ...rest] = tokens.filter(([type]) => type !== TokenType.Whitespace)
  if (name?.[0] !== TokenType.Ident || rest[0]?.[0] !== TokenType.Colon) return undefined
  const property = identOf(name[4].value).toLowerCase()
  const important = rest.at(-1)
  const isImportant =
    important?.[0] === TokenType.Ident && /^important$/i.test(important[4].value) && rest.at(-2)?.[1] === '!'
  const from = tokens.findIndex(([type]) => type === TokenType.Colon) + 1
  const bang = isImportant ? tokens.findLastIndex(([, raw]) => raw === '!') : tokens.length
  if (tokens.some((token) => token[0] === TokenType.Function && SUBSTITUTIONS.test(token[4].value))) return undefined
  const parts = readValue(tokens.slice(from, bang).map(cleanText).join(''))
  const longhands = parts && expandShorthand(property, parts)
  return longhands && { longhands: longhands.map(([longhand, value]) => [longhand, writeValue(value)]), isImportant }
}

/** With one of these, no longhand has a value of its own before the page is drawn. */
const SUBSTITUTIONS = /^(var|env|attr|if)$/i

/** A token as the grammar reads it: decoded; what it refuses anyway as an empty call, or as a character that has no place in it. */
function cleanText(token: CSSToken): string {
  switch (token[0]) {
    case TokenType.Whitespace:
      return ' '
    case TokenType.Ident:
      return identOf(token[4].value)
    case TokenType.Function:
      return `${identOf(token[4].value)}(`
    case TokenType.Hash:
      return `#${identOf(token[4].value)}`
    case TokenType.Number:
    case TokenType.Percentage:
      return token[1]
    case TokenType.Dimension:
      return `${token[4].value}${identOf(token[4].unit)}`
    case TokenType.URL:
      return 'url()'
    case TokenType.String:
      return 'string()'
    case TokenType.Comma:
    case TokenType.CloseParen:
      return token[1]
    case TokenType.Delim:
      return token[1] === '/' ? '/' : '\\'
    default:
      return '\\'
  }
}
