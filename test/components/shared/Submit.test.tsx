import { screen, waitFor } from '@testing-library/react'
import { ForgotPassword, SignIn, SignUp } from 'poolgate'
import type { ReactElement } from 'react'
import { beforeAll, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { field, fillIn, form, press, renderWithPool, signIn } from '../../support/components/render.tsx'
import { loadLazySteps, sentTo } from '../../support/components/screens.tsx'
import { createTestPool } from '../../support/pools.ts'
import { fault } from '../../support/responses.ts'
import { ann } from '../../support/users.ts'

beforeAll(loadLazySteps)

const reset = { step: 'resetPassword', username: ann.email, sentTo } as const
const forms: [string, () => ReactElement, Record<string, string>][] = [
  ['sign in', () => <SignIn />, { Email: ann.email, Password: 'anything' }],
  ['sign up', () => <SignUp />, { Email: ann.email, Password: 'anything' }],
  ['forgot password', () => <ForgotPassword />, { Email: ann.email }],
  ['reset password', () => <ForgotPassword initialState={reset} />, { Code: '000000', 'New password': 'anything' }],
  ['confirm', () => <SignIn initialState={{ ...reset, step: 'confirmSignUp' }} />, { Code: '000000' }],
]
const everyField = forms.flatMap(([name, draw, values]) =>
  Object.keys(values).map((label) => ({ name, draw, values, label })),
)

test.each(everyField)('Enter in “$label” submits: $name', async ({ draw, values, label }) => {
  const scene = createTestPool()
  scene.network.state = 'stuck'
  renderWithPool(scene, draw())
  await fillIn(values)
  field(label).focus()
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(scene.requests).toHaveLength(1))
})

test('a double click sends one request', async () => {
  const scene = createTestPool()
  scene.network.state = 'stuck'
  renderWithPool(scene, <SignIn />)
  await fillIn({ Email: ann.email, Password: ann.password })
  await userEvent.dblClick(screen.getByRole('button', { name: 'Sign in' }))
  await waitFor(() => expect(scene.requests).toHaveLength(1))
  screen.getByRole('button', { name: 'Sign in' }).click()
  expect(scene.requests).toHaveLength(1)
})

test('two submits within one moment send one request', async () => {
  const scene = createTestPool()
  scene.network.state = 'stuck'
  renderWithPool(scene, <ForgotPassword />)
  await fillIn({ Email: ann.email })
  form().requestSubmit()
  form().requestSubmit()
  await waitFor(() => expect(form().ariaBusy).toBe('true'))
  expect(scene.operations()).toEqual(['ForgotPassword'])
})

test('while a request is under way the form stays with its values, and the focus stays on the button', async () => {
  const scene = createTestPool()
  scene.network.state = 'stuck'
  renderWithPool(scene, <SignIn />)
  const before = form()
  await fillIn({ Email: ann.email, Password: ann.password })
  await press('Sign in')
  await waitFor(() => expect(form().ariaBusy).toBe('true'))
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Sign in' })
  expect(form()).toBe(before)
  expect([field('Email').value, field('Password').value]).toEqual([ann.email, ann.password])
  expect(document.activeElement).toBe(button)
  expect([button.ariaDisabled, button.disabled, button.textContent]).toEqual(['true', false, 'Sign in'])
})

test('the button is there to press however little is filled in, and nothing is sent then', async () => {
  const scene = createTestPool()
  renderWithPool(scene, <SignIn />)
  await press('Sign in')
  expect(await screen.findAllByText('This field is required.')).toHaveLength(2)
  expect(scene.requests).toEqual([])
})

test('a throttled sign-in is tried again by itself, and then works', async () => {
  const scene = createTestPool()
  let refusals = 0
  scene.answers.InitiateAuth = () => (refusals++ < 1 ? fault('TooManyRequestsException') : undefined)
  renderWithPool(scene, <SignIn />)
  await signIn(ann)
  await screen.findByText("You're signed in")
})

test.each([
  [
    'a code',
    'ConfirmSignUp',
    <SignIn key="a" initialState={{ ...reset, step: 'confirmSignUp' }} />,
    { Code: '123456' },
  ],
  [
    'a code with a new password',
    'ConfirmForgotPassword',
    <ForgotPassword key="b" initialState={reset} />,
    { Code: '123456', 'New password': 'Battery-Staple-8?' },
  ],
])('%s is never sent twice by itself', async (_what, operation, screenOf, values) => {
  const scene = createTestPool()
  scene.answers[operation] = () => fault('TooManyRequestsException')
  renderWithPool(scene, screenOf)
  await fillIn(values)
  form().requestSubmit()
  await screen.findByText("We're busy right now. Try again in a moment.")
  expect(scene.operations()).toEqual([operation])
})

test('the identifier is trimmed and put into one Unicode form', async () => {
  const scene = createTestPool({ usernameAttributes: [], users: [] })
  renderWithPool(scene, <SignIn />)
  await fillIn({ Username: '  Zoe\u0308 ', Password: 'anything' })
  await press('Sign in')
  await screen.findByText('Incorrect email or password.')
  expect(scene.requests[0]?.input.AuthParameters).toMatchObject({ USERNAME: 'Zo\u00eb' })
})

test('a phone number may be typed with spaces, as people write it', async () => {
  const scene = createTestPool({ usernameAttributes: ['phone_number'], users: [] })
  renderWithPool(scene, <ForgotPassword />)
  await fillIn({ 'Phone number': '+44 (20) 7946-0000' })
  await press('Send code')
  await screen.findByRole('heading', { name: 'Create a new password' })
  expect(scene.requests[0]?.input.Username).toBe('+442079460000')
})

test.each(['USER_PASSWORD_AUTH', 'USER_SRP_AUTH'] as const)(
  'a password goes as it was typed, spaces at both ends included (%s)',
  async (authFlow) => {
    const password = '  spaces at both ends  '
    const scene = createTestPool({ users: [{ password, attributes: { email: ann.email }, status: 'CONFIRMED' }] })
    renderWithPool(scene, <SignIn />, { authFlow })
    await signIn({ email: ann.email, password })
    await screen.findByText("You're signed in")
  },
)

test('a new password goes as it was typed', async () => {
  const scene = createTestPool()
  scene.answers.SignUp = () => fault('InternalErrorException')
  renderWithPool(scene, <SignUp />, { pool: { usernameAttributes: ['email'] } })
  await fillIn({ Email: 'bea@example.com', Password: ' spaces ' })
  await press('Create account')
  await screen.findByText('The service is temporarily unavailable. Try again in a moment.')
  expect(scene.requests[0]?.input.Password).toBe(' spaces ')
})
