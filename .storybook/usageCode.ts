import { toAttributes } from '../playground/src/toAttributes.ts'

interface Usage {
  /** The JSX inside the provider. */
  jsx: string
  /** The provider's props. */
  provider?: Record<string, unknown>
  /** The names that the package exports. */
  exported: readonly string[]
}

const IDS = { userPoolId: 'eu-west-1_Ab12Cd34E', clientId: '1example23456789' }

/** What is too long for an attribute, such as a language, is an import of the host app. */
const LONGEST_VALUE = 300

/** Returns the module of a host app that shows a component, with its imports and a provider. */
export function usageCode({ jsx, provider = {}, exported }: Usage): string {
  const own = Object.keys(provider).filter((name) => isLong(provider[name]))
  const short = Object.fromEntries(Object.entries(provider).filter(([name]) => !own.includes(name)))
  const attributes = [...toAttributes({ ...IDS, ...short }, '      '), ...own.map((name) => `${name}={${name}}`)]
  const hasProvider = jsx.includes('<PoolgateProvider')
  const content = indent(jsx, hasProvider ? '    ' : '      ')
  const opening = attributes.length > 2 ? `\n      ${attributes.join('\n      ')}\n    ` : ` ${attributes.join(' ')}`
  const tree = hasProvider ? content : `    <PoolgateProvider${opening}>\n${content}\n    </PoolgateProvider>`
  const names = exported.filter((name) => new RegExp(`[<{(]${name}\\b`).test(tree)).sort()
  const imports = [
    `import { ${names.join(', ')} } from 'poolgate'`,
    "import 'poolgate/styles.css'",
    ...own.map((name) => `import { ${name} } from './${name}'`),
  ]
  return `${imports.join('\n')}\n\nexport function Example() {\n  return (\n${tree}\n  )\n}\n`
}

/** Returns the JSX of a component with the props of a story. Callbacks do nothing; the host app has its own children. */
export function elementCode(name: string, { children, ...args }: Record<string, unknown>): string {
  const callbacks = Object.keys(args).filter((prop) => typeof args[prop] === 'function')
  const values = Object.fromEntries(Object.entries(args).filter(([prop]) => !callbacks.includes(prop)))
  const attributes = [...toAttributes(values, '  '), ...callbacks.map((prop) => `${prop}={() => {}}`)]
  const opening = [name, ...attributes].join(' ')
  if (children === undefined) return `<${opening} />`
  return `<${opening}>${typeof children === 'function' ? '{(user) => <App user={user} />}' : '<App />'}</${name}>`
}

const isLong = (value: unknown) => typeof value === 'function' || (JSON.stringify(value)?.length ?? 0) > LONGEST_VALUE

const indent = (text: string, space: string) => text.replaceAll(/^(?=.)/gm, space)
