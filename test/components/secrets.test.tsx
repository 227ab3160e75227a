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

/** A secret that no page would hold by chance, good for every policy. */
const canary = () => `Canary-1!${crypto.randomUUID()}`

let queryClient: QueryClient

beforeEach(() => {
  queryClient = new QueryClient()
})
afterEach(() => {
  sessionStorage.clear()
  localStorage.clear()
})

function open(children: ReactNode, options: Parameters<typeof createTestPool>[0] = {}) {
  const scene = createTestPool(options)
  const { container, unmount } = renderWithPool(scene, children, { queryClient, storage: 'tab' })
  return { scene, container, unmount }
}

test('the search finds a secret wherever it can lie', () => {
  const secret = canary()
  expect(findPaths(secret, { deep: [new Map([['key', { text: `before ${secret} after` }]])] })).toHaveLength(1)
  expect(findSecret(secret, { queryClient })).toEqual([])
  sessionStorage.setItem('left', secret)
  expect(findSecret(secret, { queryClient })).toEqual(['sessionStorage.left'])
})

test('after a sign-in the password is nowhere, and the tokens are in the chosen storage alone', async () => {
  const password = canary()
  const users = [{ ...seedAnn('CONFIRMED'), password }]
  const { scene, container } = open(<AuthScreen>inside</AuthScreen>, { users })
  await signIn({ email: ann.email, password })
  await screen.findByText('inside')
  expect(findSecret(password, { container, queryClient })).toEqual([])

  const key = `poolgate.${scene.pool.userPoolId}.${scene.pool.clientId}`
  const { accessToken, idToken, refreshToken } = JSON.parse(sessionStorage.getItem(key) ?? '{}')
  for (const token of [accessToken, idToken, refreshToken]) {
    expect(findSecret(token, { container, queryClient, exceptKey: key })).toEqual([])
  }
  expect(Object.keys(sessionStorage)).toEqual([key])
  expect(localStorage).toHaveLength(0)
})

test('a sign-in by SRP sends the password in no form', async () => {
  const password = canary()
  const { scene } = open(<SignIn />, { users: [{ ...seedAnn('CONFIRMED'), password }] })
  await signIn({ email: ann.email, password })
  await screen.findByText("You're signed in")
  expect(findPaths(password, scene.requests)).toEqual([])
})

test('a wrong password is in no cache, storage, address or attribute while it stands in its field', async () => {
  const { container, unmount } = open(<SignIn />)
  const password = canary()
  await signIn({ email: ann.email, password })
  await screen.findByText('Incorrect email or password.')
  expect(findSecret(password, { queryClient })).toEqual([])
  unmount()
  expect(findSecret(password, { container, queryClient })).toEqual([])
})

test('a wrong password is gone from React once another screen is shown', async () => {
  const { container } = open(<AuthScreen />)
  const password = canary()
  await signIn({ email: ann.email, password })
  await screen.findByText('Incorrect email or password.')
  expect(findSecret(password, { container, queryClient }), 'the form owns it while it shows').not.toEqual([])
  await press('Forgot password?')
  await findHeading('Reset your password')
  await waitFor(() => expect(findSecret(password, { container, queryClient })).toEqual([]))
})

test('a field that is left is emptied, for whoever kept hold of it', async () => {
  open(<AuthScreen />)
  await fillIn({ Email: ann.email, Password: canary() })
  const input = field('Password')
  await press('Forgot password?')
  await findHeading('Reset your password')
  expect(input.isConnected).toBe(false)
  await waitFor(() => expect(input.value).toBe(''))
})

test('a request that fails on the way leaves nothing of the password behind', async () => {
  const { scene } = open(<SignIn />)
  scene.network.state = 'off'
  const password = canary()
  await signIn({ email: ann.email, password })
  await screen.findByText("You're offline. Check your connection and try again.")
  expect(findSecret(password, { queryClient })).toEqual([])
})

test('between sign-up and confirmation the password is out of sight, and neither it nor the code stays', async () => {
  const code = canary()
  const { scene, container } = open(<SignUp />, { code: () => code, allowedFirstAuthFactors: ['PASSWORD'] })
  const password = canary()
  await fillIn({ Email: 'bea@example.com', Password: password })
  await press('Create account')
  await findHeading('Check your email')
  await waitFor(() => expect(findSecret(password, { container, queryClient })).toEqual([]))

  await fillIn({ Code: scene.pool.outbox.take('bea@example.com').code })
  await press('Verify')
  await screen.findByText("You're signed in")
  expect(findSecret(password, { container, queryClient })).toEqual([])
  expect(findSecret(code, { container, queryClient })).toEqual([])
})

test('the session of a sign-up is in no storage, address or attribute', async () => {
  const { scene } = open(<SignUp />)
  await fillIn({ Email: 'bea@example.com', Password: canary() })
  await press('Create account')
  await findHeading('Check your email')
  const { Session } = JSON.parse(scene.responseBodies.at(-1) ?? '')
  expect(Session).toHaveLength(Session.length)
  expect(findSecret(Session, { queryClient })).toEqual([])
  scene.pool.outbox.clear()
})

test('a reset leaves neither its code nor the new password, whether it fails or succeeds', async () => {
  const code = canary()
  const { scene, container } = open(<ForgotPassword />, { code: () => code })
  await fillIn({ Email: ann.email })
  await press('Send code')
  await findHeading('Create a new password')
  scene.pool.outbox.take(ann.email)

  const password = canary()
  await fillIn({ Code: code, 'New password': password })
  scene.answers.ConfirmForgotPassword = () => fault('InternalErrorException')
  await press('Reset password')
  await screen.findByText('The service is temporarily unavailable. Try again in a moment.')
  for (const secret of [code, password]) expect(findSecret(secret, { queryClient })).toEqual([])

  delete scene.answers.ConfirmForgotPassword
  await press('Reset password')
  await findHeading('Sign in')
  for (const secret of [code, password]) expect(findSecret(secret, { container, queryClient })).toEqual([])
})

test('a revealed password is not written to the markup', async () => {
  open(<SignIn />)
  const password = canary()
  await fillIn({ Password: password })
  await press('Show password')
  await userEvent.keyboard('x')
  expect(findSecret(password, { queryClient })).toEqual([])
})

test('signing out takes every token from the page', async () => {
  const { scene, container } = open(
    <AuthScreen>
      <SignOutButton />
    </AuthScreen>,
  )
  await signIn(ann)
  await screen.findByRole('button', { name: 'Sign out' })
  const { AuthenticationResult } = JSON.parse(scene.responseBodies.at(-1) ?? '')
  await press('Sign out')
  await findHeading('Sign in')
  for (const token of [AuthenticationResult.AccessToken, AuthenticationResult.RefreshToken]) {
    expect(findSecret(token, { container, queryClient })).toEqual([])
  }
})
