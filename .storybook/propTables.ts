import docs from 'virtual:component-docs'
import type { PoolConfig } from 'poolgate'
import * as poolgate from 'poolgate'
import type { ArgTypes, StoryContext } from 'storybook/internal/types'
import type { ComponentDoc, PropDoc } from './componentDocs.ts'
import { elementCode, usageCode } from './usageCode.ts'

/** Returns the name by which the package exports a component. */
const nameOf = (component: unknown): string | undefined =>
  Object.entries(poolgate).find(([, value]) => value === component)?.[0]

/** Returns the documentation of a component, if the package exports it. */
const docOf = (component: unknown): ComponentDoc | undefined => docs[nameOf(component) ?? '']

export const describeComponent = (component: unknown): string => docOf(component)?.description ?? ''

/** Returns the rows of a component's table, and the controls that its props can have. */
export const argTypesOf = (component: unknown): ArgTypes =>
  Object.fromEntries(docOf(component)?.props.map((prop) => [prop.name, argTypeOf(prop)]) ?? [])

/** In characters. The column of defaults is narrow: a longer one is a sentence of the description. */
const LONGEST_DEFAULT = 40

function argTypeOf({ name, type, detail, isRequired, description, defaultValue = '' }: PropDoc): ArgTypes[string] {
  const isLong = defaultValue.length > LONGEST_DEFAULT
  return {
    name,
    description: isLong ? `${description} Default: ${defaultValue}.` : description,
    type: { name: 'other', value: type, required: isRequired },
    ...controlOf(type, detail),
    table: {
      type: { summary: type, ...(detail && { detail }) },
      ...(defaultValue && !isLong && { defaultValue: { summary: defaultValue } }),
    },
  }
}

function controlOf(type: string, detail = ''): ArgTypes[string] {
  if (type === 'boolean') return { control: { type: 'boolean' } }
  if (type === 'number') return { control: { type: 'number' } }
  if (type === 'string') return { control: { type: 'text' } }
  const options = [...(/^type \w+ = ([^;{]*)$/.exec(detail)?.[1] ?? type).matchAll(/'([^']+)'/g)].map(
    ([, text]) => text,
  )
  return /[{<([]/.test(type) || !options.length
    ? { control: { disable: true } }
    : { control: { type: 'select' }, options }
}

/** Returns code that shows a component, to paste: the example of its docstring in a provider. */
export function usageOf(component: unknown): string | undefined {
  const name = nameOf(component)
  return name && usageCode({ jsx: docOf(component)?.example ?? `<${name} />`, exported: poolgate })
}

/** Returns code that shows what a story does, to paste, or the story's own code if the package exports no such component. */
export function storyCode(code: string, { component, initialArgs, parameters }: StoryContext): string {
  const name = nameOf(component)
  if (!name || parameters.docs?.source?.code) return code
  const { pool = parameters.poolOptions, ...provider } = { ...parameters.provider }
  const settings = settingsOf({ ...pool })
  if (name === 'PoolgateProvider')
    return usageCode({ jsx: '<AuthScreen />', provider: initialArgs, exported: poolgate })
  const example = docOf(component)?.example ?? `<${name} />`
  return usageCode({
    jsx: parameters.usage ?? (Object.keys(initialArgs).length > 0 ? elementCode(name, initialArgs) : example),
    provider: { ...(Object.keys(settings).length && { pool: settings }), ...provider },
    exported: poolgate,
  })
}

const SETTINGS: (keyof PoolConfig)[] = [
  'usernameAttributes',
  'aliasAttributes',
  'passwordPolicy',
  'schemaAttributes',
  'signUpAttributes',
  'signUpPassword',
  'deviceConfiguration',
  'confirmBy',
  'mfaConfiguration',
  'totpIssuer',
]

/** Returns what a host app can set of a local pool's options. */
const settingsOf = (options: PoolConfig) =>
  Object.fromEntries(SETTINGS.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])))
