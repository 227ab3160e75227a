import { screen, waitFor } from '@testing-library/react'
import { ForgotPassword, SignIn, SignUp } from 'poolgate'
import type { ReactElement } from 'react'
import { beforeAll, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { field, fillIn, form, press, renderWithPool, signIn } from '../../support/components/render.tsx'
import { loadLaterScreens, sentTo } from '../../support/components/screens.tsx'
import { createTestPool } from '../../support/pools.ts'
import { fault } from '../../support/responses.ts'
import { ann } from '../../support/users.ts'

beforeAll(loadLaterScreens)

const resetState = { step: 'resetPassword', username: ann.email, sentTo } as const
const forms: [string, () => ReactElement, Record<string, string>][] = [
  ['sign in', () => <SignIn />, { Email: ann.email, Password: 'anything' }],
  ['sign up', () => <SignUp />, { Email: ann.email, Password: 'anything' }],
  ['forgot password', () => <ForgotPassword />, { Email: ann.email }],
  [
    'reset password',
    () => <ForgotPassword initialState={resetState} />,
    { Code: '000000', 'New password': 'anything' },
  ],
  ['confirm sign-up', () => <SignIn initialState={{ ...resetState, step: 'confirmSignUp' }} />, { Code: '000000' }],
]
const fields = forms.flatMap(([name, createForm, values]) =>
  Object.keys(values).map((label) => ({ name, createForm, values, label })),
)

test.each(fields)('Enter in “$label” submits the form: $name', async ({ createForm, values, label }) => {
  const testPool = createTestPool()
  testPool.network.state = 'stuck'
  renderWithPool(testPool, createForm())
  await fillIn(values)
  field(label).focus()
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(testPool.requests).toHaveLength(1))
})

test('a double click on the submit button sends one request', async () => {
  const testPool = createTestPool()
  testPool.network.state = 'stuck'
  renderWithPool(testPool, <SignIn />)
  await fillIn({ Email: ann.email, Password: ann.password })
  await userEvent.dblClick(screen.getByRole('button', { name: 'Sign in' }))
  await waitFor(() => expect(testPool.requests).toHaveLength(1))
  screen.getByRole('button', { name: 'Sign in' }).click()
  expect(testPool.requests).toHaveLength(1)
})

test('two submits in immediate succession send one request', async () => {
  const testPool = createTestPool()
  testPool.network.state = 'stuck'
  renderWithPool(testPool, <ForgotPassword />)
  await fillIn({ Email: ann.email })
  form().requestSubmit()
  form().requestSubmit()
  await waitFor(() => expect(form().ariaBusy).toBe('true'))
  expect(testPool.operations()).toEqual(['ForgotPassword'])
})

test('a pending request keeps the form with its values, and the focus on the button', async () => {
  const testPool = createTestPool()
  testPool.network.state = 'stuck'
  renderWithPool(testPool, <SignIn />)
  const initialForm = form()
  await fillIn({ Email: ann.email, Password: ann.password })
  await press('Sign in')
  await waitFor(() => expect(form().ariaBusy).toBe('true'))
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Sign in' })
  expect(form()).toBe(initialForm)
  expect([field('Email').value, field('Password').value]).toEqual([ann.email, ann.password])
  expect(document.activeElement).toBe(button)
  expect([button.ariaDisabled, button.disabled, button.textContent]).toEqual(['true', false, 'Sign in'])
})

test('the submit button is enabled while fields are empty, and pressing it shows errors without sending a request', async () => {
  const testPool = createTestPool()
  renderWithPool(testPool, <SignIn />)
  await press('Sign in')
  expect(await screen.findAllByText('This field is required.')).toHaveLength(2)
  expect(testPool.requests).toEqual([])
})

test('a throttled sign-in is retried automatically and succeeds', async () => {
  const testPool = createTestPool()
  let refusals = 0
  testPool.answers.InitiateAuth = () => (refusals++ < 1 ? fault('TooManyRequestsException') : undefined)
  renderWithPool(testPool, <SignIn />)
  await signIn(ann)
  await screen.findByText("You're signed in")
})

test.each([
  [
    'a code',
    'ConfirmSignUp',
    <SignIn key="a" initialState={{ ...resetState, step: 'confirmSignUp' }} />,
    { Code: '123456' },
  ],
  [
    'a code with a new password',
    'ConfirmForgotPassword',
    <ForgotPassword key="b" initialState={resetState} />,
    { Code: '123456', 'New password': 'Battery-Staple-8?' },
  ],
])('%s is never retried automatically', async (_name, operation, element, values) => {
  const testPool = createTestPool()
  testPool.answers[operation] = () => fault('TooManyRequestsException')
  renderWithPool(testPool, element)
  await fillIn(values)
  form().requestSubmit()
  await screen.findByText("We're busy right now. Try again in a moment.")
  expect(testPool.operations()).toEqual([operation])
})

test('the identifier is trimmed and normalized to Unicode NFC', async () => {
  const testPool = createTestPool({ usernameAttributes: [], users: [] })
  renderWithPool(testPool, <SignIn />)
  await fillIn({ Username: '  Zoe\u0308 ', Password: 'anything' })
  await press('Sign in')
  await screen.findByText('Incorrect username or password.')
  expect(testPool.requests[0]?.input.AuthParameters).toMatchObject({ USERNAME: 'Zo\u00eb' })
})

test('a phone number with spaces, hyphens and parentheses is sent in E.164 format', async () => {
  const testPool = createTestPool({ usernameAttributes: ['phone_number'], users: [] })
  renderWithPool(testPool, <ForgotPassword />)
  await fillIn({ 'Phone number': '+44 (20) 7946-0000' })
  await press('Send code')
  await screen.findByRole('heading', { name: 'Create a new password' })
  expect(testPool.requests[0]?.input.Username).toBe('+442079460000')
})

test.each(['USER_PASSWORD_AUTH', 'USER_SRP_AUTH'] as const)(
  'a password is sent exactly as typed, including leading and trailing spaces (%s)',
  async (authFlow) => {
    const password = '  spaces at both ends  '
    const testPool = createTestPool({ users: [{ password, attributes: { email: ann.email }, status: 'CONFIRMED' }] })
    renderWithPool(testPool, <SignIn />, { authFlow })
    await signIn({ email: ann.email, password })
    await screen.findByText("You're signed in")
  },
)

test('a new password is sent exactly as typed', async () => {
  const testPool = createTestPool()
  testPool.answers.SignUp = () => fault('InternalErrorException')
  renderWithPool(testPool, <SignUp />, { pool: { usernameAttributes: ['email'] } })
  await fillIn({ Email: 'bea@example.com', Password: ' spaces ' })
  await press('Create account')
  await screen.findByText('The service is temporarily unavailable. Try again in a moment.')
  expect(testPool.requests[0]?.input.Password).toBe(' spaces ')
})
