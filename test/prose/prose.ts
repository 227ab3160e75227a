import { readFileSync } from 'node:fs'
import { parseSync } from 'vite'

export type ProseKind = 'document' | 'comment' | 'testName' | 'message'

/** A line of prose and its position. */
export interface ProseLine {
  kind: ProseKind
  file: string
  /** From 1. */
  line: number
  /** Without inline code, which holds names rather than words. */
  text: string
  /** The whole line of the file, trimmed. */
  source: string
}

interface Passage {
  kind: ProseKind
  start: number
  end: number
}

/** A node of the syntax tree. Its other members may be nodes, or arrays of them. */
interface Node {
  type: string
  start: number
  end: number
}

const MESSAGES = /^src\/messages\/\w*[eE]n\.ts$/
const TEST = /\.test\.tsx?$/
const TEST_FUNCTIONS = new Set(['test', 'describe', 'it'])

/** Returns the prose of a file: the text of a document, the comments of a source, and the names of tests and the messages in it. */
export function proseOf(file: string, text = readFileSync(file, 'utf8')): ProseLine[] {
  return file.endsWith('.md') ? documentProse(file, text) : sourceProse(file, text)
}

function documentProse(file: string, text: string): ProseLine[] {
  let isCode = false
  return text.split('\n').flatMap((line, index) => {
    const isFence = line.trimStart().startsWith('```')
    if (isFence) isCode = !isCode
    if (isCode || isFence) return []
    return [{ kind: 'document', file, line: index + 1, text: withoutCode(line), source: line.trim() }]
  })
}

function sourceProse(file: string, code: string): ProseLine[] {
  const parsed = parseSync(file, code)
  const comments = parsed.comments.map(({ start, end }): Passage => ({ kind: 'comment', start, end }))
  // Only these files need their syntax tree, which is slow to create.
  const names = TEST.test(file) ? nodesIn(parsed.program).flatMap(testNames) : []
  const messages = MESSAGES.test(file) ? nodesIn(parsed.program).flatMap(stringsIn('message')) : []
  const lines = code.split('\n')
  return [...comments, ...names, ...messages].flatMap(({ kind, start, end }) => {
    const first = code.slice(0, start).split('\n').length
    return code
      .slice(start, end)
      .split('\n')
      .map((text, index) => {
        const line = first + index
        return { kind, file, line, text: withoutCode(text), source: (lines[line - 1] ?? '').trim() }
      })
  })
}

const withoutCode = (text: string): string => text.replaceAll(/`[^`]*`/g, '``')

/** Returns a node and all nodes below it. */
function nodesIn(root: object): Node[] {
  const nodes: Node[] = []
  const waiting: unknown[] = [root]
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue
    if (isNode(value)) nodes.push(value)
    waiting.push(...Object.values(value).filter((member) => typeof member === 'object'))
  }
  return nodes
}

const isNode = (value: object): value is Node => 'type' in value && 'start' in value

/**
 * Returns the name in a call of `test`, `describe` or `it`, or of a function that their members return, such as `test.each(rows)`. Of the
 * rows, which complete such a name, returns the first members.
 */
function testNames(node: Node): Passage[] {
  if (!isCall(node) || !TEST_FUNCTIONS.has(calledName(node.callee))) return []
  const [name] = node.arguments
  const parts = name && isArray(name) ? name.elements.flatMap(firstElement) : [name]
  return parts.flatMap((part) => (part ? stringsIn('testName')(part) : []))
}

/** Returns the first member of a row of a table. */
const firstElement = (row: Node | null): (Node | null | undefined)[] => (row && isArray(row) ? [row.elements[0]] : [])

/** Returns the name at the start of `test`, `test.each`, `test.each(rows)` or `test.each<Row>(rows)`. */
function calledName(callee: Node): string {
  if (isCall(callee)) return calledName(callee.callee)
  if ('object' in callee) return calledName(callee.object as Node)
  return 'name' in callee ? String(callee.name) : ''
}

const isArray = (node: Node): node is Node & { elements: (Node | null)[] } => node.type === 'ArrayExpression'

const isCall = (node: Node): node is Node & { callee: Node; arguments: Node[] } => node.type === 'CallExpression'

/** Returns a function that returns the content of a node as a passage if the node is a string. */
const stringsIn =
  (kind: ProseKind) =>
  (node: Node): Passage[] => {
    const isString = node.type === 'TemplateLiteral' || ('value' in node && typeof node.value === 'string')
    return isString ? [{ kind, start: node.start + 1, end: node.end - 1 }] : []
  }
