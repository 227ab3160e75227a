import { toAttributes } from './toAttributes.ts'

/** What a host app writes to have what the playground shows. */
export interface Setup {
  /** The provider's props. Texts become attributes, other values expressions. `undefined` is left out. */
  provider: Record<string, unknown>
  /** The props of the screen. */
  screen: Record<string, unknown>
  /** The name of a theme that the kit exports. */
  theme?: string | undefined
}

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
