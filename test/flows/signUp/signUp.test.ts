import { submitDetails } from 'poolgate/client'
import { expect, test } from 'vitest'
import { authError } from '../../support/errors.ts'
import { fault, json, noResponse } from '../../support/responses.ts'
import { ann } from '../../support/users.ts'
import { startFlow } from '../startFlow.ts'

const start = { step: 'details' } as const
const bea = { username: 'bea@example.com', newPassword: ann.newPassword }

test('a new account waits for its code, and the password is kept for one use', async () => {
  const { context, pool } = startFlow({ allowedFirstAuthFactors: ['PASSWORD'] })
  expect(await submitDetails(context, start, bea)).toEqual({
    step: 'confirmSignUp',
    username: bea.username,
    sentTo: { destination: 'b***@e***', via: 'email' },
  })
  expect(pool.outbox.take(bea.username).kind).toBe('signUp')
  expect(context.pendingPassword.take(bea.username)).toBe(ann.newPassword)
  expect(context.pendingPassword.take(bea.username)).toBeUndefined()
})

test('a pool that signs in after the confirmation returns a session for it', async () => {
  const { context, pool } = startFlow()
  expect(await submitDetails(context, start, bea)).toMatchObject({ session: expect.stringMatching(/.{20,}/) })
  pool.outbox.clear()
  context.pendingPassword.clear()
})

test('attributes are sent trimmed, phone numbers in the format of the service, the password unchanged', async () => {
  const { context, requests, answers } = startFlow()
  answers.SignUp = () => json({ UserConfirmed: false, UserSub: 'x' })
  await submitDetails(context, start, {
    username: ' bea@example.com ',
    newPassword: ' as typed ',
    given_name: ' Bea ',
    phone_number: '+44 (20) 7946-0000',
    family_name: '  ',
  })
  expect(requests[0]?.input).toMatchObject({
    Username: 'bea@example.com',
    Password: ' as typed ',
    UserAttributes: [
      { Name: 'given_name', Value: 'Bea' },
      { Name: 'phone_number', Value: ann.phone },
    ],
  })
  context.pendingPassword.clear()
})

test.each([
  ['an address that is taken', { username: ann.email }, {}, 'accountExists'],
  ['a username that is not an address', { username: 'bea' }, {}, 'invalidEmail'],
  ['a password that is too short', { newPassword: 'Aa1!' }, {}, 'passwordTooShort'],
  ['a password without a number', { newPassword: 'Battery-Staple' }, {}, 'passwordNeedsNumber'],
  ['a missing attribute', {}, { schemaAttributes: [{ Name: 'given_name', Required: true }] }, 'required'],
  ['an invalid phone number', { phone_number: '12' }, {}, 'invalidPhone'],
  ['any user, if sign-up is by invitation only', {}, { allowSelfSignUp: false }, 'signUpClosed'],
])('%s is rejected', async (_what, values, options, code) => {
  const { context } = startFlow(options)
  await expect(submitDetails(context, start, { ...bea, ...values })).rejects.toEqual(authError(code))
  expect(context.pendingPassword.take(bea.username)).toBeUndefined()
})

test.each(['CodeDeliveryFailureException', 'LimitExceededException'])(
  'after %s the account exists, and the step says that its code was not sent',
  async (name) => {
    const { context, answers } = startFlow()
    answers.SignUp = () => fault(name)
    expect(await submitDetails(context, start, bea)).toEqual({
      step: 'confirmSignUp',
      username: bea.username,
      delivery: 'notSent',
    })
    context.pendingPassword.clear()
  },
)

test('an account that a trigger has confirmed is signed in immediately', async () => {
  const { context, answers } = startFlow()
  answers.SignUp = () => json({ UserConfirmed: true, UserSub: 'x' })
  const existing = { username: ann.email, newPassword: 'Correct-Horse-9!' }
  expect(await submitDetails(context, start, existing)).toMatchObject({ step: 'signedIn' })
})

test('an account that a trigger has confirmed leads to the sign-in form if signing in fails', async () => {
  const { context, answers } = startFlow()
  answers.SignUp = () => json({ UserConfirmed: true, UserSub: 'x' })
  expect(await submitDetails(context, start, bea)).toEqual({
    step: 'credentials',
    username: bea.username,
    notice: 'confirmed',
  })
})

test('the message of a trigger is the notice of the error', async () => {
  const { context, answers } = startFlow()
  answers.SignUp = () => fault('UserLambdaValidationException', 'PreSignUp failed with error Ask your school.')
  await expect(submitDetails(context, start, bea)).rejects.toMatchObject({ code: 'refused', notice: 'Ask your school' })
})

test('an aborted sign-up rejects and keeps no password', async () => {
  const { context, answers } = startFlow()
  const leaving = new AbortController()
  answers.SignUp = noResponse
  const attempt = submitDetails(context, start, bea, leaving.signal)
  leaving.abort()
  await expect(attempt).rejects.toEqual(authError('aborted'))
  expect(context.pendingPassword.take(bea.username)).toBeUndefined()
})
