import { type CSSToken, TokenType, tokenizer } from '@csstools/css-tokenizer'

/** A declaration of a rule, in tokens without comments. */
export interface SourceDeclaration {
  tokens: CSSToken[]
  /** Where it starts in the text, from 0. */
  start: number
  isNested: boolean
}

/** A rule at the top of a sheet. */
export interface TokenRule {
  prelude: CSSToken[]
  /** `undefined` where the rule has no block. */
  block: SourceDeclaration[] | undefined
  start: number
}

/** More of one rule are not read. */
const MOST_DECLARATIONS = 400

const OPEN: string[] = [TokenType.Function, TokenType.OpenParen, TokenType.OpenSquare, TokenType.OpenCurly]
const CLOSE: string[] = [TokenType.CloseParen, TokenType.CloseSquare, TokenType.CloseCurly]
const IGNORED: string[] = [TokenType.Comment, TokenType.CDO, TokenType.CDC]

/**
 * Reads a style sheet rule by rule, once from start to end (CSS Syntax 3, section 5.4.1 "consume a stylesheet's contents").
 * Tokens come decoded: an escape is what it stands for.
 */
export function* ruleTokens(css: string): Generator<TokenRule> {
  const stream = tokenizer({ css })
  let rule: TokenRule | undefined
  let declaration: SourceDeclaration | undefined
  const open: string[] = []
  while (!stream.endOfFile()) {
    const token = stream.nextToken()
    const [type, , start] = token
    if (type === TokenType.EOF) break
    if (IGNORED.includes(type) || (type === TokenType.Whitespace && !rule)) continue
    rule ??= { prelude: [], block: undefined, start }
    const isInside = rule.block !== undefined
    if (!isInside && type === TokenType.OpenCurly && open.length === 0) {
      rule.block = []
      continue
    }
    if (isInside && type === TokenType.CloseCurly && open.length === 0) {
      if (declaration) rule.block?.push(declaration)
      yield rule
      rule = declaration = undefined
      continue
    }
    const opensBlock = isInside && type === TokenType.OpenCurly && open.length === 0
    const closes = CLOSING[open.at(-1) ?? '']
    if (OPEN.includes(type)) open.push(type)
    else if (CLOSE.includes(type) && type === closes) open.pop()
    if (!isInside) {
      if (type === TokenType.Semicolon && open.length === 0 && rule.prelude[0]?.[0] === TokenType.AtKeyword) {
        yield rule
        rule = undefined
      } else rule.prelude.push(token)
    } else if (type === TokenType.Semicolon && open.length === 0) {
      if (declaration?.tokens.length) rule.block?.push(declaration)
      declaration = undefined
    } else if (declaration || type !== TokenType.Whitespace) {
      declaration ??= { tokens: [], start, isNested: false }
      if ((rule.block?.length ?? 0) < MOST_DECLARATIONS) declaration.tokens.push(token)
      if (opensBlock) declaration.isNested = true
      if (declaration.isNested && type === TokenType.CloseCurly && open.length === 0) {
        rule.block?.push(declaration)
        declaration = undefined
      }
    }
  }
  if (rule?.block && declaration) rule.block.push(declaration)
  if (rule) yield rule
}

const CLOSING: Record<string, string> = {
  [TokenType.Function]: TokenType.CloseParen,
  [TokenType.OpenParen]: TokenType.CloseParen,
  [TokenType.OpenSquare]: TokenType.CloseSquare,
  [TokenType.OpenCurly]: TokenType.CloseCurly,
}

/** A decoded name is kept only where it needs no escape, so that it cannot pass for more than a name. */
export const identOf = (name: string): string => (/^[\w-]+$/.test(name) ? name : '\\')
