import { parseSync } from 'vite'

type Node = Record<string, unknown> & { type: string }

/** What every page has, as far as examples use it. */
const GLOBALS = ['location', 'undefined']

/** Returns the names that a module uses and declares nowhere. Scopes don't matter: a name counts as declared in the whole module. */
export function undeclaredNames(code: string): string[] {
  const declared = new Set(GLOBALS)
  const used = new Set<string>()
  visit(parseSync('example.tsx', code).program as unknown as Node, declared, used)
  return [...used].filter((name) => !declared.has(name))
}

function visit(node: Node, declared: Set<string>, used: Set<string>): void {
  if (node.type.startsWith('TS')) return
  if (node.type === 'ImportSpecifier') return void declared.add(nameOf(node.local))
  if (node.type === 'Identifier') return void used.add(nameOf(node))
  if (node.type === 'JSXIdentifier') return void (/^[A-Z]/.test(nameOf(node)) && used.add(nameOf(node)))
  for (const pattern of [node.id, ...(Array.isArray(node.params) ? node.params : [])]) declare(pattern, declared)
  for (const [key, child] of Object.entries(node)) {
    const isName = (key === 'key' || key === 'property') && !node.computed
    if (isName || (key === 'name' && node.type === 'JSXAttribute')) continue
    for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) visit(one, declared, used)
  }
}

function declare(pattern: unknown, declared: Set<string>): void {
  if (!isNode(pattern)) return
  if (pattern.type === 'Identifier') declared.add(nameOf(pattern))
  const inner = [pattern.properties, pattern.elements].flatMap((list) => (Array.isArray(list) ? list : []))
  for (const one of inner) declare(isNode(one) && one.type === 'Property' ? one.value : one, declared)
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

const nameOf = (node: unknown): string => (isNode(node) ? String(node.name) : '')
