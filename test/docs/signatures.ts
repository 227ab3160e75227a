import { readFileSync } from 'node:fs'
import { type ESTree, parseSync } from 'vite'
import type { Declaration } from '../../.storybook/readTypes.ts'

const LONGEST_LINE = 100
const LONGEST_VALUE = 20

/** Returns how a public name is declared, without its implementation. Types keep the docstrings of their members. */
export function signatureOf(entry: string, name: string, { node, file }: Declaration): string {
  if (node.type === 'TSInterfaceDeclaration' || node.type === 'TSTypeAliasDeclaration') {
    return file.code.slice(node.start, node.end)
  }
  if (node.type === 'ClassDeclaration') return classSignature(node, file.code)
  const declared = declaredIn(entry, file.path, name)
  const lines = declared.text.split('\n')
  if (lines.length > LONGEST_VALUE) return `const ${name}: { … }`
  return declared.callable ? functionSignature(name, declared.callable) : declared.text
}

/** Returns a class with its public members, each with its docstring. */
function classSignature(node: ESTree.Class, code: string): string {
  const members = node.body.body.flatMap((member) => {
    if ('accessibility' in member && member.accessibility === 'private') return []
    if ('key' in member && member.key.type === 'PrivateIdentifier') return []
    const value = 'value' in member ? member.value : null
    const body = value && 'body' in value ? value.body : value
    const text = code.slice(member.start, body?.start ?? member.end)
    return [`${docstringOf(code, member.start)}  ${text.replace(/[\s=;]+$/, '')}`]
  })
  return `${code.slice(node.start, node.body.start)}{\n${members.join('\n')}\n}`
}

/** Returns the docstring right before a member, with its line break. */
const docstringOf = (code: string, position: number) =>
  /^[ \t]*\/\*\*(?:(?!\*\/).)*\*\/\n\s*$/ms.exec(code.slice(0, position))?.[0].replace(/[ \t]*$/, '') ?? ''

interface Declared {
  text: string
  callable?: Callable
}

/** The parts of a function's type, as text. */
interface Callable {
  generics: string
  parameters: string[]
  result: string
}

/** Returns a function or value as the compiler declares it, with inferred types, from the report of the public types. */
function declaredIn(entry: string, path: string, name: string): Declared {
  const heading = `// ${path.replace(/^src/, 'dist').replace(/\.tsx?$/, '.d.ts')}\n`
  const [, chapter = ''] = readFileSync(`test/package/api/${entry}.txt`, 'utf8').split(heading)
  const [section = ''] = chapter.split('\n// dist/')
  const code = section.replaceAll(/import\("[^"]+"\)\./g, '').replaceAll('    ', '  ')
  for (const statement of parseSync('report.d.ts', code).program.body) {
    const node = statement.type === 'ExportNamedDeclaration' ? statement.declaration : undefined
    const variable = node?.type === 'VariableDeclaration' ? node.declarations[0]?.id : undefined
    const id = variable ?? (node && 'id' in node ? node.id : undefined)
    if (!node || !id || !('name' in id) || id.name !== name) continue
    const type = variable && 'typeAnnotation' in variable ? variable.typeAnnotation?.typeAnnotation : node
    const isCallable = type?.type === 'TSDeclareFunction' || type?.type === 'TSFunctionType'
    const text = code
      .slice(node.start, node.end)
      .replace(/^declare /, '')
      .replace(/;$/, '')
    return { text, ...(isCallable && { callable: partsOf(type, code) }) }
  }
  throw new Error(
    `${name} isn't in test/package/api/${entry}.txt. Run: npm run build && npx vitest run --project package -u`,
  )
}

function partsOf(
  { params, typeParameters, returnType }: ESTree.Function | ESTree.TSFunctionType,
  code: string,
): Callable {
  const textOf = (node: { start: number; end: number } | null | undefined) =>
    node ? code.slice(node.start, node.end) : ''
  const parameters = params.map((parameter) => {
    const type = 'typeAnnotation' in parameter ? inOneLine(textOf(parameter.typeAnnotation)) : ''
    const optional = 'optional' in parameter && parameter.optional ? '?' : ''
    return `${parameterName(parameter, type)}${optional}${type}`
  })
  return { generics: textOf(typeParameters), parameters, result: textOf(returnType).replace(/^=>/, ':') }
}

const inOneLine = (type: string) => type.replaceAll(/\s+/g, ' ').replaceAll('; }', ' }')

/** Returns the name of a parameter. One that is taken apart is named after its type: `DetailsValues` → `values`. */
function parameterName(parameter: ESTree.ParamPattern, type: string): string {
  if ('name' in parameter) return parameter.name.replace(/^_/, '')
  return (/(?:^|[a-z])([A-Z][a-z]+)(?:<.*)?$/.exec(type)?.[1] ?? 'options').toLowerCase()
}

/** Returns a function as one line, or with one parameter in a line if it is long. */
function functionSignature(name: string, { generics, parameters, result }: Callable): string {
  const signatureWith = (list: string) => `function ${name}${generics}(${list})${result.replace(/^\s*:\s*/, ': ')}`
  const line = signatureWith(parameters.join(', '))
  const [firstLine = ''] = line.split('\n')
  if (firstLine.length <= LONGEST_LINE || !parameters.length) return line
  return signatureWith(`\n${parameters.map((each) => `  ${each},\n`).join('')}`)
}
