import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseSync } from 'vite'

interface DeclarationFile {
  /** The text of each declaration by its name, without comments. */
  declarations: Map<string, string>
  /** Where an imported or re-exported name comes from. */
  imports: Map<string, { file: string; name: string }>
  /** The names that the file exports, in order. */
  exported: string[]
}

const files = new Map<string, DeclarationFile>()

/**
 * Returns a report of the public types of an entry: every exported declaration, and the package's own declarations that these refer
 * to, grouped by file.
 *
 * @param entry A declaration file of the built package, such as `dist/client.d.ts`.
 */
export function apiReport(entry: string): string {
  const found = new Map<string, string>()
  const visit = (file: string, name: string) => {
    const key = `${file} ${name}`
    const { declarations, imports } = readDeclarations(file)
    const source = imports.get(name)
    if (source) return visit(source.file, source.name)
    const text = declarations.get(name)
    if (text === undefined || found.has(key)) return
    found.set(key, text)
    for (const [reference] of text.matchAll(/[A-Za-z_$][\w$]*/g)) visit(file, reference)
  }
  const { exported } = readDeclarations(entry)
  for (const name of exported) visit(entry, name)
  const byFile: Record<string, string[]> = {}
  for (const [key, text] of found) {
    const [file = ''] = key.split(' ')
    byFile[file] = [...(byFile[file] ?? []), text]
  }
  const sections = Object.keys(byFile)
    .sort()
    .map((file) => `// ${file}\n${byFile[file]!.join('\n\n')}\n`)
  return [`// exports: ${[...exported].sort().join(' ')}\n`, ...sections].join('\n')
}

function readDeclarations(file: string): DeclarationFile {
  const known = files.get(file)
  if (known) return known
  const code = readFileSync(file, 'utf8')
  const { program, comments, module } = parseSync(file, code, { lang: 'dts' })
  const resolve = (request: string) => join(dirname(file), request.replace(/\.[jt]sx?$/, '.d.ts'))
  const declarations = new Map<string, string>()
  const textOf = ({ start, end }: { start: number; end: number }) => withoutComments(code, start, end, comments)
  for (const statement of program.body) {
    const node =
      statement.type === 'ExportNamedDeclaration' && statement.declaration ? statement.declaration : statement
    if ('id' in node && node.id && 'name' in node.id) {
      const before = declarations.get(node.id.name)
      declarations.set(node.id.name, before ? `${before}\n${textOf(statement)}` : textOf(statement))
    } else if (node.type === 'VariableDeclaration') {
      for (const { id } of node.declarations) if ('name' in id) declarations.set(id.name, textOf(statement))
    }
  }
  const imports = new Map<string, { file: string; name: string }>()
  for (const { moduleRequest, entries } of module.staticImports) {
    if (!moduleRequest.value.startsWith('.')) continue
    for (const { importName, localName } of entries) {
      imports.set(localName.value, { file: resolve(moduleRequest.value), name: importName.name ?? localName.value })
    }
  }
  const exported: string[] = []
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, importName, exportName } of entries) {
      const name = exportName.name ?? 'default'
      exported.push(name)
      if (moduleRequest) imports.set(name, { file: resolve(moduleRequest.value), name: importName.name ?? name })
    }
  }
  const result = { declarations, imports, exported }
  files.set(file, result)
  return result
}

/** Returns the code from `start` to `end` without comments and the blank lines that they leave. */
function withoutComments(code: string, start: number, end: number, comments: { start: number; end: number }[]): string {
  let text = ''
  let from = start
  for (const comment of comments) {
    if (comment.start < from || comment.end > end) continue
    text += code.slice(from, comment.start)
    from = comment.end
  }
  return (text + code.slice(from, end)).replaceAll(/\n(\s*\n)+/g, '\n')
}
