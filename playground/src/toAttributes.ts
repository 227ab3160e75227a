const LINE = 80

/** Returns props as JSX attributes. Texts become strings, other values expressions; `undefined` is left out. */
export const toAttributes = (props: Record<string, unknown>, indent: string): string[] =>
  Object.entries(props)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (typeof value === 'string' ? `${name}="${value}"` : `${name}={${literal(value, indent)}}`))

/** Returns a value as an expression, on one line if it is short. */
function literal(value: unknown, indent: string): string {
  if (typeof value === 'string') return /['\\]/.test(value) ? JSON.stringify(value) : `'${value}'`
  if (typeof value === 'function') return '() => null'
  if (typeof value !== 'object' || value === null) return String(value)
  const inner = `${indent}  `
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{ ', ' }']
  const members = Array.isArray(value)
    ? value.map((member) => literal(member, inner))
    : Object.entries(value).map(([name, member]) => `${name}: ${literal(member, inner)}`)
  const line = `${open}${members.join(', ')}${close}`
  if (line.length + indent.length < LINE) return line
  return `${open.trim()}\n${members.map((member) => `${inner}${member},\n`).join('')}${indent}${close.trim()}`
}
