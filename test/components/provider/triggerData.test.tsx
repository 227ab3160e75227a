import { render, screen } from '@testing-library/react'
import { AuthScreen, PoolgateProvider } from 'poolgate'
import { afterEach, expect, test, vi } from 'vitest'
import { fillIn, findHeading, press } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import { ann, createAccount } from '../../support/users.ts'

afterEach(() => vi.unstubAllGlobals())

/** Makes a test pool the service that the page's `fetch` reaches, and returns the inputs of its sign-ups. */
function serveTestPool() {
  const { pool } = createTestPool()
  const signUps: { ClientMetadata?: object; ValidationData?: object }[] = []
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const operation = new Headers(init.headers).get('x-amz-target')?.split('.')[1]
    if (operation === 'SignUp') signUps.push(JSON.parse(String(init.body)))
    return pool.fetch(url, init)
  })
  return { pool, signUps }
}

test('each sign-up sends the metadata and validation data of that moment', async () => {
  const { pool, signUps } = serveTestPool()
  const account = createAccount()
  const page = (token: string) => (
    <PoolgateProvider
      userPoolId={pool.userPoolId}
      clientId={pool.clientId}
      endpoint={pool.endpoint}
      storage="memory"
      pool={{ usernameAttributes: ['email'] }}
      clientMetadata={(operation) => (operation === 'SignUp' ? { captcha: token } : undefined)}
      validationData={() => ({ invitation: `for ${token}` })}
    >
      <AuthScreen initialScreen="signUp">inside</AuthScreen>
    </PoolgateProvider>
  )
  const { rerender } = render(page('first'))
  await findHeading('Create your account')
  await fillIn({ Email: ann.email, Password: account.password })
  await press('Create account')
  await screen.findByText('An account already exists. Sign in instead.')
  rerender(page('second'))
  await fillIn({ Email: account.email })
  await press('Create account')
  await findHeading('Check your email')
  pool.outbox.clear()
  expect(signUps.map(({ ClientMetadata, ValidationData }) => ({ ClientMetadata, ValidationData }))).toEqual(
    ['first', 'second'].map((captcha) => ({
      ClientMetadata: { captcha },
      ValidationData: [{ Name: 'invitation', Value: `for ${captcha}` }],
    })),
  )
})
