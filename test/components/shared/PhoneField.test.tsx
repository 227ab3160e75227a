import { cleanup, screen, waitFor } from '@testing-library/react'
import { ForgotPassword, ProfileAttributes, SignIn, SignUp } from 'poolgate'
import type { ReactElement } from 'react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { renderAccount } from '../../support/components/account.tsx'
import { expectAccessible } from '../../support/components/axe.ts'
import { field, fillIn, findHeading, press, renderWithPool } from '../../support/components/render.tsx'
import { createTestPool } from '../../support/pools.ts'
import type { ProviderOptions } from '../../support/TestProvider.tsx'
import { ann, seedAnn } from '../../support/users.ts'

const phonePool = (attributes: Record<string, string> = { phone_number: ann.phone }) =>
  createTestPool({
    usernameAttributes: ['phone_number'],
    users: [{ password: ann.password, attributes, status: 'CONFIRMED' }],
  })

beforeEach(() => {
  const languages = vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB', 'en'])
  return () => languages.mockRestore()
})

const number = () => field('Phone number')
const country = () => screen.getByLabelText<HTMLSelectElement>('Country')
const entry = () => [country().value, number().value]
const isLoaded = () => waitFor(() => expect(country().options.length).toBeGreaterThan(200))

async function show(children: ReactElement, provider?: ProviderOptions) {
  const testPool = phonePool()
  renderWithPool(testPool, children, provider)
  await isLoaded()
  return testPool
}

test('a phone field is accessible, with and without an error', async () => {
  await show(<SignIn headingLevel={1} />)
  await expectAccessible('the sign-in by phone')
  await fillIn({ 'Phone number': '020' })
  await press('Sign in')
  await screen.findByText('Enter a valid phone number.')
  await expectAccessible('an invalid number')
})

test('input and select are on the first render, where the list of countries changes neither', async () => {
  renderWithPool(phonePool(), <SignIn />)
  const input = number()
  const box = input.getBoundingClientRect()
  expect(entry()).toEqual(['GB', ''])
  input.focus()
  await userEvent.keyboard('020')
  await isLoaded()
  expect(number()).toBe(input)
  expect(document.activeElement).toBe(input)
  expect(entry()).toEqual(['GB', '020'])
  expect(input.getBoundingClientRect()).toEqual(box)
})

test('a user signs in with a number in the format of the country', async () => {
  const testPool = await show(<SignIn />)
  await fillIn({ 'Phone number': '020 7946 0000', Password: ann.password })
  await press('Sign in')
  await screen.findByText("You're signed in")
  expect(testPool.requests[0]?.input.AuthParameters).toMatchObject({ USERNAME: ann.phone })
})

test('a submit that does not wait for the list of countries sends E.164 too', async () => {
  const testPool = phonePool()
  renderWithPool(testPool, <ForgotPassword />)
  number().value = '020 7946 0000'
  await press('Send code')
  await findHeading('Create a new password')
  expect(testPool.requests[0]?.input.Username).toBe(ann.phone)
  expect(document.querySelector<HTMLInputElement>('input[readonly]')?.value).toBe(ann.phone)
  testPool.pool.outbox.clear()
})

describe('a number with +', () => {
  test('changes the country as soon as it is complete, and its format when the user leaves the field', async () => {
    await show(<SignIn />)
    number().focus()
    await userEvent.keyboard('+33 6 12 34 56 7')
    expect(country().value).toBe('GB')
    await userEvent.keyboard('8')
    expect(entry()).toEqual(['FR', '+33 6 12 34 56 78'])
    await userEvent.tab()
    expect(entry()).toEqual(['FR', '06 12 34 56 78'])
  })

  test('that a password manager sets without an event is sent as it is, and changes the country', async () => {
    const testPool = await show(<ForgotPassword />)
    testPool.network.state = 'off'
    number().value = '+33612345678'
    await press('Send code')
    await screen.findByText("You're offline. Check your connection and try again.")
    expect(testPool.requests[0]?.input.Username).toBe('+33612345678')
    expect(entry()).toEqual(['FR', '+33612345678'])
  })
})

