import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { componentDocs } from '../../.storybook/componentDocs.ts'

const docs = componentDocs()

/** The components by what the public types say of them. */
const [exported = ''] = readFileSync('test/package/api/index.txt', 'utf8').split('\n')
const components = [
  ...readFileSync('test/package/api/index.txt', 'utf8').matchAll(
    /^export declare (?:const|function) ([A-Z]\w+)(?:: RootComponent|\()/gm,
  ),
].flatMap(([, name = '']) => (exported.includes(` ${name}`) ? [name] : []))

test('each component that the package exports has a table of props', () => {
  expect(components.length).toBeGreaterThan(15)
  expect(Object.keys(docs).sort()).toEqual(components.sort())
  for (const [name, { props }] of Object.entries(docs)) expect(props, name).not.toEqual([])
})

test.each(Object.entries(docs))('%s and each of its props have a description', (_name, { description, props }) => {
  expect(description).not.toBe('')
  expect(props.filter((prop) => !prop.description || !prop.type).map(({ name }) => name)).toEqual([])
})

describe('a table', () => {
  const propOf = (component: string, name: string) => docs[component]?.props.find((prop) => prop.name === name)

  test('has inherited props, and none that the component leaves out', () => {
    expect(propOf('DeviceList', 'headingLevel')).toMatchObject({ type: 'HeadingLevel', defaultValue: '2' })
    expect(propOf('SignIn', 'codeLength')).toBeDefined()
    expect(propOf('DeviceList', 'codeLength')).toBeUndefined()
  })

  test('shows a default once, and what a named type is', () => {
    const { description, defaultValue, detail } = propOf('AuthScreen', 'initialScreen') ?? {}
    expect(defaultValue).toBe("'signIn'")
    expect(description).not.toContain('Default')
    expect(detail).toContain("'signIn' | 'signUp' | 'forgotPassword'")
  })

  test('shows examples as code', () => {
    for (const { description, props } of Object.values(docs)) {
      expect([description, ...props.map((prop) => prop.description)].join()).not.toContain('@')
    }
    expect(propOf('SignUp', 'terms')?.detail).toContain('Example:\nterms={{')
  })

  test('and the descriptions cite no files of the repository', () => {
    for (const { description, props } of Object.values(docs)) {
      expect([description, ...props.map((prop) => prop.description)].join()).not.toContain('docs/')
    }
  })

  test('has the ids of the pool, which one of two forms needs', () => {
    expect(propOf('PoolgateProvider', 'userPoolId')).toMatchObject({ type: 'string', isRequired: false })
  })
})
