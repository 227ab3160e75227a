import type { ProseKind, ProseLine } from './prose.ts'

/** A term to avoid. */
export interface Term {
  /** A regular expression, matched without case. */
  not: string
  /** The better word. */
  but: string
  /** The only kind of prose that the term is avoided in. Default: every kind. */
  only?: ProseKind
  /** A kind of prose that may have the term. */
  except?: ProseKind
  /** A text with the term. */
  finds: string
  /** A similar text without the term. */
  allows?: string
}

/** The trimmed lines that may have terms, by file. */
export type Exceptions = Readonly<Record<string, readonly string[]>>

/** Returns a function that returns the terms in a line of prose, each as `file:line: "found", better: word`. */
export function createChecker(terms: readonly Term[]): (line: ProseLine) => string[] {
  const patterns = terms.map((term) => ({ ...term, pattern: new RegExp(term.not, 'i') }))
  return ({ kind, file, line, text }) =>
    patterns.flatMap(({ pattern, but, only, except }) => {
      if (except === kind || (only && only !== kind)) return []
      const [found] = pattern.exec(text) ?? []
      return found ? [`${file}:${line}: "${found}", better: ${but}`] : []
    })
}

/** Returns the findings on lines without an exception, and the exceptions without a finding as `file: line`. */
export function checkProse(prose: readonly ProseLine[], terms: readonly Term[], exceptions: Exceptions) {
  const check = createChecker(terms)
  const unused = new Set(
    Object.entries(exceptions).flatMap(([file, lines]) => lines.map((source) => `${file}: ${source}`)),
  )
  const findings = prose.flatMap((line) => {
    const found = check(line)
    if (!found.length || !exceptions[line.file]?.includes(line.source)) return found
    unused.delete(`${line.file}: ${line.source}`)
    return []
  })
  return { findings, unused: [...unused] }
}
