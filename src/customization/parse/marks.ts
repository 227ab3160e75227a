/** A character that may end a piece of a stylesheet: a bracket, `;`, or the end of the text, whose mark is empty. */
export interface Mark {
  mark: string
  /** The offset, from 0. */
  at: number
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
])

/** The marks of a stylesheet, read from start to end. Comments, strings, escapes and `url()` contain no marks. */
export class Marks {
  readonly #css: string
  readonly #found: Generator<Mark>

  constructor(css: string) {
    this.#css = css
    this.#found = findMarks(css)
  }

  /**
   * Returns the next mark outside of brackets that is one of some characters, or the end of the text. A bracket that closes no open one
   * counts as text (CSS Syntax 3, section 5.4.8, "Consume a simple block").
   */
  find(ends: string): Mark {
    const missing: string[] = []
    for (let next = this.#found.next(); !next.done; next = this.#found.next()) {
      const { mark } = next.value
      if (missing.length === 0 && ends.includes(mark)) return next.value
      const closing = CLOSING.get(mark)
      if (closing) missing.push(closing)
      else if (mark === missing.at(-1)) missing.pop()
    }
    return { mark: '', at: this.#css.length }
  }
}

/** Comments, strings and escapes, which contain no marks, or one mark. A string ends at its quote, or before a line break. */
const HIDDEN_OR_MARK =
  /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n\r\f]|\\(?:\r\n|[\s\S]|$))*"?|'(?:[^'\\\n\r\f]|\\(?:\r\n|[\s\S]|$))*'?|\\[\s\S]?|[()[\]{};]/g

function* findMarks(css: string): Generator<Mark> {
  const marks = new RegExp(HIDDEN_OR_MARK)
  for (let found = marks.exec(css); found; found = marks.exec(css)) {
    const [mark] = found
    const at = found.index
    const isHidden = mark.length > 1 || !'()[]{};'.includes(mark)
    if (isHidden) continue
    if (mark === '(' && isUrl(css, at)) marks.lastIndex = endOfUrl(css, at)
    else yield { mark, at }
  }
}

/** Tells whether a bracket opens an address without quotes, which may contain the other marks. */
function isUrl(css: string, bracket: number): boolean {
  if (!/^(?:^|[^\w\u0080-\uffff-])url$/i.test(css.slice(Math.max(0, bracket - 4), bracket))) return false
  const afterSpaces = /[ \t\r\n\f]*/y
  afterSpaces.lastIndex = bracket + 1
  afterSpaces.test(css)
  const next = css[afterSpaces.lastIndex]
  return next !== '"' && next !== "'"
}

function endOfUrl(css: string, bracket: number): number {
  const address = /(?:[^)\\]|\\[\s\S]|\\$)*\)?/y
  address.lastIndex = bracket + 1
  address.test(css)
  return address.lastIndex
}
