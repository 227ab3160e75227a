import { readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'
import { expect, test } from 'vitest'
import { scenarios } from '../../playground/src/scenarios.ts'
import { setupCode } from '../../playground/src/setupCode.ts'
import { setupOf } from '../../playground/src/setupOf.ts'

const ids = { userPoolId: 'eu-west-1_Ab12Cd34E', clientId: '1example23456789' }

test('the code to copy is a module that compiles with the public types', () => {
  const code = setupCode({
    provider: {
      ...ids,
      authFlow: 'USER_AUTH',
      storage: undefined,
      pool: {
        usernameAttributes: ['email'],
        deviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
      },
      domain: 'auth.example.com',
      providers: ['Google', { name: 'Acme', label: "Acme's" }],
      redirectUri: 'https://app.example.com/',
    },
    screen: { signInMethods: ['form', 'providers'], initialScreen: 'signUp' },
    theme: 'bloomTheme',
  })
  expect(code).toBe(readFileSync('test/types/setupCode.tsx', 'utf8'))
})

test('the code of the simplest set-up has two ids and one stylesheet', () => {
  expect(setupCode({ provider: ids, screen: {} })).toBe(`import { AuthScreen, PoolgateProvider } from 'poolgate'
import 'poolgate/styles.css'

export function App() {
  return (
    <PoolgateProvider
      userPoolId="eu-west-1_Ab12Cd34E"
      clientId="1example23456789"
    >
      <AuthScreen>
        {(user) => <h1>Hello {user.username}</h1>}
      </AuthScreen>
    </PoolgateProvider>
  )
}
`)
})

test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  'the code of %s is valid, and has the props of its form',
  (_, scenario) => {
    const code = setupCode(
      setupOf({ name: 'Theme: ledger', colorScheme: 'dark', language: 'pt-BR', direction: 'auto' }, scenario),
    )
    expect(() => transformSync(code, { loader: 'tsx' })).not.toThrow()
    for (const name of Object.keys({ ...scenario.provider, ...scenario.screen })) expect(code).toContain(` ${name}=`)
    expect(code).toContain('theme={ledgerTheme}')
    expect(code).toContain('colorScheme="dark"')
    expect(code).toContain('locale="pt-BR"')
  },
)

test('the code for a pool at AWS has its ids and how it is used', () => {
  const appearance = { name: 'Customization: night', colorScheme: 'auto', language: 'en', direction: 'auto' } as const
  const flow = { authFlow: 'USER_AUTH' } as const
  expect(setupOf(appearance, { ...ids, storage: 'browser', flow })).toMatchObject({
    provider: { ...ids, storage: 'browser', authFlow: 'USER_AUTH', uiCustomization: '/api/customization' },
    screen: {},
  })
})
