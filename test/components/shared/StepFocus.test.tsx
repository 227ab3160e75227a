import { screen, waitFor } from '@testing-library/react'
import { AuthScreen, ForgotPassword, SignIn, SignUp } from 'poolgate'
import { beforeAll, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { field, fillIn, findHeading, form, press, renderWithPool, signIn } from '../../support/components/render.tsx'
import { askingPool, loadLazySteps, screenNames, screens } from '../../support/components/screens.tsx'
import { createTestPool } from '../../support/pools.ts'
import { ann, seedAnn } from '../../support/users.ts'

beforeAll(loadLazySteps)

test.each(screenNames)('nothing takes the focus when it first shows: %s', (name) => {
  renderWithPool(createTestPool(), screens[name]!())
  expect(document.activeElement).toBe(document.body)
})

test('the focus follows: sign-in, forgotten password, code, and back to the sign-in', async () => {
  const scene = createTestPool()
  renderWithPool(scene, <AuthScreen />)
  await press('Forgot password?')
  await findHeading('Reset your password')
  expect(document.activeElement).toBe(field('Email'))
  await userEvent.keyboard(`${ann.email}{Enter}`)
  await findHeading('Create a new password')
  expect(document.activeElement).toBe(field('Code'))
  await userEvent.keyboard(scene.pool.outbox.take(ann.email).code)
  await userEvent.tab()
  expect(document.activeElement).toBe(field('New password'))
  await userEvent.keyboard('Battery-Staple-8?{Enter}')
  await findHeading('Sign in')
  expect(field('Email').value).toBe(ann.email)
  expect(document.activeElement).toBe(field('Password'))
})

test('the focus follows: sign-up, code, signed in', async () => {
  const scene = createTestPool()
  renderWithPool(scene, <SignUp />)
  await fillIn({ Email: 'bea@example.com', Password: 'Battery-Staple-8?' })
  await userEvent.keyboard('{Enter}')
  await findHeading('Check your email')
  expect(document.activeElement).toBe(field('Code'))
  await userEvent.keyboard(`${scene.pool.outbox.take('bea@example.com').code}{Enter}`)
  expect(await screen.findByText("You're signed in")).toBe(document.activeElement)
})

test('the focus goes to the first field that is still empty', async () => {
  renderWithPool(createTestPool({ users: [seedAnn('UNCONFIRMED')] }), <SignIn />)
  await signIn(ann)
  await findHeading('Verify your account')
  expect(document.activeElement).toBe(field('Code'))
  await press('Back to sign in')
  expect(document.activeElement).toBe(field('Password'))
})

test('a step that changes while the person is elsewhere on the page leaves them there', async () => {
  const scene = createTestPool()
  renderWithPool(
    scene,
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
  scene.pool.outbox.clear()
})

test('a refused form puts the focus on the first field that is wrong', async () => {
  renderWithPool(createTestPool(), <SignUp />, { pool: askingPool })
  await fillIn({ Email: ann.email })
  await press('Create account')
  await waitFor(() => expect(document.activeElement).toBe(field('First name')))
  expect(field('First name').ariaInvalid).toBe('true')
  expect(field('Email').ariaInvalid).toBe('false')
})

test('what the service refuses puts the focus on the field it is about', async () => {
  renderWithPool(createTestPool(), <SignUp />)
  await fillIn({ Email: ann.email, Password: 'Battery-Staple-8?' })
  await userEvent.keyboard('{Enter}')
  await screen.findByText('An account already exists. Sign in instead.')
  expect(document.activeElement).toBe(field('Email'))
})

test('what the service says about a field that the form does not show is said for the whole form', async () => {
  const scene = createTestPool({ users: [seedAnn('FORCE_CHANGE_PASSWORD')] })
  renderWithPool(scene, <SignIn />)
  await signIn(ann)
  await findHeading('Create your password')
  scene.answers.RespondToAuthChallenge = () =>
    new Response(JSON.stringify({ __type: 'InvalidParameterException', message: 'Invalid email address format.' }), {
      status: 400,
    })
  await fillIn({ 'New password': 'Battery-Staple-8?' })
  await press('Continue')
  const message = await screen.findByText('Enter a valid email address, like name@example.com.')
  expect(message.closest('[role=alert]')).not.toBeNull()
})
