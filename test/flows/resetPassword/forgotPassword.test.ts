import { resendResetCode, submitCredentials, submitRequest, submitResetPassword } from 'poolgate/client'
import { expect, test } from 'vitest'
import { annAs, EMAIL, NEW_PASSWORD, PASSWORD, refusal, startFlow } from '../startFlow.ts'
import { fault, silence } from '../wiretap.ts'

const start = { step: 'request' } as const
const asked = {
  step: 'resetPassword',
  username: EMAIL,
  requested: true,
  sentTo: { destination: 'a***@e***', via: 'email' },
} as const

test('a code sets a new password, which signs in while the old one no longer does', async () => {
  const { context, pool } = startFlow()
  const state = await submitRequest(context, start, { username: ` ${EMAIL} ` })
  expect(state).toEqual(asked)
  const { code } = pool.outbox.take(EMAIL)
  expect(await submitResetPassword(context, state, { code: ` ${code} `, newPassword: NEW_PASSWORD })).toEqual({
    step: 'credentials',
    username: EMAIL,
    notice: 'passwordReset',
  })
  expect(context.session.getState().status).toBe('signedOut')
  const sign = (password: string) => submitCredentials(context, { step: 'credentials' }, { username: EMAIL, password })
  await expect(sign(PASSWORD)).rejects.toEqual(refusal('wrongCredentials'))
  expect(await sign(NEW_PASSWORD)).toMatchObject({ step: 'signedIn' })
})

test('the result for an unknown user is the same, whether or not the pool reveals users', async () => {
  for (const preventUserExistenceErrors of ['ENABLED', 'LEGACY'] as const) {
    const { context } = startFlow({ preventUserExistenceErrors, users: [] })
    expect(await submitRequest(context, start, { username: EMAIL })).toEqual(asked)
    const attempt = submitResetPassword(context, asked, { code: '000000', newPassword: NEW_PASSWORD })
    await expect(attempt).rejects.toEqual(refusal('wrongCode'))
  }
})

test('in a pool with phone sign-in, the destination is the phone', async () => {
  const { context } = startFlow({
    preventUserExistenceErrors: 'LEGACY',
    usernameAttributes: ['phone_number'],
    users: [],
  })
  const state = await submitRequest(context, start, { username: '+44 20 7946 0000' })
  expect(state).toMatchObject({ username: '+442079460000', sentTo: { destination: '+********0000', via: 'sms' } })
})

test('a wrong code is rejected as wrong, a late one as expired, a used one as no longer valid', async () => {
  const { context, pool, advance } = startFlow({ code: () => '012345' })
  await submitRequest(context, start, { username: EMAIL })
  const reset = (code: string) => submitResetPassword(context, asked, { code, newPassword: NEW_PASSWORD })
  await expect(reset('999999')).rejects.toEqual(refusal('wrongCode'))
  expect(await reset(pool.outbox.take(EMAIL).code)).toMatchObject({ step: 'credentials' })
  await expect(reset('012345')).rejects.toEqual(refusal('codeExpired'))
  await submitRequest(context, start, { username: EMAIL })
  advance(3601)
  await expect(reset(pool.outbox.take(EMAIL).code)).rejects.toEqual(refusal('codeExpired'))
})

test('a password that the policy rejects does not use up the code', async () => {
  const { context, pool } = startFlow()
  const state = await submitRequest(context, start, { username: EMAIL })
  const { code } = pool.outbox.take(EMAIL)
  await expect(submitResetPassword(context, state, { code, newPassword: 'lowercase-1' })).rejects.toEqual(
    refusal('passwordNeedsUppercase'),
  )
  expect(await submitResetPassword(context, state, { code, newPassword: NEW_PASSWORD })).toMatchObject({
    notice: 'passwordReset',
  })
})

test('another code is sent for the same username until the limit is reached', async () => {
  const { context, pool } = startFlow()
  await submitRequest(context, start, { username: EMAIL })
  for (let count = 1; count < 10; count++) expect(await resendResetCode(context, asked)).toEqual(asked)
  await expect(resendResetCode(context, asked)).rejects.toEqual(refusal('tooManyAttempts'))
  expect(pool.outbox.messages).toHaveLength(10)
  pool.outbox.clear()
})

test('an invited user who has never signed in cannot reset the password', async () => {
  const { context } = startFlow({ users: [annAs('FORCE_CHANGE_PASSWORD')] })
  await expect(submitRequest(context, start, { username: EMAIL })).rejects.toEqual(refusal('cannotReset'))
})

test('a code that could not be sent is an error', async () => {
  const { context, answers } = startFlow()
  answers.ForgotPassword = () => fault('CodeDeliveryFailureException')
  await expect(submitRequest(context, start, { username: EMAIL })).rejects.toEqual(refusal('codeNotSent'))
})

test('an aborted request rejects with aborted', async () => {
  const { context, answers } = startFlow()
  const leaving = new AbortController()
  answers.ForgotPassword = silence
  const attempt = submitRequest(context, start, { username: EMAIL }, leaving.signal)
  leaving.abort()
  await expect(attempt).rejects.toEqual(refusal('aborted'))
})
