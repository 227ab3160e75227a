/** What a host app writes to have what the playground shows. */
export interface Setup {
  /** The provider's props. Texts become attributes, other values expressions. `undefined` is left out. */
  provider: Record<string, unknown>
  /** The props of the screen. */
  screen: Record<string, unknown>
  /** The name of a theme that the kit exports. */
  theme?: string | undefined
}

const LINE = 80

/** Returns the module of a host app with this set-up, as text to copy. */
export function setupCode({ provider, screen, theme }: Setup): string {
  const names = ['AuthScreen', 'PoolgateProvider', ...(theme ? [theme] : [])].sort((a, b) => a.localeCompare(b))
  const attributes = [...toAttributes(provider, '      '), ...(theme ? [`theme={${theme}}`] : [])]
  const screenAttributes = toAttributes(screen, '        ')
    .map((attribute) => ` ${attribute}`)
    .join('')
  return `import { ${names.join(', ')} } from 'poolgate'
import 'poolgate/styles.css'

export function App() {
  return (
    <PoolgateProvider
${attributes.map((attribute) => `      ${attribute}`).join('\n')}
    >
      <AuthScreen${screenAttributes}>
        {(user) => <h1>Hello {user.username}</h1>}
      </AuthScreen>
    </PoolgateProvider>
  )
}
`
}

const toAttributes = (props: Record<string, unknown>, indent: string): string[] =>
  Object.entries(props)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (typeof value === 'string' ? `${name}="${value}"` : `${name}={${literal(value, indent)}}`))

/** Returns a value as an expression, on one line if it is short. */
function literal(value: unknown, indent: string): string {
  if (typeof value === 'string') return /['\\]/.test(value) ? JSON.stringify(value) : `'${value}'`
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
