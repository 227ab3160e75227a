import { type CSSToken, TokenType } from '@csstools/css-tokenizer'
import { LONGEST, readValue, writeValue } from '../cssValues/cssValue.ts'
import { cleanValue } from '../policy/allowedValues.ts'
import { type CustomizableSelector, propertiesOf } from '../policy/selectors.ts'
import { expandShorthand } from './expandShorthand.ts'
import { identOf, type SourceDeclaration } from './ruleTokens.ts'

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
export function sourceLonghands(
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
