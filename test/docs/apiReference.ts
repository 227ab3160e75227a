import { type ComponentDoc, componentDocs } from '../../.storybook/componentDocs.ts'
import { type Declaration, findDeclaration, readSource } from '../../.storybook/readTypes.ts'
import { signatureOf } from './signatures.ts'

/** The entries of the package, by their files in `src`. */
export const ENTRIES = {
  index: {
    name: 'poolgate',
    about:
      'provider, components and hooks. What they have in common with code without React is on [its page](client.md)',
  },
  client: { name: 'poolgate/client', about: 'client, session and flows, without React' },
  local: { name: 'poolgate/local', about: 'the local user pool' },
  server: { name: 'poolgate/server', about: 'what a server renders and cleans, without the AWS SDK' },
  aws: { name: 'poolgate/aws', about: 'what only AWS credentials can read' },
}

export type Entry = keyof typeof ENTRIES

const KINDS = ['Components', 'Hooks', 'Functions', 'Classes', 'Values', 'Types'] as const

interface PublicName extends Declaration {
  name: string
  kind: (typeof KINDS)[number]
}

const components = componentDocs()

/** Returns the page of an entry: each public name with its signature and docstring. */
export function apiReference(entry: Entry): string {
  const { name, about } = ENTRIES[entry]
  const names = publicNames(entry)
  const chapters = KINDS.flatMap((kind) => {
    const own = names.filter((each) => each.kind === kind)
    return own.length ? [`## ${kind}`, linksTo(own), ...own.map((each) => section(entry, each))] : []
  })
  const intro = `\`${name}\`: ${about}. \`npm run build:reference\` writes this page from the docstrings of \`src\`.`
  return `${[`# ${name}`, intro, ...chapters].join('\n\n')}\n`
}

/** Returns what an entry exports, in alphabetical order. */
export function publicNames(entry: Entry): PublicName[] {
  const path = `src/${entry}.ts`
  return [...readSource(path).sources.keys()].sort().map((name) => {
    const declaration = findDeclaration(path, name)
    if (!declaration) throw new Error(`${path}: no declaration of ${name}`)
    return { ...declaration, name, kind: kindOf(name, declaration) }
  })
}

function kindOf(name: string, { node, file }: Declaration): PublicName['kind'] {
  if (node.type.startsWith('TS')) return 'Types'
  if (node.type === 'ClassDeclaration') return 'Classes'
  if (name in components) return 'Components'
  if (/^use[A-Z]/.test(name)) return 'Hooks'
  const isFunction =
    node.type === 'FunctionDeclaration' || /^export const \w+ = (async )?[(<]/m.test(lineOf(node, file.code))
  return isFunction ? 'Functions' : 'Values'
}

const lineOf = ({ start }: { start: number }, code: string) =>
  code.slice(code.lastIndexOf('\n', start) + 1, code.indexOf('\n', start))

const linksTo = (names: PublicName[]) => names.map(({ name }) => `[${name}](#${name.toLowerCase()})`).join(' · ')

function section(entry: Entry, { name, ...declaration }: PublicName): string {
  const component = components[name]
  return [
    `### ${name}`,
    `\`\`\`ts\n${signatureOf(entry, name, declaration)}\n\`\`\``,
    ...explanationOf(declaration.docstring),
    ...(component ? [propTable(component)] : []),
  ].join('\n\n')
}

/** Returns a docstring as paragraphs: the text, then parameters, result, errors and examples. */
function explanationOf(docstring: string): string[] {
  const [text = '', ...tags] = docstring.split(/^@(?=\w)|(?<=\. )@(?=throws)/m)
  const lists = tags.map((tag) => {
    const [, name = '', rest = ''] = /^(\w+)\s*(.*)$/s.exec(tag.trim()) ?? []
    return tagText(name, rest.trim())
  })
  return [inMarkdown(text), ...lists].filter(Boolean)
}

function tagText(tag: string, text: string): string {
  switch (tag) {
    case 'example':
      return `\`\`\`${text.startsWith('.') ? 'css' : 'tsx'}\n${text}\n\`\`\``
    case 'param': {
      const [, name, about = ''] = /^(\w+)\s+(?:- )?(.*)$/s.exec(text) ?? []
      return `\`${name}\`: ${inMarkdown(about)}`
    }
    case 'throws': {
      const [, type, about = ''] = /^\{(\w+)\}\s*(.*)$/s.exec(text) ?? []
      return `Throws \`${type}\` ${inMarkdown(about)}`.trim()
    }
    case 'returns':
      return `Returns ${inMarkdown(text).replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase())}`
    default:
      return `**${tag}**: ${inMarkdown(text)}`
  }
}

/** Returns a docstring's text in one line a paragraph, with links as code. */
const inMarkdown = (text: string) =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s*\n\s*(?!\s*[-*] )/g, ' '))
    .join('\n\n')
    .replaceAll(/\{@link (\w+)\}/g, '`$1`')

function propTable({ props }: ComponentDoc): string {
  const rows = props.map(({ name, type, isRequired, description, defaultValue }) => {
    const code = inCell(`\`${type}\``)
    return `| \`${name}\`${isRequired ? ', required' : ''} | ${code} | ${inCell(description)} | ${inCell(defaultValue ?? '')} |`
  })
  return ['| prop | type | what it is | default |', '|---|---|---|---|', ...rows].join('\n')
}

const inCell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
