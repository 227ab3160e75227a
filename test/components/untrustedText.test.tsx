import { screen, waitFor } from '@testing-library/react'
import { AuthScreen, ForgotPassword, SignIn, SignUp } from 'poolgate'
import { expect, test } from 'vitest'
import { field, fillIn, findHeading, press, renderWithPool, signIn } from '../support/components/render.tsx'
import { createTestPool } from '../support/pools.ts'
import { fault, json } from '../support/responses.ts'
import { ann, seedAnn } from '../support/users.ts'

const markup = '<img src=x onerror="window.harmed = true">'
/** Reverses the direction of the text after it, up to the end of the paragraph or isolate. */
const directionOverride = '\u202Eevil'

const expectText = (text: string) => {
  expect(document.body.textContent).toContain(text)
  expect(document.querySelector('img')).toBeNull()
  expect(window).not.toHaveProperty('harmed')
}

test('markup in a masked address shows as text', async () => {
  const testPool = createTestPool()
  testPool.answers.ForgotPassword = () =>
    json({ CodeDeliveryDetails: { Destination: markup, DeliveryMedium: 'EMAIL' } })
  renderWithPool(testPool, <ForgotPassword />)
  await fillIn({ Email: ann.email })
  await press('Send code')
  await findHeading('Create a new password')
  expectText(markup)
})

test('a direction override in a masked address does not affect the sentence around it', async () => {
  const testPool = createTestPool()
  testPool.answers.ForgotPassword = () => json({ CodeDeliveryDetails: { Destination: directionOverride } })
  renderWithPool(testPool, <ForgotPassword />)
  await fillIn({ Email: ann.email })
  await press('Send code')
  expect((await screen.findByText(directionOverride)).tagName).toBe('BDI')
})

test('markup in the message of a Lambda trigger shows as text', async () => {
  const testPool = createTestPool()
  testPool.answers.SignUp = () => fault('UserLambdaValidationException', `PreSignUp failed with error ${markup}.`)
  renderWithPool(testPool, <SignUp />)
  await fillIn({ Email: 'bea@example.com', Password: ann.password })
  await press('Create account')
  await screen.findByText(markup)
  expectText(markup)
})

test('the message of an unknown fault is not shown', async () => {
  const testPool = createTestPool()
  testPool.answers.InitiateAuth = () => fault('NewException', markup)
  renderWithPool(testPool, <SignIn />)
  await signIn(ann)
  await screen.findByText('Something went wrong. Try again.')
  expect(document.body.textContent).not.toContain('onerror')
})

test('markup in the name of a missing attribute shows as text', async () => {
  renderWithPool(
    createTestPool(),
    <SignIn
      initialState={{
        step: 'newPassword',
        username: ann.email,
        session: 'x'.repeat(20),
        missing: [markup, directionOverride],
      }}
    />,
  )
  await findHeading('Create your password')
  expectText(markup)
})

test('markup in a typed identifier stays a plain value in the next form', async () => {
  renderWithPool(createTestPool(), <AuthScreen />)
  await fillIn({ Email: markup })
  await press('Forgot password?')
  await findHeading('Reset your password')
  expect(screen.getByLabelText('Email')).toHaveProperty('value', markup)
  expect(document.querySelector('img')).toBeNull()
})

test('markup in the claims of the signed-in user shows as text when the host renders it', async () => {
  const users = [seedAnn('CONFIRMED', { name: markup, nickname: directionOverride })]
  renderWithPool(createTestPool({ users }), <AuthScreen>{(user) => <p>{String(user.claims.name)}</p>}</AuthScreen>)
  await signIn(ann)
  await screen.findByText(markup)
  expectText(markup)
})

test.each([['constructor'], ['__proto__'], ['toString'], ['']])(
  'an attribute named `%s` does not break the form',
  async (name) => {
    const testPool = createTestPool({ users: [seedAnn('FORCE_CHANGE_PASSWORD')] })
    const ChallengeParameters = { requiredAttributes: JSON.stringify([name, 'given_name', 'given_name']) }
    testPool.answers.RespondToAuthChallenge = () =>
      json({ ChallengeName: 'NEW_PASSWORD_REQUIRED', Session: 'x'.repeat(20), ChallengeParameters })
    renderWithPool(testPool, <SignIn />)
    await signIn(ann)
    await findHeading('Create your password')
    expect(screen.getAllByLabelText('First name')).toHaveLength(1)
  },
)

test('attribute names with dots and brackets get their own field, value and error', async () => {
  const name = 'custom:cost.center[0]'
  const testPool = createTestPool()
  testPool.answers.SignUp = () =>
    fault('InvalidParameterException', 'Attributes did not conform to the schema: custom:cost.center: wrong')
  renderWithPool(testPool, <SignUp />, {
    pool: { usernameAttributes: ['email'], signUpAttributes: [name, 'custom:cost.center'] },
  })
  await fillIn({ Email: 'bea@example.com', Password: ann.password, 'Cost.center[0] (optional)': '42' })
  await press('Create account')
  await waitFor(() => expect(field('Cost.center (optional)').ariaInvalid).toBe('true'))
  expect(testPool.requests[0]?.input.UserAttributes).toEqual([{ Name: name, Value: '42' }])
})
