import { type CSSToken, TokenType } from '@csstools/css-tokenizer'
import { MAX_VALUE_LENGTH, readValue, writeValue } from '../cssValues/cssValue.ts'
import { plainIdent } from './plainIdent.ts'
import { expandShorthand } from './shorthands/expandShorthand.ts'

/** A valid declaration. */
export interface ReadDeclaration {
  longhands: [property: string, value: string][]
  isImportant: boolean
}

/** Reads a declaration into longhands. Returns `undefined` if it is not valid CSS, or contains what no customization may have. */
export function readDeclaration(tokens: readonly CSSToken[]): ReadDeclaration | undefined {
  if (tokens.length > MAX_VALUE_LENGTH || tokens.some(isSubstitution)) return undefined
  const [name, colon] = tokens.filter(isNoWhitespace)
  if (name?.[0] !== TokenType.Ident || colon?.[0] !== TokenType.Colon) return undefined
  const afterColon = tokens.slice(tokens.indexOf(colon) + 1)
  const bang = indexOfImportant(afterColon)
  const isImportant = bang !== undefined
  const parts = readValue(afterColon.slice(0, bang).map(tokenText).join(''))
  const longhands = parts && expandShorthand(plainIdent(name[4].value).toLowerCase(), parts)
  return longhands && { longhands: longhands.map(([property, value]) => [property, writeValue(value)]), isImportant }
}

const isNoWhitespace = ([type]: CSSToken) => type !== TokenType.Whitespace

/** A function whose value is known only when the page is rendered. Until then, no longhand has its own value. */
const isSubstitution = (token: CSSToken) =>
  token[0] === TokenType.Function && ['var', 'env', 'attr', 'if'].includes(token[4].value.toLowerCase())

/** Returns the index of the `!` of `!important` at the end of a value. */
function indexOfImportant(value: readonly CSSToken[]): number | undefined {
  const [bang, word] = value.filter(isNoWhitespace).slice(-2)
  const isImportant = bang?.[1] === '!' && word?.[0] === TokenType.Ident && word[4].value.toLowerCase() === 'important'
  return isImportant ? value.indexOf(bang) : undefined
}

/** Writes a token so that `readValue` understands it, decoded. What a customization may not have becomes a text that is dropped. */
function tokenText(token: CSSToken): string {
  switch (token[0]) {
    case TokenType.Whitespace:
      return ' '
    case TokenType.Ident:
      return plainIdent(token[4].value)
    case TokenType.Function:
      return `${plainIdent(token[4].value)}(`
    case TokenType.Hash:
      return `#${plainIdent(token[4].value)}`
    case TokenType.Dimension:
      return `${token[4].value}${plainIdent(token[4].unit)}`
    // Calls that no property allows: if a shorthand contains one, its color can still stay.
    case TokenType.URL:
      return 'url()'
    case TokenType.String:
      return 'string()'
    case TokenType.Number:
    case TokenType.Percentage:
    case TokenType.Comma:
    case TokenType.CloseParen:
      return token[1]
    case TokenType.Delim:
      return token[1] === '/' ? '/' : NOT_ALLOWED
    default:
      return NOT_ALLOWED
  }
}

/** A character that no value may contain. */
const NOT_ALLOWED = '\\'
