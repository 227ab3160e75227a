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

function* findMarks(css: string): Generator<Mark> {
  const marks = /\/\*|\\[\s\S]?|["'()[\]{};]/g
  for (let found = marks.exec(css); found; found = marks.exec(css)) {
    const [mark] = found
    const at = found.index
    if (mark === '/*') marks.lastIndex = endOfComment(css, at)
    else if (mark === '"' || mark === "'") marks.lastIndex = endOfString(css, at)
    else if (mark === '(' && isUrl(css, at)) marks.lastIndex = endOfUrl(css, at)
    else if (!mark.startsWith('\\')) yield { mark, at }
  }
}

function endOfComment(css: string, start: number): number {
  const end = css.indexOf('*/', start + 2)
  return end < 0 ? css.length : end + 2
}

/** A string ends at its quote, or before a line break, which makes it invalid. */
function endOfString(css: string, start: number): number {
  const string =
    css[start] === '"' ? /(?:[^"\\\n\r\f]|\\(?:\r\n|[\s\S]|$))*"?/y : /(?:[^'\\\n\r\f]|\\(?:\r\n|[\s\S]|$))*'?/y
  string.lastIndex = start + 1
  string.test(css)
  return string.lastIndex
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
