import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type ESTree, parseSync } from 'vite'

/** A declaration at the top level of a source file. */
export interface Declaration {
  file: SourceFile
  node: ESTree.Node
  /** The text of its docstring, without stars. */
  docstring: string
}

/** A source file, as far as the tables of props need it. */
export interface SourceFile {
  path: string
  code: string
  declarations: Map<string, Omit<Declaration, 'file'>>
  /** Where a name that the file imports or re-exports comes from. */
  sources: Map<string, { file: string; name: string }>
  /** Returns the docstring right before a position. */
  docstringBefore: (position: number) => string
}

const files = new Map<string, SourceFile>()

/** Returns the declaration of a name, followed through imports, or `undefined` if it is of another package. */
export function findDeclaration(path: string, name: string): Declaration | undefined {
  const file = readSource(path)
  const source = file.sources.get(name)
  if (source) return findDeclaration(source.file, source.name)
  const declaration = file.declarations.get(name)
  return declaration && { ...declaration, file }
}

export function readSource(path: string): SourceFile {
  const known = files.get(path)
  if (known) return known
  const code = readFileSync(path, 'utf8')
  const { program, comments, module } = parseSync(path, code)
  const docstringBefore = (position: number) => {
    const comment = comments.findLast(({ end }) => end <= position)
    const isDocstring = comment?.type === 'Block' && comment.value.startsWith('*')
    return isDocstring && !code.slice(comment.end, position).trim() ? withoutStars(comment.value) : ''
  }
  const declarations: SourceFile['declarations'] = new Map()
  for (const statement of program.body) {
    const node: ESTree.Node =
      statement.type === 'ExportNamedDeclaration' && statement.declaration ? statement.declaration : statement
    const docstring = docstringBefore(statement.start)
    if ('id' in node && node.id && 'name' in node.id) declarations.set(String(node.id.name), { node, docstring })
    if (node.type === 'VariableDeclaration') {
      for (const { id } of node.declarations) if ('name' in id) declarations.set(id.name, { node: id, docstring })
    }
  }
  const sources: SourceFile['sources'] = new Map()
  const addSource = (request: string, local: string, name: string) => {
    if (request.startsWith('.')) sources.set(local, { file: join(dirname(path), request), name })
  }
  for (const { moduleRequest, entries } of module.staticImports) {
    for (const { importName, localName } of entries) {
      addSource(moduleRequest.value, localName.value, importName.name ?? localName.value)
    }
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, importName, exportName } of entries) {
      if (moduleRequest && exportName.name) addSource(moduleRequest.value, exportName.name, importName.name ?? '')
    }
  }
  const file = { path, code, declarations, sources, docstringBefore }
  files.set(path, file)
  return file
}

const withoutStars = (comment: string) =>
  comment
    .slice(1)
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .join('\n')
    .trim()
