import { createLineCounter } from './lineCounter.ts'
import { Marks } from './marks.ts'

/** A piece of a stylesheet as written, without spaces and comments before it. */
export interface SourceText {
  text: string
  /** From 1. */
  line: number
}

/** A declaration, or a nested rule. */
export interface SourceDeclaration extends SourceText {
  isNested: boolean
}

/** A rule at the top of a stylesheet. */
export interface SourceRule {
  /** The text before `{` or `;`. */
  prelude: SourceText
  /** `undefined` for an at-rule, whose block is skipped, and for a rule without a block. */
  declarations: SourceDeclaration[] | undefined
}

/** Spaces and comments. */
const IGNORED = /(?:[ \t\r\n\f]|\/\*[\s\S]*?(?:\*\/|$))*/y
/** The same, and `<!--` and `-->`. */
const IGNORED_BETWEEN_RULES = /(?:[ \t\r\n\f]|\/\*[\s\S]*?(?:\*\/|$)|<!--|-->)*/y

/**
 * Splits a stylesheet into rules and declarations, in one pass, where CSS Syntax 3 ends them (section 5.4, "Parser Algorithms"). Reads
 * nothing else: a piece may be anything.
 */
export function* splitStylesheet(css: string): Generator<SourceRule> {
  const lineAt = createLineCounter(css)
  const marks = new Marks(css)
  let start = 0

  const skip = (ignored: RegExp) => {
    if (start >= css.length) return
    ignored.lastIndex = start
    ignored.test(css)
    start = ignored.lastIndex
  }
  /** Returns the text up to an offset. The next piece starts after its mark. */
  const take = (end: number, next = end + 1): SourceText => {
    const piece = { text: css.slice(start, end), line: lineAt(start) }
    start = next
    return piece
  }
  const takeBlock = (): SourceDeclaration[] => {
    const declarations: SourceDeclaration[] = []
    for (;;) {
      skip(IGNORED)
      const end = marks.find(';{}')
      const isNested = end.mark === '{'
      const last = isNested ? marks.find('}') : end
      const isEmpty = !isNested && start >= last.at
      const piece = isNested ? take(last.at + 1, last.at + 1) : take(last.at)
      if (!isEmpty) declarations.push({ ...piece, isNested })
      const isBlockOpen = isNested ? last.mark !== '' : end.mark === ';'
      if (!isBlockOpen) return declarations
    }
  }

  for (;;) {
    skip(IGNORED_BETWEEN_RULES)
    if (start >= css.length) return
    const isAtRule = css[start] === '@'
    const end = marks.find(isAtRule ? '{;' : '{')
    const prelude = take(end.at)
    if (end.mark !== '{') yield { prelude, declarations: undefined }
    else if (!isAtRule) yield { prelude, declarations: takeBlock() }
    else {
      take(marks.find('}').at)
      yield { prelude, declarations: undefined }
    }
  }
}
