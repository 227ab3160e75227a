import { type CSSToken, TokenType, tokenizer } from '@csstools/css-tokenizer'
import { MAX_DECLARATIONS_PER_RULE } from '../policy/limits.ts'

/** A declaration of a rule, in tokens without comments. */
export interface TokenDeclaration {
  tokens: CSSToken[]
  /** Where it starts in the text, from 0. */
  start: number
  /** Whether it is a nested rule instead, or holds a block like one. */
  isNested: boolean
}

/** A rule at the top of a stylesheet, in tokens without comments. */
export interface TokenRule {
  prelude: CSSToken[]
  /** `undefined` if the rule has no block. */
  block: TokenDeclaration[] | undefined
  /** Where it starts in the text, from 0. */
  start: number
}

/**
 * Reads a stylesheet rule by rule, in one pass, by the algorithms of CSS Syntax 3, section 5.4 ("Parser Algorithms"). Tokens are
 * decoded: an escape becomes its character.
 */
export function* consumeRules(css: string): Generator<TokenRule> {
  const tokens = new TokenStream(css)
  for (;;) {
    tokens.skip(TokenType.Whitespace)
    if (tokens.isAtEnd) return
    yield consumeRule(tokens)
  }
}

/** The tokens of a stylesheet, one ahead of the parser. Leaves out comments, `<!--` and `-->`. */
class TokenStream {
  readonly #tokenizer: ReturnType<typeof tokenizer>
  #next: CSSToken

  constructor(css: string) {
    this.#tokenizer = tokenizer({ css })
    this.#next = this.#read()
  }

  get isAtEnd(): boolean {
    return this.#next[0] === TokenType.EOF
  }

  /** Where the next token starts in the text, from 0. */
  get place(): number {
    return this.#next[2]
  }

  startsWith(type: TokenType): boolean {
    return this.#next[0] === type
  }

  consume(): CSSToken {
    const token = this.#next
    this.#next = this.#read()
    return token
  }

  skip(...types: TokenType[]): void {
    while (types.includes(this.#next[0])) this.consume()
  }

  #read(): CSSToken {
    let token = this.#tokenizer.nextToken()
    while (IGNORED.includes(token[0])) token = this.#tokenizer.nextToken()
    return token
  }
}

const IGNORED: TokenType[] = [TokenType.Comment, TokenType.CDO, TokenType.CDC]

/** Reads an at-rule or a qualified rule: a prelude, then a block; an at-rule may end with a semicolon instead. */
function consumeRule(tokens: TokenStream): TokenRule {
  const start = tokens.place
  const isAtRule = tokens.startsWith(TokenType.AtKeyword)
  const prelude: CSSToken[] = []
  while (!tokens.isAtEnd) {
    if (tokens.startsWith(TokenType.OpenCurly)) return { prelude, block: consumeBlock(tokens), start }
    if (isAtRule && tokens.startsWith(TokenType.Semicolon)) {
      tokens.consume()
      break
    }
    consumeComponentValue(tokens, prelude)
  }
  return { prelude, block: undefined, start }
}

/** Reads everything between the braces of a rule. A block that is not closed ends with the stylesheet. */
function consumeBlock(tokens: TokenStream): TokenDeclaration[] {
  const declarations: TokenDeclaration[] = []
  tokens.consume()
  for (;;) {
    tokens.skip(TokenType.Whitespace, TokenType.Semicolon)
    if (tokens.isAtEnd || tokens.startsWith(TokenType.CloseCurly)) break
    const declaration = consumeDeclaration(tokens)
    // Past the limit, only nested rules still matter: what follows one does not apply.
    if (declarations.length < MAX_DECLARATIONS_PER_RULE || declaration.isNested) declarations.push(declaration)
  }
  if (!tokens.isAtEnd) tokens.consume()
  return declarations
}

/** Reads everything up to the next semicolon or the end of the block, or up to the end of a nested block. */
function consumeDeclaration(tokens: TokenStream): TokenDeclaration {
  const declaration: TokenDeclaration = { tokens: [], start: tokens.place, isNested: false }
  const isAtItsEnd = () =>
    tokens.isAtEnd || tokens.startsWith(TokenType.Semicolon) || tokens.startsWith(TokenType.CloseCurly)
  while (!declaration.isNested && !isAtItsEnd()) {
    declaration.isNested = tokens.startsWith(TokenType.OpenCurly)
    consumeComponentValue(tokens, declaration.tokens)
  }
  return declaration
}

const CLOSING_TOKENS: ReadonlyMap<TokenType, TokenType> = new Map([
  [TokenType.Function, TokenType.CloseParen],
  [TokenType.OpenParen, TokenType.CloseParen],
  [TokenType.OpenSquare, TokenType.CloseSquare],
  [TokenType.OpenCurly, TokenType.CloseCurly],
])

/** Moves one token, or everything up to the matching bracket. */
function consumeComponentValue(tokens: TokenStream, target: CSSToken[]): void {
  const expected: TokenType[] = []
  do {
    const token = tokens.consume()
    target.push(token)
    const closing = CLOSING_TOKENS.get(token[0])
    if (closing) expected.push(closing)
    else if (token[0] === expected.at(-1)) expected.pop()
  } while (expected.length > 0 && !tokens.isAtEnd)
}
