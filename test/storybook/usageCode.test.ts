import { readFileSync } from 'node:fs'
import { createElement } from 'react'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { componentDocs } from '../../.storybook/componentDocs.ts'
import { elementCode, usageCode } from '../../.storybook/usageCode.ts'
import { undeclaredNames } from './undeclaredNames.ts'

const [names = ''] = readFileSync('test/package/api/index.txt', 'utf8').split('\n')
/** The values don't matter here, but differ. */
const exported = Object.fromEntries(
  names
    .replace('// exports: ', '')
    .split(' ')
    .map((name) => [name, Symbol(name)]),
)

test.each(Object.entries(componentDocs()))(
  'the code of %s can be pasted: it parses, and has its imports and no undeclared names',
  (name, doc) => {
    const code = usageCode({ jsx: doc.example ?? elementCode(name, {}), exported })
    expect(parseSync('example.tsx', code).errors).toEqual([])
    expect(undeclaredNames(code)).toEqual([])
    expect(code).toMatch(new RegExp(`^import \\{ .*\\b${name}\\b.* \\} from 'poolgate'$`, 'm'))
    expect(code).toContain('<PoolgateProvider')
    expect(code).toContain("import 'poolgate/styles.css'")
  },
)

test('an undeclared name in code is found', () => {
  const code = "import { a } from 'a'\nconst b = ({ c }) => <D e={a(c, f.g)}>{(h) => h}</D>\nb({ i: location.href })"
  expect(undeclaredNames(code)).toEqual(['D', 'f'])
})

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

test('a language is an import, and a theme of the kit has its name', () => {
  const provider = { locale: { locale: 'de', signIn: {} }, theme: exported.bloomTheme }
  const code = usageCode({ jsx: '<SignIn />', provider, exported })
  expect(code).toContain("import { de } from 'poolgate/locales/de'")
  expect(code).toContain('locale={de}')
  expect(code).toContain('theme={bloomTheme}')
  expect(code).toMatch(/import \{ PoolgateProvider, SignIn, bloomTheme \} from 'poolgate'/)
})

test('React elements in props are their texts', () => {
  const label = createElement('span', null, 'I agree to the ', createElement('a', { href: '/terms' }, 'terms'))
  const jsx = elementCode('SignUp', { terms: { required: true, label }, renderCustomChallenge: () => label })
  expect(jsx).toBe(
    "<SignUp terms={{ required: true, label: 'I agree to the terms' }} renderCustomChallenge={() => null} />",
  )
})
