import { act, screen, waitFor } from '@testing-library/react'
import { AuthScreen, ForgotPassword, SignIn, SignUp } from 'poolgate'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { field, fillIn, findHeading, press, renderWithPool, signIn } from '../../support/components/render.tsx'
import { loadLaterScreens } from '../../support/components/screens.tsx'
import { createTestPool } from '../../support/pools.ts'
import { noResponse } from '../../support/responses.ts'
import { ann } from '../../support/users.ts'

beforeAll(loadLaterScreens)

/** Records uncaught errors and unhandled rejections from now on. */
function watchForErrors(): unknown[] {
  const errors: unknown[] = []
  const record = (event: PromiseRejectionEvent | ErrorEvent) =>
    errors.push('reason' in event ? event.reason : event.error)
  window.addEventListener('unhandledrejection', record)
  window.addEventListener('error', record)
  onTestFinished(() => {
    window.removeEventListener('unhandledrejection', record)
    window.removeEventListener('error', record)
  })
  return errors
}

test.each([
  ['a sign-in', () => <SignIn />, { Email: ann.email, Password: ann.password }, 'Sign in', 'InitiateAuth'],
  ['a sign-up', () => <SignUp />, { Email: 'bea@example.com', Password: ann.password }, 'Create account', 'SignUp'],
  ['a request for a code', () => <ForgotPassword />, { Email: ann.email }, 'Send code', 'ForgotPassword'],
])(
  '%s that unmounts while pending aborts its request, without an uncaught error',
  async (_name, createForm, values, button, operation) => {
    const errors = watchForErrors()
    const testPool = createTestPool()
    testPool.answers[operation] = noResponse
    const { unmount } = renderWithPool(testPool, createForm())
    await fillIn(values)
    await press(button)
    await waitFor(() => expect(testPool.requests).toHaveLength(1))
    unmount()
    await waitFor(() => expect(testPool.requests[0]?.signal.aborted).toBe(true))
    await act(async () => {})
    expect(errors).toEqual([])
  },
)

test('switching to another screen aborts a pending sign-in and keeps the identifier', async () => {
  const testPool = createTestPool()
  testPool.answers.InitiateAuth = noResponse
  renderWithPool(testPool, <AuthScreen>inside</AuthScreen>)
  await signIn(ann)
  await waitFor(() => expect(testPool.requests).toHaveLength(1))
  await press('Forgot password?')
  await findHeading('Reset your password')
  expect(testPool.requests[0]?.signal.aborted).toBe(true)
  expect(field('Email').value).toBe(ann.email)
  expect(screen.queryByText('inside')).toBeNull()
})

test('tokens that arrive after the form unmounts are not stored', async () => {
  const testPool = createTestPool()
  let respond = () => {}
  testPool.answers.RespondToAuthChallenge = () =>
    new Promise((resolve) => {
      respond = () => resolve(new Response('{"AuthenticationResult":{"AccessToken":"a","IdToken":"b"}}'))
    })
  const { unmount } = renderWithPool(testPool, <SignIn />, { storage: 'tab' })
  await signIn(ann)
  await waitFor(() => expect(testPool.operations()).toContain('RespondToAuthChallenge'))
  unmount()
  respond()
  await act(async () => {})
  expect(sessionStorage).toHaveLength(0)
})

test('a pending resend that unmounts aborts its request', async () => {
  const testPool = createTestPool()
  testPool.answers.ResendConfirmationCode = noResponse
  const { unmount } = renderWithPool(testPool, <SignIn initialState={{ step: 'confirmSignUp', username: ann.email }} />)
  await press('Resend code')
  await waitFor(() => expect(testPool.requests).toHaveLength(1))
  unmount()
  expect(testPool.requests[0]?.signal.aborted).toBe(true)
})