describe('another country', () => {
  test('reformats the digits, which are sent for that country', async () => {
    const testPool = await show(<ForgotPassword />)
    await fillIn({ 'Phone number': '+4915123456789' })
    expect(country().value).toBe('DE')
    await userEvent.selectOptions(country(), 'AT')
    expect(entry()).toEqual(['AT', '01 5123456789'])
    await press('Send code')
    await findHeading('Create a new password')
    expect(testPool.requests[0]?.input.Username).toBe('+4315123456789')
  })

  test('makes an invalid number valid, and its error goes', async () => {
    await show(<ForgotPassword />)
    await fillIn({ 'Phone number': '0151 23456789 0' })
    await press('Send code')
    await screen.findByText('Enter a valid phone number.')
    await userEvent.selectOptions(country(), 'DE')
    await waitFor(() => expect(screen.queryByText('Enter a valid phone number.')).toBeNull())
  })
})

test.each(['0207', 'ann@example.com', '+44 20', '+999 1234567'])(
  'a text that is not a phone number stays, with an error, and is not sent: %s',
  async (text) => {
    const testPool = await show(<SignIn />)
    await fillIn({ 'Phone number': text, Password: ann.password })
    await press('Sign in')
    await screen.findByText('Enter a valid phone number.')
    expect(number().value).toBe(text)
    expect(document.activeElement).toBe(number())
    expect(number().getAttribute('aria-invalid')).toBe('true')
    expect(testPool.requests).toEqual([])
  },
)

test('a number that the service rejects has the same error', async () => {
  const testPool = await show(<SignUp />)
  const message = "1 validation error detected: Value at 'username' failed to satisfy constraint"
  testPool.answers.SignUp = () =>
    new Response(JSON.stringify({ __type: 'InvalidParameterException', message }), { status: 400 })
  await fillIn({ 'Phone number': '020 7946 0999', Password: ann.newPassword })
  await press('Create account')
  await screen.findByText('Enter a valid phone number.')
  expect(entry()).toEqual(['GB', '020 7946 0999'])
})

test('a typed number goes to another screen, and shows there with its country', async () => {
  const onSignUp = vi.fn()
  await show(<SignIn onSignUp={onSignUp} />)
  await userEvent.selectOptions(country(), 'FR')
  await fillIn({ 'Phone number': '06 12 34 56 78' })
  await press('Sign up')
  expect(onSignUp).toHaveBeenCalledWith('+33612345678')
  cleanup()
  renderWithPool(phonePool(), <SignUp initialState={{ step: 'details', username: '+33612345678' }} />)
  await waitFor(() => expect(entry()).toEqual(['FR', '06 12 34 56 78']))
})

test("an attribute at the first sign-in and in the profile has the same field, with the value's country", async () => {
  const state = { username: 'ann', session: 'x'.repeat(20), missing: ['phone_number'] }
  const { unmount } = renderWithPool(createTestPool(), <SignIn initialState={{ step: 'newPassword', ...state }} />)
  await screen.findByLabelText('Country')
  expect(number().autocomplete).toBe('tel')
  expect(country().autocomplete).toBe('tel-country-code')
  unmount()

  const { scene } = await renderAccount(<ProfileAttributes />, {
    pool: { users: [seedAnn('CONFIRMED', { phone_number: '+33612345678' })] },
  })
  await screen.findByText(ann.email)
  await press('Edit Phone number')
  await waitFor(() => expect(entry()).toEqual(['FR', '06 12 34 56 78']))
  await fillIn({ 'Phone number': '06 12 34 56 79' })
  await press('Save')
  await screen.findByLabelText('Code')
  expect(scene.requests.find(({ operation }) => operation === 'UpdateUserAttributes')?.input).toMatchObject({
    UserAttributes: [{ Name: 'phone_number', Value: '+33612345679' }],
  })
  scene.pool.outbox.take('+33612345679')
})

test('a replaced field without the country takes numbers with + only', async () => {
  const testPool = phonePool()
  renderWithPool(testPool, <ForgotPassword />, {
    components: {
      Field: ({ field: { label, input, error }, label: text }) => (
        <div>
          <label {...label}>{text}</label>
          <input {...input} />
          <p {...error} />
        </div>
      ),
    },
  })
  await fillIn({ 'Phone number': '020 7946 0000' })
  await press('Send code')
  await screen.findByText('Enter a valid phone number.')
  await fillIn({ 'Phone number': ann.phone })
  await press('Send code')
  await findHeading('Create a new password')
  testPool.pool.outbox.clear()
})
