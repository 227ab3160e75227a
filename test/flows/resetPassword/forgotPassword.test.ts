import { resendResetCode, submitCredentials, submitRequest, submitResetPassword } from 'poolgate/client'
import { expect, test } from 'vitest'
import { authError } from '../../support/errors.ts'
import { fault, noResponse } from '../../support/responses.ts'
import { ann, seedAnn } from '../../support/users.ts'
import { startFlow } from '../startFlow.ts'

const start = { step: 'request' } as const
const asked = {
  step: 'resetPassword',
  username: ann.email,
  requested: true,
  sentTo: { destination: 'a***@e***', via: 'email' },
} as const

test('a code sets a new password, which signs in while the old one no longer does', async () => {
  const { context, pool } = startFlow()
  const state = await submitRequest(context, start, { username: ` ${ann.email} ` })
  expect(state).toEqual(asked)
  const { code } = pool.outbox.take(ann.email)
  expect(await submitResetPassword(context, state, { code: ` ${code} `, newPassword: ann.newPassword })).toEqual({
    step: 'credentials',
    username: ann.email,
    notice: 'passwordReset',
  })
  expect(context.session.getState().status).toBe('signedOut')
  const sign = (password: string) =>
    submitCredentials(context, { step: 'credentials' }, { username: ann.email, password })
  await expect(sign(ann.password)).rejects.toEqual(authError('wrongCredentials'))
  expect(await sign(ann.newPassword)).toMatchObject({ step: 'signedIn' })
})

test('the result for an unknown user is the same, whether or not the pool reveals users', async () => {
  for (const preventUserExistenceErrors of ['ENABLED', 'LEGACY'] as const) {
    const { context } = startFlow({ preventUserExistenceErrors, users: [] })
    expect(await submitRequest(context, start, { username: ann.email })).toEqual(asked)
    const attempt = submitResetPassword(context, asked, { code: '000000', newPassword: ann.newPassword })
    await expect(attempt).rejects.toEqual(authError('wrongCode'))
  }
})

test('in a pool with phone sign-in, the destination is the phone', async () => {
  const { context } = startFlow({
    preventUserExistenceErrors: 'LEGACY',
    usernameAttributes: ['phone_number'],
    users: [],
  })
  const state = await submitRequest(context, start, { username: '+44 20 7946 0000' })
  expect(state).toMatchObject({ username: ann.phone, sentTo: { destination: '+********0000', via: 'sms' } })
})

test('a wrong code is rejected as wrong, a late one as expired, a used one as no longer valid', async () => {
  const { context, pool, advance } = startFlow({ code: () => '012345' })
  await submitRequest(context, start, { username: ann.email })
  const reset = (code: string) => submitResetPassword(context, asked, { code, newPassword: ann.newPassword })
  await expect(reset('999999')).rejects.toEqual(authError('wrongCode'))
  expect(await reset(pool.outbox.take(ann.email).code)).toMatchObject({ step: 'credentials' })
  await expect(reset('012345')).rejects.toEqual(authError('codeExpired'))
  await submitRequest(context, start, { username: ann.email })
  advance(3601)
  await expect(reset(pool.outbox.take(ann.email).code)).rejects.toEqual(authError('codeExpired'))
})

test('a password that the policy rejects does not use up the code', async () => {
  const { context, pool } = startFlow()
  const state = await submitRequest(context, start, { username: ann.email })
  const { code } = pool.outbox.take(ann.email)
  await expect(submitResetPassword(context, state, { code, newPassword: 'lowercase-1' })).rejects.toEqual(
    authError('passwordNeedsUppercase'),
  )
  expect(await submitResetPassword(context, state, { code, newPassword: ann.newPassword })).toMatchObject({
    notice: 'passwordReset',
  })
})

test('another code is sent for the same username until the limit is reached', async () => {
  const { context, pool, advance } = startFlow()
  await submitRequest(context, start, { username: ann.email })
  for (let count = 1; count < 10; count++) {
    expect(await resendResetCode(context, asked)).toEqual(asked)
    advance(30)
  }
  await expect(resendResetCode(context, asked)).rejects.toEqual(authError('tooManyAttempts'))
  expect(pool.outbox.messages).toHaveLength(10)
  pool.outbox.clear()
})

test('a user who was invited and never signed in cannot reset the password', async () => {
  const { context } = startFlow({ users: [seedAnn('FORCE_CHANGE_PASSWORD')] })
  await expect(submitRequest(context, start, { username: ann.email })).rejects.toEqual(authError('cannotReset'))
})

test('a code that could not be sent is an error', async () => {
  const { context, answers } = startFlow()
  answers.ForgotPassword = () => fault('CodeDeliveryFailureException')
  await expect(submitRequest(context, start, { username: ann.email })).rejects.toEqual(authError('codeNotSent'))
})

test('an aborted request rejects with aborted', async () => {
  const { context, answers } = startFlow()
  const leaving = new AbortController()
  answers.ForgotPassword = noResponse
  const attempt = submitRequest(context, start, { username: ann.email }, leaving.signal)
  leaving.abort()
  await expect(attempt).rejects.toEqual(authError('aborted'))
})
