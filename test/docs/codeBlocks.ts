import { readdirSync, readFileSync } from 'node:fs'

/** A fenced code block of a page. */
export interface CodeBlock {
  page: string
  /** The line of its first line of code, from 1. */
  line: number
  language: string
  code: string
  /** What the code uses without showing it, from the comment before the block: `<!-- assumes: declare const user: User -->`. */
  assumes: string
  /** Why the code can't be compiled here, from the comment before the block: `<!-- not compiled: aws-cdk-lib isn't installed -->`. */
  notCompiled: string
}

const guides = readdirSync('docs').filter((file) => file.endsWith('.md'))

export const pages = ['README.md', 'CONTRIBUTING.md', ...guides.map((file) => `docs/${file}`)]

const BLOCK =
  /^(?:<!-- (?:assumes: (?<assumes>.*?)|not compiled: (?<notCompiled>.*?)) -->\n)?```(?<language>\w*)\n(?<code>.*?)^```$/dgms

/** Returns the code blocks of a page. */
export function codeBlocksIn(page: string, text = readFileSync(page, 'utf8')): CodeBlock[] {
  return [...text.matchAll(BLOCK)].map(({ groups = {}, indices }) => {
    const { assumes = '', notCompiled = '', language = '', code = '' } = groups
    const [start] = indices?.groups?.code ?? [0]
    return { page, line: text.slice(0, start).split('\n').length, language, code, assumes, notCompiled }
  })
}

/** Returns a block as a module, at its line of the page, so that a compiler's errors name that line. What it assumes comes first. */
export function toModule({ code, line, assumes }: CodeBlock): string {
  const before = assumes.split('\n')
  return [...before, ...Array<string>(line - 1 - before.length).fill(''), code].join('\n')
}
