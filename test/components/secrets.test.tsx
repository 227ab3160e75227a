import { QueryClient } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import { AuthScreen, ForgotPassword, SignIn, SignOutButton, SignUp } from 'poolgate'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { field, fillIn, findHeading, press, renderWithPool, signIn } from '../support/components/render.tsx'
import { findPaths, findSecret } from '../support/findSecret.ts'
import { createTestPool } from '../support/pools.ts'
import { fault } from '../support/responses.ts'
import { ann, seedAnn } from '../support/users.ts'

/** Returns a unique secret that every password policy accepts. */
const canary = () => `Canary-1!${crypto.randomUUID()}`

let queryClient: QueryClient

beforeEach(() => {
  queryClient = new QueryClient()
})
afterEach(() => {
  sessionStorage.clear()
  localStorage.clear()
})

function renderPage(children: ReactNode, options: Parameters<typeof createTestPool>[0] = {}) {
  const testPool = createTestPool(options)
  const { container, unmount } = renderWithPool(testPool, children, { queryClient, storage: 'tab' })
  return { testPool, container, unmount }
}

test('the search finds a secret in nested values and in storage', () => {
  const secret = canary()
  expect(findPaths(secret, { deep: [new Map([['key', { text: `before ${secret} after` }]])] })).toHaveLength(1)
  expect(findSecret(secret, { queryClient })).toEqual([])
  sessionStorage.setItem('left', secret)
  expect(findSecret(secret, { queryClient })).toEqual(['sessionStorage.left'])
})

test('after a sign-in, the password is kept nowhere and the tokens only in the chosen storage', async () => {
  const password = canary()
  const users = [{ ...seedAnn('CONFIRMED'), password }]
  const { testPool, container } = renderPage(<AuthScreen>inside</AuthScreen>, { users })
  await signIn({ email: ann.email, password })
  await screen.findByText('inside')
  expect(findSecret(password, { container, queryClient })).toEqual([])

  const key = `poolgate.${testPool.pool.userPoolId}.${testPool.pool.clientId}`
  const { accessToken, idToken, refreshToken } = JSON.parse(sessionStorage.getItem(key) ?? '{}')
  for (const token of [accessToken, idToken, refreshToken]) {
    expect(findSecret(token, { container, queryClient, exceptKey: key })).toEqual([])
  }
  expect(Object.keys(sessionStorage)).toEqual([key])
  expect(localStorage).toHaveLength(0)
})

test('an SRP sign-in does not send the password', async () => {
  const password = canary()
  const { testPool } = renderPage(<SignIn />, { users: [{ ...seedAnn('CONFIRMED'), password }] })
  await signIn({ email: ann.email, password })
  await screen.findByText("You're signed in")
  expect(findPaths(password, testPool.requests)).toEqual([])
})

test('a wrong password is in no cache, storage, URL or attribute while it is in its field, and nowhere after unmounting', async () => {
  const { container, unmount } = renderPage(<SignIn />)
  const password = canary()
  await signIn({ email: ann.email, password })
  await screen.findByText('Incorrect email or password.')
  expect(findSecret(password, { queryClient })).toEqual([])
  unmount()
  expect(findSecret(password, { container, queryClient })).toEqual([])
})

test('React does not retain a wrong password once another screen shows', async () => {
  const { container } = renderPage(<AuthScreen />)
  const password = canary()
  await signIn({ email: ann.email, password })
  await screen.findByText('Incorrect email or password.')
  expect(findSecret(password, { container, queryClient }), 'the form holds it while it shows').not.toEqual([])
  await press('Forgot password?')
  await findHeading('Reset your password')
  await waitFor(() => expect(findSecret(password, { container, queryClient })).toEqual([]))
})

test('a password field is cleared when its form unmounts, even for code that still references it', async () => {
  renderPage(<AuthScreen />)
  await fillIn({ Email: ann.email, Password: canary() })
  const input = field('Password')
  await press('Forgot password?')
  await findHeading('Reset your password')
  expect(input.isConnected).toBe(false)
  await waitFor(() => expect(input.value).toBe(''))
})

test('a sign-in that fails without a network leaves the password in no cache, storage, URL or attribute', async () => {
  const { testPool } = renderPage(<SignIn />)
  testPool.network.state = 'off'
  const password = canary()
  await signIn({ email: ann.email, password })
  await screen.findByText("You're offline. Check your connection and try again.")
  expect(findSecret(password, { queryClient })).toEqual([])
})

test('the password of a sign-up is unreachable until the confirmation, and neither it nor the code is kept afterwards', async () => {
  const code = canary()
  const { testPool, container } = renderPage(<SignUp />, { code: () => code, allowedFirstAuthFactors: ['PASSWORD'] })
  const password = canary()
  await fillIn({ Email: 'bea@example.com', Password: password })
  await press('Create account')
  await findHeading('Check your email')
  await waitFor(() => expect(findSecret(password, { container, queryClient })).toEqual([]))

  await fillIn({ Code: testPool.pool.outbox.take('bea@example.com').code })
  await press('Verify')
  await screen.findByText("You're signed in")
  expect(findSecret(password, { container, queryClient })).toEqual([])
  expect(findSecret(code, { container, queryClient })).toEqual([])
})

test('the session of a sign-up is in no cache, storage, URL or attribute', async () => {
  const { testPool } = renderPage(<SignUp />)
  await fillIn({ Email: 'bea@example.com', Password: canary() })
  await press('Create account')
  await findHeading('Check your email')
  const { Session } = JSON.parse(testPool.responseBodies.at(-1) ?? '')
  expect(Session).toMatch(/^\S{20,}$/)
  expect(findSecret(Session, { queryClient })).toEqual([])
  testPool.pool.outbox.clear()
})

test('a password reset keeps neither the code nor the new password, whether it fails or succeeds', async () => {
  const code = canary()
  const { testPool, container } = renderPage(<ForgotPassword />, { code: () => code })
  await fillIn({ Email: ann.email })
  await press('Send code')
  await findHeading('Create a new password')
  testPool.pool.outbox.take(ann.email)

  const password = canary()
  await fillIn({ Code: code, 'New password': password })
  testPool.answers.ConfirmForgotPassword = () => fault('InternalErrorException')
  await press('Reset password')
  await screen.findByText('The service is temporarily unavailable. Try again in a moment.')
  for (const secret of [code, password]) expect(findSecret(secret, { queryClient })).toEqual([])

  delete testPool.answers.ConfirmForgotPassword
  await press('Reset password')
  await findHeading('Sign in')
  for (const secret of [code, password]) expect(findSecret(secret, { container, queryClient })).toEqual([])
})

test('a revealed password is not written to the markup', async () => {
  renderPage(<SignIn />)
  const password = canary()
  await fillIn({ Password: password })
  await press('Show password')
  await userEvent.keyboard('x')
  expect(findSecret(password, { queryClient })).toEqual([])
})

test('signing out removes every token from the page', async () => {
  const { testPool, container } = renderPage(
    <AuthScreen>
      <SignOutButton />
    </AuthScreen>,
  )
  await signIn(ann)
  await screen.findByRole('button', { name: 'Sign out' })
  const { AuthenticationResult } = JSON.parse(testPool.responseBodies.at(-1) ?? '')
  await press('Sign out')
  await findHeading('Sign in')
  for (const token of [AuthenticationResult.AccessToken, AuthenticationResult.RefreshToken]) {
    expect(findSecret(token, { container, queryClient })).toEqual([])
  }
})
