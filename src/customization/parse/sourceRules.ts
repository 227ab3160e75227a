import { MAX_RULES } from '../policy/cleanCustomization.ts'

/** A rule as the sheet's text has it: enough to say where it stands, and nothing to rely on. */
export interface SourceRule {
  /** What stands before `{` or `;`, without comments. */
  prelude: string
  /** Declarations as written, without comments. */
  declarations: { text: string; line: number }[]
  /** From 1. */
  line: number
}

/** More of one rule are not worth a line each. */
const MOST_DECLARATIONS = 400

const MARK = /\/\*|\\[\s\S]|["';{}]/g

/** Lines from 1, for places that only go forward. */
function lineCounter(css: string): (place: number) => number {
  let line = 1
  let end = css.indexOf('\n')
  return (place) => {
    for (; end >= 0 && end < place; end = css.indexOf('\n', end + 1)) line++
    return line
  }
}

/**
 * Finds the rules of a style sheet in its text, once from start to end, to tell the developer lines that the CSSOM does not know.
 * It decides nothing: what applies comes from the CSSOM alone.
 */
export function sourceRules(css: string): SourceRule[] {
  const rules: SourceRule[] = []
  const lineAt = lineCounter(css)
  let depth = 0
  let piece = { text: '', line: 0, from: 0 }
  let rule: SourceRule | undefined
  const take = (to: number) => {
    const text = css.slice(piece.from, to)
    if (!piece.line && text.trim()) piece.line = lineAt(piece.from + text.length - text.trimStart().length)
    piece.text += text
  }
  const next = (from: number) => {
    const done = { text: piece.text.trim(), line: piece.line || lineAt(from) }
    piece = { text: '', line: 0, from }
    return done
  }
  MARK.lastIndex = 0
  for (let found = MARK.exec(css); found && rules.length < MAX_RULES; found = MARK.exec(css)) {
    const [mark] = found
    const { index } = found
    if (mark === '/*' || mark === '"' || mark === "'") {
      take(index)
      const close = css.indexOf(mark === '/*' ? '*/' : mark, index + mark.length)
      const end = close < 0 ? css.length : close + (mark === '/*' ? 2 : 1)
      if (mark !== '/*') piece.text += css.slice(index, end)
      piece.from = MARK.lastIndex = end
    } else if (mark === '{') {
      if (depth++ === 0) {
        take(index)
        const { text, line: start } = next(index + 1)
        rule = { prelude: text, declarations: [], line: start }
        rules.push(rule)
      }
    } else if (mark === ';' && depth < 2) {
      take(index)
      const done = next(index + 1)
      if (rule && rule.declarations.length < MOST_DECLARATIONS) rule.declarations.push(done)
      else if (rule) continue
      else rules.push({ prelude: done.text, declarations: [], line: done.line })
    } else if (mark === '}' && depth > 0 && --depth === 0) {
      take(index)
      const done = next(index + 1)
      if (done.text) rule?.declarations.push(done)
      rule = undefined
    }
  }
  return rules
}
