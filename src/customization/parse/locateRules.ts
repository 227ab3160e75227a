import { MAX_BLOCKS, MAX_DECLARATIONS_PER_RULE } from '../policy/limits.ts'
import { createLineCounter } from './lineCounter.ts'

/** A piece of a stylesheet as written, without comments and spaces around it. */
export interface LocatedText {
  text: string
  /** From 1. */
  line: number
}

/** A rule in the text of the stylesheet. For reports of lines only. */
export interface LocatedRule {
  /** The text before `{` or `;`. */
  prelude: LocatedText
  declarations: LocatedText[]
}

/**
 * Finds the rules of a stylesheet in its text, in one pass, to report lines, which the CSSOM does not have. Decides
 * nothing: only rules of the CSSOM apply.
 */
export function locateRules(css: string): LocatedRule[] {
  const rules: LocatedRule[] = []
  const piece = new TextPiece(css)
  let rule: LocatedRule | undefined
  let depth = 0
  for (const { start, end } of findMarks(css)) {
    if (rules.length >= MAX_BLOCKS) break
    switch (css[start]) {
      case '/':
        piece.leaveOut(start, end)
        break
      case '{':
        depth++
        if (depth > 1) break
        rule = { prelude: piece.take(start), declarations: [] }
        rules.push(rule)
        break
      case ';':
        if (depth === 0) rules.push({ prelude: piece.take(start), declarations: [] })
        else if (depth === 1) addDeclaration(rule, piece.take(start))
        break
      case '}':
        if (depth === 0) break
        depth--
        if (depth > 0) break
        addLastDeclaration(rule, piece.take(start))
        rule = undefined
        break
    }
  }
  return rules
}

function addDeclaration(rule: LocatedRule | undefined, declaration: LocatedText): void {
  if (rule && rule.declarations.length < MAX_DECLARATIONS_PER_RULE) rule.declarations.push(declaration)
}

/** The text before `}` may be empty. */
function addLastDeclaration(rule: LocatedRule | undefined, declaration: LocatedText): void {
  if (declaration.text) rule?.declarations.push(declaration)
}

/** Finds the ends of pieces of text, and skips comments, strings and escapes, which may contain the same characters. */
function* findMarks(css: string): Generator<{ start: number; end: number }> {
  const marks = /\/\*|\\[\s\S]|["';{}]/g
  for (let found = marks.exec(css); found; found = marks.exec(css)) {
    const [mark] = found
    const start = found.index
    if (mark === '/*') marks.lastIndex = endOf(css, '*/', start + 2)
    else if (mark === '"' || mark === "'") marks.lastIndex = endOf(css, mark, start + 1)
    yield { start, end: marks.lastIndex }
  }
}

/** Returns the offset after the next mark, or the end of the text. */
function endOf(css: string, mark: string, from: number): number {
  const index = css.indexOf(mark, from)
  return index < 0 ? css.length : index + mark.length
}

/** The text between two marks. */
class TextPiece {
  readonly #css: string
  readonly #lineAt: (place: number) => number
  #start = 0
  #text = ''
  #line: number | undefined

  constructor(css: string) {
    this.#css = css
    this.#lineAt = createLineCounter(css)
  }

  /** Leaves out a comment. */
  leaveOut(start: number, end: number): void {
    this.#addUntil(start)
    this.#start = end
  }

  /** Returns the text before a mark, and starts the next piece after the mark. */
  take(mark: number): LocatedText {
    this.#addUntil(mark)
    const taken = { text: this.#text.trim(), line: this.#line ?? this.#lineAt(mark) }
    this.#start = mark + 1
    this.#text = ''
    this.#line = undefined
    return taken
  }

  #addUntil(end: number): void {
    const text = this.#css.slice(this.#start, end)
    const indent = text.search(/\S/)
    if (indent >= 0) this.#line ??= this.#lineAt(this.#start + indent)
    this.#text += text
  }
}
