import { readFileSync } from 'node:fs'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { componentDocs } from '../../.storybook/componentDocs.ts'
import { elementCode, usageCode } from '../../.storybook/usageCode.ts'

const [names = ''] = readFileSync('test/package/api/index.txt', 'utf8').split('\n')
const exported = names.replace('// exports: ', '').split(' ')

test.each(Object.entries(componentDocs()))(
  'the code of %s can be pasted: it parses and has its imports',
  (name, doc) => {
    const code = usageCode({ jsx: doc.example ?? elementCode(name, {}), exported })
    expect(parseSync('example.tsx', code).errors).toEqual([])
    expect(code).toMatch(new RegExp(`^import \\{ .*\\b${name}\\b.* \\} from 'poolgate'$`, 'm'))
    expect(code).toContain('<PoolgateProvider')
    expect(code).toContain("import 'poolgate/styles.css'")
  },
)

test('the code of a story has its props and those of its provider', () => {
  const jsx = elementCode('SignIn', { headingLevel: 1, onSignUp: () => {} })
  const provider = { colorScheme: 'dark', pool: { usernameAttributes: ['email'] } }
  expect(usageCode({ jsx, provider, exported })).toBe(`import { PoolgateProvider, SignIn } from 'poolgate'
import 'poolgate/styles.css'

export function Example() {
  return (
    <PoolgateProvider
      userPoolId="eu-west-1_Ab12Cd34E"
      clientId="1example23456789"
      colorScheme="dark"
      pool={{ usernameAttributes: ['email'] }}
    >
      <SignIn headingLevel={1} onSignUp={() => {}} />
    </PoolgateProvider>
  )
}
`)
})

test('the host app has its own children', () => {
  expect(elementCode('AuthScreen', { children: () => null })).toBe(
    '<AuthScreen>{(user) => <App user={user} />}</AuthScreen>',
  )
  expect(elementCode('SignedOut', { children: 'Sign in' })).toBe('<SignedOut><App /></SignedOut>')
})

test('a value that is too long for an attribute is an import', () => {
  const provider = { messages: { locale: 'x'.repeat(400) } }
  const code = usageCode({ jsx: '<SignIn />', provider, exported })
  expect(code).toContain("import { messages } from './messages'")
  expect(code).toContain('messages={messages}')
})
