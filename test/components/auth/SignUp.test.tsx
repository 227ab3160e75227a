import { screen } from '@testing-library/react'
import { SignUp } from 'poolgate'
import { beforeAll, expect, test } from 'vitest'
import { expectAccessibleThroughout } from '../../support/components/accessible.tsx'
import { field, fillIn, findHeading, press, renderWithPool } from '../../support/components/render.tsx'
import { askingPool, loadLazySteps } from '../../support/components/screens.tsx'
import { createTestPool } from '../../support/pools.ts'
import { fault } from '../../support/responses.ts'
import { ann } from '../../support/users.ts'

beforeAll(loadLazySteps)

const bea = { Email: 'bea@example.com', Password: 'Battery-Staple-8?' }

test('axe finds nothing in any of its states', () => expectAccessibleThroughout('sign up'), 30_000)

test('a new account is made, confirmed and signed in without typing the password again', async () => {
  const scene = createTestPool()
  renderWithPool(scene, <SignUp />)
  await fillIn(bea)
  await press('Create account')
  await findHeading('Check your email')
  await screen.findByText('b***@e***')
  await fillIn({ Code: scene.pool.outbox.take(bea.Email).code })
  await press('Verify')
  await screen.findByText("You're signed in")
  expect(scene.operations()).toEqual(['SignUp', 'ConfirmSignUp', 'InitiateAuth'])
})

test('attributes are asked as the pool wants them, and one left empty is not sent', async () => {
  const scene = createTestPool()
  renderWithPool(scene, <SignUp />, { pool: askingPool })
  await fillIn({ ...bea, 'First name': ' Bea ', 'Cost center (optional)': '' })
  await press('Create account')
  await findHeading('Check your email')
  expect(scene.requests[0]?.input.UserAttributes).toEqual([{ Name: 'given_name', Value: 'Bea' }])
  scene.pool.outbox.clear()
})

test('an address that has an account is refused at its field', async () => {
  renderWithPool(createTestPool(), <SignUp />)
  await fillIn({ Email: ann.email, Password: bea.Password })
  await press('Create account')
  await screen.findByText('An account already exists. Sign in instead.')
  expect(field('Email').ariaInvalid).toBe('true')
})

test('shows at its field that the pool rejects a password', async () => {
  renderWithPool(createTestPool({ passwordPolicy: { MinimumLength: 20 } }), <SignUp />, {
    pool: { usernameAttributes: ['email'] },
  })
  await fillIn(bea)
  await press('Create account')
  await screen.findByText("This password can't be used. Choose a different one.")
  expect(field('Password').ariaInvalid).toBe('true')
})

test('a stated policy refuses before anything is sent', async () => {
  const scene = createTestPool()
  renderWithPool(scene, <SignUp />, {
    pool: { usernameAttributes: ['email'], passwordPolicy: { RequireNumbers: true } },
  })
  await fillIn({ ...bea, Password: 'no digits here' })
  await press('Create account')
  await screen.findByText('Add a number.')
  expect(scene.requests).toEqual([])
})

test('a policy that nobody stated shows, but stops nobody', async () => {
  const scene = createTestPool({ passwordPolicy: { MinimumLength: 6 } })
  renderWithPool(scene, <SignUp />, { pool: { usernameAttributes: ['email'] } })
  expect(screen.getByText(/At least 8 characters/)).toBeTruthy()
  await fillIn({ ...bea, Password: 'simple' })
  await press('Create account')
  await findHeading('Check your email')
  scene.pool.outbox.clear()
})

test('the rules stand there before anything is typed, and tick as they are met', async () => {
  renderWithPool(createTestPool(), <SignUp />, { pool: { passwordPolicy: { MinimumLength: 8, RequireNumbers: true } } })
  const rules = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(rules()).toEqual(['At least 8 characters (not met)', 'One number (not met)'])
  await fillIn({ Password: '1234' })
  expect(rules()).toEqual(['At least 8 characters (not met)', 'One number (met)'])
  await fillIn({ Password: '12345678' })
  expect(rules()).toEqual(['At least 8 characters (met)', 'One number (met)'])
})

test('where the code could not be sent, the account is not lost: the code step says so and sends another', async () => {
  const scene = createTestPool()
  scene.answers.SignUp = (request) => {
    delete scene.answers.SignUp
    void scene.client.fetch(scene.pool.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSCognitoIdentityProviderService.SignUp',
      },
      body: JSON.stringify(request.input),
    })
    return fault('CodeDeliveryFailureException', 'Could not send.')
  }
  renderWithPool(scene, <SignUp />)
  await fillIn(bea)
  await press('Create account')
  await screen.findByText(/Your account was created, but we couldn't send the code/)
  await press('Resend code')
  await screen.findByText('We sent you a new code.')
  const { code } = scene.pool.outbox.take(bea.Email)
  scene.pool.outbox.clear()
  await fillIn({ Code: code })
  await press('Verify')
  await screen.findByText("You're signed in")
})

test('a server error keeps every field', async () => {
  const scene = createTestPool()
  scene.answers.SignUp = () => fault('InternalErrorException')
  renderWithPool(scene, <SignUp />, { pool: askingPool })
  await fillIn({ ...bea, 'First name': 'Bea', 'Cost center (optional)': '42' })
  await press('Create account')
  await screen.findByText('The service is temporarily unavailable. Try again in a moment.')
  const values = ['Email', 'First name', 'Cost center (optional)', 'Password'].map((label) => field(label).value)
  expect(values).toEqual([bea.Email, 'Bea', '42', bea.Password])
})
