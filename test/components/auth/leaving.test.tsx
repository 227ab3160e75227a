import { act, screen, waitFor } from '@testing-library/react'
import { AuthScreen, ForgotPassword, SignIn, SignUp } from 'poolgate'
import { expect, onTestFinished, test } from 'vitest'
import { field, fillIn, findHeading, press, renderWithPool, signIn } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import { noResponse } from '../../support/responses.ts'
import { ann } from '../../support/users.ts'

/** What reaches the window as an error that nobody caught. */
function watchForErrors(): unknown[] {
  const seen: unknown[] = []
  const keep = (event: PromiseRejectionEvent | ErrorEvent) => seen.push('reason' in event ? event.reason : event.error)
  window.addEventListener('unhandledrejection', keep)
  window.addEventListener('error', keep)
  onTestFinished(() => {
    window.removeEventListener('unhandledrejection', keep)
    window.removeEventListener('error', keep)
  })
  return seen
}

test.each([
  ['a sign-in', () => <SignIn />, { Email: ann.email, Password: ann.password }, 'Sign in', 'InitiateAuth'],
  ['a sign-up', () => <SignUp />, { Email: 'bea@example.com', Password: ann.password }, 'Create account', 'SignUp'],
  ['a request for a code', () => <ForgotPassword />, { Email: ann.email }, 'Send code', 'ForgotPassword'],
])(
  '%s that is unmounted under way ends its request, and nothing is heard of it',
  async (_name, draw, values, button, operation) => {
    const errors = watchForErrors()
    const scene = createTestPool()
    scene.answers[operation] = noResponse
    const { unmount } = renderWithPool(scene, draw())
    await fillIn(values)
    await press(button)
    await waitFor(() => expect(scene.requests).toHaveLength(1))
    unmount()
    await waitFor(() => expect(scene.requests[0]?.signal.aborted).toBe(true))
    await act(async () => {})
    expect(errors).toEqual([])
  },
)

test('an answer that comes after the person went elsewhere changes nothing there', async () => {
  const scene = createTestPool()
  scene.answers.InitiateAuth = noResponse
  renderWithPool(scene, <AuthScreen>inside</AuthScreen>)
  await signIn(ann)
  await waitFor(() => expect(scene.requests).toHaveLength(1))
  await press('Forgot password?')
  await findHeading('Reset your password')
  expect(scene.requests[0]?.signal.aborted).toBe(true)
  expect(field('Email').value).toBe(ann.email)
  expect(screen.queryByText('inside')).toBeNull()
})

test('tokens that arrive after the form is gone sign nobody in', async () => {
  const scene = createTestPool()
  let answer = () => {}
  scene.answers.RespondToAuthChallenge = () =>
    new Promise((resolve) => {
      answer = () => resolve(new Response('{"AuthenticationResult":{"AccessToken":"a","IdToken":"b"}}'))
    })
  const { unmount } = renderWithPool(scene, <SignIn />, { storage: 'tab' })
  await signIn(ann)
  await waitFor(() => expect(scene.operations()).toContain('RespondToAuthChallenge'))
  unmount()
  answer()
  await act(async () => {})
  expect(sessionStorage).toHaveLength(0)
})

test('a resend that is left under way ends its request', async () => {
  const scene = createTestPool()
  scene.answers.ResendConfirmationCode = noResponse
  const { unmount } = renderWithPool(scene, <SignIn initialState={{ step: 'confirmSignUp', username: ann.email }} />)
  await press('Resend code')
  await waitFor(() => expect(scene.requests).toHaveLength(1))
  unmount()
  expect(scene.requests[0]?.signal.aborted).toBe(true)
})
