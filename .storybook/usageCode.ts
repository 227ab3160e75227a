import { isValidElement } from 'react'
import { toAttributes } from '../playground/src/toAttributes.ts'
import { hostCode } from './hostCode.ts'

interface Usage {
  /** The JSX inside the provider. */
  jsx: string
  /** The provider's props. */
  provider?: Record<string, unknown>
  /** What the package exports, by name. */
  exported: Readonly<Record<string, unknown>>
}

const IDS = { userPoolId: 'eu-west-1_Ab12Cd34E', clientId: '1example23456789' }

/** Returns the module of a host app that shows a component, with its imports, a provider, and what the app has to define. */
export function usageCode({ jsx, provider = {}, exported }: Usage): string {
  const hasProvider = jsx.includes('<PoolgateProvider')
  const { attributes, imports } = providerCode(provider, exported)
  const content = indent(jsx, hasProvider ? '    ' : '      ')
  const opening = attributes.length > 2 ? `\n      ${attributes.join('\n      ')}\n    ` : ` ${attributes.join(' ')}`
  const tree = hasProvider ? content : `    <PoolgateProvider${opening}>\n${content}\n    </PoolgateProvider>`
  const names = Object.keys(exported).filter((name) => new RegExp(`[<{(]${name}\\b`).test(tree))
  const head = [`import { ${names.sort().join(', ')} } from 'poolgate'`, "import 'poolgate/styles.css'", ...imports]
  return `${head.join('\n')}\n${hostCode(tree)}\nexport function Example() {\n  return (\n${tree}\n  )\n}\n`
}

/** Returns the provider's attributes, and the imports of what they name. */
function providerCode(provider: Record<string, unknown>, exported: Usage['exported']) {
  const imports: string[] = []
  const attributes = Object.entries({ ...IDS, ...provider }).flatMap(([name, value]) => {
    const known = Object.keys(exported).find((key) => exported[key] === value)
    if (known) return `${name}={${known}}`
    if (name === 'logo') return 'logo={<img src="/logo.svg" alt="Acorn" />}'
    if (name === 'uiCustomization') return 'uiCustomization="/api/customization"'
    const language = languageOf(value)
    if (!language) return toAttributes({ [name]: withoutElements(value) }, '      ')
    imports.push(`import { ${language} } from 'poolgate/locales/${language}'`)
    return `${name}={${language}}`
  })
  return { attributes, imports }
}

/** Returns the name of a whole language, which is far too long for an attribute. */
const languageOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'locale' in value && String(value.locale)

/** Returns the JSX of a component with the props of a story. Callbacks do nothing; the host app has its own children. */
export function elementCode(name: string, { children, ...args }: Record<string, unknown>): string {
  const callbacks = Object.keys(args).filter((prop) => typeof args[prop] === 'function')
  const values = Object.fromEntries(Object.entries(args).filter(([prop]) => !callbacks.includes(prop)))
  const attributes = [
    ...toAttributes(
      Object.fromEntries(Object.entries(values).map(([prop, value]) => [prop, withoutElements(value)])),
      '  ',
    ),
    ...callbacks.map((prop) => `${prop}={() => ${prop.startsWith('render') ? 'null' : '{}'}}`),
  ]
  const opening = [name, ...attributes].join(' ')
  if (children === undefined) return `<${opening} />`
  return `<${opening}>${typeof children === 'function' ? '{(user) => <App user={user} />}' : '<App />'}</${name}>`
}

/** Returns a value with the text of React elements in their place. */
function withoutElements(value: unknown): unknown {
  if (isValidElement(value)) return textOf(value)
  if (Array.isArray(value)) return value.map(withoutElements)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withoutElements(member)]))
}

function textOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(textOf).join('')
  if (isValidElement<{ children?: unknown }>(node)) return textOf(node.props.children)
  return typeof node === 'string' ? node : ''
}

const indent = (text: string, space: string) => text.replaceAll(/^(?=.)/gm, space)
