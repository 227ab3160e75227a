import { readFileSync } from 'node:fs'
import { parseSync } from 'vite'

/** A line of prose, and where it is. */
export interface Line {
  file: string
  /** From 1. */
  line: number
  text: string
}

/** A term that LANGUAGE and the glossary replace. */
export interface Term {
  /** A regular expression, matched without case. */
  not: string
  /** The better word. */
  but: string
}

/** The prose of a file: a document's text outside of code, the comments of a source, the names of tests, the sentences of messages. */
export function proseOf(file: string, text = readFileSync(file, 'utf8')): Line[] {
  return file.endsWith('.md') ? documentLines(file, text) : sourceLines(file, text)
}

/** Code blocks and inline code hold names, not prose. */
function documentLines(file: string, text: string): Line[] {
  let isCode = false
  return text.split('\n').flatMap((line, index) => {
    if (line.startsWith('```')) isCode = !isCode
    const prose = line.replaceAll(/`[^`]*`/g, '``')
    return isCode || line.startsWith('```') ? [] : [{ file, line: index + 1, text: prose }]
  })
}

function sourceLines(file: string, code: string): Line[] {
  const { comments } = parseSync(file, code)
  const ranges = comments.map(({ start, end }) => [start, end] as const)
  const names = [...code.matchAll(TEST_NAME)].map((match) => [match.index, match.index + match[0].length] as const)
  const sentences = /(^|\/)messages\/\w*[eE]n\.ts$/.test(file) ? [[0, code.length] as const] : []
  return [...ranges, ...names, ...sentences].flatMap(([start, end]) => {
    const first = code.slice(0, start).split('\n').length
    return code
      .slice(start, end)
      .split('\n')
      .map((line, index) => ({ file, line: first + index, text: line.replaceAll(/`[^`]*`/g, '``') }))
  })
}

/** The first argument of `test`, `describe` and their `each` forms. */
const TEST_NAME =
  /(?<=\b(?:test|describe|it)(?:\.\w+)*(?:\((?:[^'"`]*?)\))?\(\s*)(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`)/g

/** What a line says that the terms replace, each with the better word. */
export function findingsIn({ file, line, text }: Line, terms: readonly Term[]): string[] {
  return terms.flatMap(({ not, but }) => {
    const found = new RegExp(not, 'i').exec(text)
    return found ? [`${file}:${line}: "${found[0]}", better: ${but}`] : []
  })
}
