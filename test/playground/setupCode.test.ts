import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { setupCode } from '../../playground/src/setupCode.ts'

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
