import type { ESTree } from 'vite'
import { type Declaration, findDeclaration, readSource, type SourceFile } from './readTypes.ts'

/** A row of a component's table. */
export interface PropDoc {
  name: string
  type: string
  /** The declaration of the type, if it is short and one of the kit's. */
  detail?: string
  isRequired: boolean
  /** In Markdown. */
  description: string
  defaultValue?: string
}

export interface ComponentDoc {
  /** In Markdown. */
  description: string
  /** JSX, from the docstring. */
  example?: string
  props: PropDoc[]
}

const ENTRY = 'src/index.ts'

const LONGEST_DETAIL = 600

/** The props that each component with a root element has in addition. */
const ROOT_PROPS: PropDoc[] = [
  {
    name: 'className, id, …',
    type: 'HTMLAttributes',
    isRequired: false,
    description: 'All other DOM attributes go to the root element, after the kit’s own class. There is no `style`.',
  },
  { name: 'ref', type: 'Ref', isRequired: false, description: 'The root element.' },
]

/**
 * Returns the documentation of each component that the package exports, from its types and docstrings. TypeScript 7 has no API that
 * Storybook's own generators can use, and react-docgen doesn't follow types into other files.
 */
export function componentDocs(): Record<string, ComponentDoc> {
  const names = [...readSource(ENTRY).sources.keys()].filter((name) => /^[A-Z]/.test(name))
  return Object.fromEntries(
    names.flatMap((name) => {
      const declaration = findDeclaration(ENTRY, name)
      const props = declaration && propsTypeOf(declaration.node)
      return declaration && props ? [[name, componentDoc(declaration, props)]] : []
    }),
  )
}

function componentDoc({ file, docstring }: Declaration, type: ESTree.TSType): ComponentDoc {
  const { text, example } = splitDocstring(docstring)
  const props = membersOf(type, file)
  return { description: text, ...(example && { example }), props: [...props.values()] }
}

/** Returns the type of a component's props, from the two forms that components have here. */
function propsTypeOf(node: ESTree.Node): ESTree.TSType | undefined {
  if (node.type === 'Identifier') {
    const annotation = node.typeAnnotation?.typeAnnotation
    const isComponent = annotation?.type === 'TSTypeReference' && nameOf(annotation) === 'RootComponent'
    return isComponent ? annotation.typeArguments?.params[0] : undefined
  }
  if (node.type !== 'FunctionDeclaration') return undefined
  const [props] = node.params
  return props && 'typeAnnotation' in props ? props.typeAnnotation?.typeAnnotation : undefined
}

type Members = Map<string, PropDoc>

/** Returns the members of an object type by name, with those that it inherits. */
function membersOf(type: ESTree.TSType, file: SourceFile): Members {
  switch (type.type) {
    case 'TSTypeReference':
      return membersOfReference(nameOf(type), type.typeArguments?.params ?? [], file)
    case 'TSParenthesizedType':
      return membersOf(type.typeAnnotation, file)
    case 'TSIntersectionType':
      return merge(type.types.map((part) => membersOf(part, file)))
    case 'TSUnionType': {
      const parts = type.types.map((part) => membersOf(part, file))
      return new Map([...merge(parts)].map(([name, prop]) => [name, { ...prop, isRequired: false }]))
    }
    case 'TSTypeLiteral':
      return ownMembers(type.members, file)
    default:
      return new Map()
  }
}

function membersOfReference(name: string, [first, second]: ESTree.TSType[], file: SourceFile): Members {
  if (name === 'RootProps') return new Map(ROOT_PROPS.map((prop) => [prop.name, prop]))
  if (first && (name === 'Omit' || name === 'Pick')) {
    const keys = second ? literalsOf(second) : []
    const isKept = (key: string) => keys.includes(key) === (name === 'Pick')
    return new Map([...membersOf(first, file)].filter(([key]) => isKept(key)))
  }
  const found = findDeclaration(file.path, name)
  if (found?.node.type === 'TSTypeAliasDeclaration') return membersOf(found.node.typeAnnotation, found.file)
  if (found?.node.type !== 'TSInterfaceDeclaration') throw new Error(`${file.path}: ${name} is no type of an object.`)
  const inherited = found.node.extends.map(({ expression, typeArguments }) =>
    membersOfReference('name' in expression ? String(expression.name) : '', typeArguments?.params ?? [], found.file),
  )
  return merge([ownMembers(found.node.body.body, found.file), ...inherited])
}

function ownMembers(signatures: ESTree.TSSignature[], file: SourceFile): Members {
  const members: Members = new Map()
  for (const signature of signatures) {
    if (signature.type !== 'TSPropertySignature' || !('name' in signature.key)) continue
    const type = signature.typeAnnotation?.typeAnnotation
    // In a union of objects, `undefined` excludes a member from one of them.
    if (!type || type.type === 'TSUndefinedKeyword') continue
    const { text, example, defaultValue } = splitDocstring(file.docstringBefore(signature.start))
    const name = String(signature.key.name)
    const detail = [detailOf(type, file), example && `Example:\n${example}`].filter(Boolean).join('\n\n')
    members.set(name, {
      name,
      type: textOf(type, file),
      ...(detail && { detail }),
      isRequired: !signature.optional,
      description: text,
      ...(defaultValue && { defaultValue }),
    })
  }
  return members
}

/** Returns all members. Of two with one name, the first wins. */
function merge(parts: Members[]): Members {
  const all: Members = new Map()
  for (const [name, prop] of parts.flatMap((members) => [...members])) if (!all.has(name)) all.set(name, prop)
  return all
}

const nameOf = ({ typeName }: ESTree.TSTypeReference) => ('name' in typeName ? String(typeName.name) : '')

/** Returns the texts of `'a' | 'b'`. */
function literalsOf(type: ESTree.TSType): string[] {
  if (type.type === 'TSUnionType') return type.types.flatMap(literalsOf)
  return type.type === 'TSLiteralType' && 'value' in type.literal ? [String(type.literal.value)] : []
}

/** Returns a type as it is written, without `undefined`: all optional props accept it. */
const textOf = ({ start, end }: { start: number; end: number }, { code }: SourceFile) =>
  code
    .slice(start, end)
    .replace(/\s*\|\s*undefined$/, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^\((.*)\)$/, '$1')

/** Returns the declaration of the type that a prop has by name. */
function detailOf(type: ESTree.TSType, file: SourceFile): string | undefined {
  const name = /^(?:readonly |Partial<)*(\w+)/.exec(textOf(type, file))?.[1]
  const found = name && findDeclaration(file.path, name)
  if (!found || !/^TS(Interface|TypeAlias)/.test(found.node.type)) return undefined
  const text = found.file.code.slice(found.node.start, found.node.end)
  return text.length > LONGEST_DETAIL ? undefined : text
}

/** Separates a docstring's text, its example, and the default that it names. */
function splitDocstring(docstring: string) {
  const [before = '', example] = docstring.split(/^@example\s*/m)
  const words = before
    .replace(/^@[\s\S]*/m, '')
    .replaceAll(/\{@link (\w+)\}/g, '`$1`')
    .replaceAll(/ \(docs\/protocol\.md [^)]*\)/g, '')
    .replaceAll(/\s*\n\s*/g, ' ')
  const defaultValue = /Default: (.+?)\.(?=\s|$)/.exec(words)
  const text = (defaultValue ? words.replace(defaultValue[0], '') : words).replaceAll(/ {2,}/g, ' ').trim()
  return { text, example: example?.trim(), defaultValue: defaultValue?.[1]?.replaceAll('`', '') }
}
