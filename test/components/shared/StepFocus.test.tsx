import { screen, waitFor } from '@testing-library/react'
import { AuthScreen, ForgotPassword, SignIn, SignUp } from 'poolgate'
import { beforeAll, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { field, fillIn, findHeading, form, press, renderWithPool, signIn } from '../../support/components/render.tsx'
import { askingPool, loadLaterScreens, screenNames, screens } from '../../support/components/screens.tsx'
import { createTestPool } from '../../support/pools.ts'
import { ann, seedAnn } from '../../support/users.ts'

beforeAll(loadLaterScreens)

test.each(screenNames)('the first render does not move the focus: %s', (name) => {
  renderWithPool(createTestPool(), screens[name]!())
  expect(document.activeElement).toBe(document.body)
})

test('each step of a password reset gets the focus, from the sign-in form and back to it', async () => {
  const testPool = createTestPool()
  renderWithPool(testPool, <AuthScreen />)
  await press('Forgot password?')
  await findHeading('Reset your password')
  expect(document.activeElement).toBe(field('Email'))
  await userEvent.keyboard(`${ann.email}{Enter}`)
  await findHeading('Create a new password')
  expect(document.activeElement).toBe(field('Code'))
  await userEvent.keyboard(testPool.pool.outbox.take(ann.email).code)
  await userEvent.tab()
  expect(document.activeElement).toBe(field('New password'))
  await userEvent.keyboard('Battery-Staple-8?{Enter}')
  await findHeading('Sign in')
  expect(field('Email').value).toBe(ann.email)
  expect(document.activeElement).toBe(field('Password'))
})

test('each step of a sign-up gets the focus, up to the signed-in message', async () => {
  const testPool = createTestPool()
  renderWithPool(testPool, <SignUp />)
  await fillIn({ Email: 'bea@example.com', Password: 'Battery-Staple-8?' })
  await userEvent.keyboard('{Enter}')
  await findHeading('Check your email')
  expect(document.activeElement).toBe(field('Code'))
  await userEvent.keyboard(`${testPool.pool.outbox.take('bea@example.com').code}{Enter}`)
  expect(await screen.findByText("You're signed in")).toBe(document.activeElement)
})

test('a new step moves the focus to its first empty field', async () => {
  renderWithPool(createTestPool({ users: [seedAnn('UNCONFIRMED')] }), <SignIn />)
  await signIn(ann)
  await findHeading('Verify your account')
  expect(document.activeElement).toBe(field('Code'))
  await press('Back to sign in')
  expect(document.activeElement).toBe(field('Password'))
})

test('a step that changes while the focus is elsewhere on the page leaves it there', async () => {
  const testPool = createTestPool()
  renderWithPool(
    testPool,
    <>
      <input aria-label="Search" />
      <ForgotPassword />
    </>,
  )
  await fillIn({ Email: ann.email })
  field('Search').focus()
  form().requestSubmit()
  await findHeading('Create a new password')
  expect(document.activeElement).toBe(field('Search'))
  testPool.pool.outbox.clear()
})

test('a submit with invalid fields moves the focus to the first of them', async () => {
  renderWithPool(createTestPool(), <SignUp />, { pool: askingPool })
  await fillIn({ Email: ann.email })
  await press('Create account')
  await waitFor(() => expect(document.activeElement).toBe(field('First name')))
  expect(field('First name').ariaInvalid).toBe('true')
  expect(field('Email').ariaInvalid).toBe('false')
})

test('a field error from the service moves the focus to that field', async () => {
  renderWithPool(createTestPool(), <SignUp />)
  await fillIn({ Email: ann.email, Password: 'Battery-Staple-8?' })
  await userEvent.keyboard('{Enter}')
  await screen.findByText('An account already exists. Sign in instead.')
  expect(document.activeElement).toBe(field('Email'))
})

test('a service error about a field that the form does not have shows as a form error', async () => {
  const testPool = createTestPool({ users: [seedAnn('FORCE_CHANGE_PASSWORD')] })
  renderWithPool(testPool, <SignIn />)
  await signIn(ann)
  await findHeading('Create your password')
  testPool.answers.RespondToAuthChallenge = () =>
    new Response(JSON.stringify({ __type: 'InvalidParameterException', message: 'Invalid email address format.' }), {
      status: 400,
    })
  await fillIn({ 'New password': 'Battery-Staple-8?' })
  await press('Continue')
  const message = await screen.findByText('Enter a valid email address, like name@example.com.')
  expect(message.closest('[role=alert]')).not.toBeNull()
})
