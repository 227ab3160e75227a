import { screen } from '@testing-library/react'
import { SignUp } from 'poolgate'
import { beforeAll, expect, test } from 'vitest'
import { expectAccessibleThroughout } from '../../support/components/accessible.tsx'
import { field, fillIn, findHeading, press, renderWithPool } from '../../support/components/render.tsx'
import { askingPool, loadLaterScreens } from '../../support/components/screens.tsx'
import { createTestPool } from '../../support/pools.ts'
import { fault } from '../../support/responses.ts'
import { ann } from '../../support/users.ts'

beforeAll(loadLaterScreens)

const bea = { Email: 'bea@example.com', Password: 'Battery-Staple-8?' }

test('axe finds no violations in any state', () => expectAccessibleThroughout('sign up'), 30_000)

test('a new account is created, confirmed and signed in without entering the password again', async () => {
  const testPool = createTestPool()
  renderWithPool(testPool, <SignUp />)
  await fillIn(bea)
  await press('Create account')
  await findHeading('Check your email')
  await screen.findByText('bea@example.com')
  await fillIn({ Code: testPool.pool.outbox.take(bea.Email).code })
  await press('Verify')
  await screen.findByText("You're signed in")
  expect(testPool.operations()).toEqual(['SignUp', 'ConfirmSignUp', 'InitiateAuth'])
})

test('the form has the attributes of the pool’s settings, and an empty optional one is not sent', async () => {
  const testPool = createTestPool()
  renderWithPool(testPool, <SignUp />, { pool: askingPool })
  await fillIn({ ...bea, 'First name': ' Bea ', 'Cost center (optional)': '' })
  await press('Create account')
  await findHeading('Check your email')
  expect(testPool.requests[0]?.input.UserAttributes).toEqual([{ Name: 'given_name', Value: 'Bea' }])
  testPool.pool.outbox.clear()
})

test('an email address that already has an account shows an error on its field', async () => {
  renderWithPool(createTestPool(), <SignUp />)
  await fillIn({ Email: ann.email, Password: bea.Password })
  await press('Create account')
  await screen.findByText('An account already exists. Sign in instead.')
  expect(field('Email').ariaInvalid).toBe('true')
})

test('a password that the pool rejects shows an error on its field', async () => {
  renderWithPool(createTestPool({ passwordPolicy: { MinimumLength: 20 } }), <SignUp />, {
    pool: { usernameAttributes: ['email'] },
  })
  await fillIn(bea)
  await press('Create account')
  await screen.findByText("This password can't be used. Choose a different one.")
  expect(field('Password').ariaInvalid).toBe('true')
})

test('a configured password policy rejects a password without a request', async () => {
  const testPool = createTestPool()
  renderWithPool(testPool, <SignUp />, {
    pool: { usernameAttributes: ['email'], passwordPolicy: { RequireNumbers: true } },
  })
  await fillIn({ ...bea, Password: 'no digits here' })
  await press('Create account')
  await screen.findByText('Add a number.')
  expect(testPool.requests).toEqual([])
})

test('without a configured password policy, the default rules show but are not enforced', async () => {
  const testPool = createTestPool({ passwordPolicy: { MinimumLength: 6 } })
  renderWithPool(testPool, <SignUp />, { pool: { usernameAttributes: ['email'] } })
  expect(screen.getByText(/At least 8 characters/)).toBeTruthy()
  await fillIn({ ...bea, Password: 'simple' })
  await press('Create account')
  await findHeading('Check your email')
  testPool.pool.outbox.clear()
})

test('the password rules describe the field, show once the user is in it, and are marked as they are met', async () => {
  renderWithPool(createTestPool(), <SignUp />, { pool: { passwordPolicy: { MinimumLength: 8, RequireNumbers: true } } })
  const rules = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(field('Password')).toHaveAccessibleDescription(/At least 8 characters \(not met\)/)
  expect(screen.queryByRole('listitem')).toBeNull()
  field('Password').focus()
  expect(await screen.findAllByRole('listitem')).toHaveLength(2)
  expect(rules()).toEqual(['At least 8 characters (not met)', 'One number (not met)'])
  await fillIn({ Password: '1234' })
  expect(rules()).toEqual(['At least 8 characters (not met)', 'One number (met)'])
  await fillIn({ Password: '12345678' })
  expect(rules()).toEqual(['At least 8 characters (met)', 'One number (met)'])
})

test('a sign-up whose code cannot be sent shows a notice on the code step, where a resent code confirms the account', async () => {
  const testPool = createTestPool()
  testPool.answers.SignUp = (request) => {
    delete testPool.answers.SignUp
    void testPool.client.fetch(testPool.pool.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSCognitoIdentityProviderService.SignUp',
      },
      body: JSON.stringify(request.input),
    })
    return fault('CodeDeliveryFailureException', 'Could not send.')
  }
  renderWithPool(testPool, <SignUp />)
  await fillIn(bea)
  await press('Create account')
  await screen.findByText(/Your account was created, but we couldn't send the code/)
  await press('Resend code')
  await screen.findByText('We sent you a new code.')
  const { code } = testPool.pool.outbox.take(bea.Email)
  testPool.pool.outbox.clear()
  await fillIn({ Code: code })
  await press('Verify')
  await screen.findByText("You're signed in")
})

test('a server error keeps the values of all fields', async () => {
  const testPool = createTestPool()
  testPool.answers.SignUp = () => fault('InternalErrorException')
  renderWithPool(testPool, <SignUp />, { pool: askingPool })
  await fillIn({ ...bea, 'First name': 'Bea', 'Cost center (optional)': '42' })
  await press('Create account')
  await screen.findByText('The service is temporarily unavailable. Try again in a moment.')
  const values = ['Email', 'First name', 'Cost center (optional)', 'Password'].map((label) => field(label).value)
  expect(values).toEqual([bea.Email, 'Bea', '42', bea.Password])
})

test('without a password, where the pool allows it, the code that confirms the account signs the user in', async () => {
  const testPool = createTestPool({ authFlows: ['USER_AUTH'], allowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] })
  renderWithPool(testPool, <SignUp />, {
    authFlow: 'USER_AUTH',
    pool: { usernameAttributes: ['email'], signUpPassword: 'none' },
  })
  expect(screen.queryByLabelText('Password')).toBeNull()
  await fillIn({ Email: bea.Email })
  await press('Create account')
  await findHeading('Check your email')
  expect(testPool.requests[0]?.input).not.toHaveProperty('Password')
  await fillIn({ Code: testPool.pool.outbox.take(bea.Email).code })
  await press('Verify')
  await screen.findByText("You're signed in")
})
