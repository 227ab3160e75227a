import { screen, waitFor } from '@testing-library/react'
import { AuthScreen, ForgotPassword, SignIn, SignUp } from 'poolgate'
import { expect, test } from 'vitest'
import { field, fillIn, findHeading, press, renderWithPool, signIn } from '../support/components/render.tsx'
import { createTestPool } from '../support/pools.ts'
import { fault, json } from '../support/responses.ts'
import { ann, seedAnn } from '../support/users.ts'

const markup = '<img src=x onerror="window.harmed = true">'
/** Turns the direction of what follows around, until the end of its paragraph or isolate. */
const override = '\u202Eevil'

const expectText = (text: string) => {
  expect(document.body.textContent).toContain(text)
  expect(document.querySelector('img')).toBeNull()
  expect(window).not.toHaveProperty('harmed')
}

test('markup in a masked address is text', async () => {
  const scene = createTestPool()
  scene.answers.ForgotPassword = () => json({ CodeDeliveryDetails: { Destination: markup, DeliveryMedium: 'EMAIL' } })
  renderWithPool(scene, <ForgotPassword />)
  await fillIn({ Email: ann.email })
  await press('Send code')
  await findHeading('Create a new password')
  expectText(markup)
})

test('a masked address cannot turn the sentence around it', async () => {
  const scene = createTestPool()
  scene.answers.ForgotPassword = () => json({ CodeDeliveryDetails: { Destination: override } })
  renderWithPool(scene, <ForgotPassword />)
  await fillIn({ Email: ann.email })
  await press('Send code')
  expect((await screen.findByText(override)).tagName).toBe('BDI')
})

test('markup in what a trigger says is text', async () => {
  const scene = createTestPool()
  scene.answers.SignUp = () => fault('UserLambdaValidationException', `PreSignUp failed with error ${markup}.`)
  renderWithPool(scene, <SignUp />)
  await fillIn({ Email: 'bea@example.com', Password: ann.password })
  await press('Create account')
  await screen.findByText(markup)
  expectText(markup)
})

test('a message of the service that nobody knows is not shown', async () => {
  const scene = createTestPool()
  scene.answers.InitiateAuth = () => fault('NewException', markup)
  renderWithPool(scene, <SignIn />)
  await signIn(ann)
  await screen.findByText('Something went wrong. Try again.')
  expect(document.body.textContent).not.toContain('onerror')
})

test('markup in the name of a missing attribute is text', async () => {
  renderWithPool(
    createTestPool(),
    <SignIn
      initialState={{ step: 'newPassword', username: ann.email, session: 'x'.repeat(20), missing: [markup, override] }}
    />,
  )
  expectText(markup)
})

test('markup in the name that was typed is a value, on each form that carries it on', async () => {
  renderWithPool(createTestPool(), <AuthScreen />)
  await fillIn({ Email: markup })
  await press('Forgot password?')
  await findHeading('Reset your password')
  expect(screen.getByLabelText('Email')).toHaveProperty('value', markup)
  expect(document.querySelector('img')).toBeNull()
})

test('markup in the attributes of the signed-in user is text for those who render it', async () => {
  const users = [seedAnn('CONFIRMED', { name: markup, nickname: override })]
  renderWithPool(createTestPool({ users }), <AuthScreen>{(user) => <p>{String(user.claims.name)}</p>}</AuthScreen>)
  await signIn(ann)
  await screen.findByText(markup)
  expectText(markup)
})

test.each([['constructor'], ['__proto__'], ['toString'], ['']])(
  'an attribute called `%s` breaks nothing',
  async (name) => {
    const scene = createTestPool({ users: [seedAnn('FORCE_CHANGE_PASSWORD')] })
    const ChallengeParameters = { requiredAttributes: JSON.stringify([name, 'given_name', 'given_name']) }
    scene.answers.RespondToAuthChallenge = () =>
      json({ ChallengeName: 'NEW_PASSWORD_REQUIRED', Session: 'x'.repeat(20), ChallengeParameters })
    renderWithPool(scene, <SignIn />)
    await signIn(ann)
    await findHeading('Create your password')
    expect(screen.getAllByLabelText('First name')).toHaveLength(1)
  },
)

test('an attribute with dots and brackets in its name is asked, sent and refused under that name', async () => {
  const name = 'custom:cost.center[0]'
  const scene = createTestPool()
  scene.answers.SignUp = () =>
    fault('InvalidParameterException', 'Attributes did not conform to the schema: custom:cost.center: wrong')
  renderWithPool(scene, <SignUp />, {
    pool: { usernameAttributes: ['email'], signUpAttributes: [name, 'custom:cost.center'] },
  })
  await fillIn({ Email: 'bea@example.com', Password: ann.password, 'Cost.center[0] (optional)': '42' })
  await press('Create account')
  await waitFor(() => expect(field('Cost.center (optional)').ariaInvalid).toBe('true'))
  expect(scene.requests[0]?.input.UserAttributes).toEqual([{ Name: name, Value: '42' }])
})
