import { type FlowContext, type SignInStateAt, submitCredentials, submitNewPassword } from 'poolgate/client'
import { expect, test } from 'vitest'
import { authError } from '../../support/errors.ts'
import { fault, noResponse } from '../../support/responses.ts'
import { ann, seedAnn } from '../../support/users.ts'
import { startFlow } from '../startFlow.ts'

const users = [seedAnn('FORCE_CHANGE_PASSWORD')]
const schemaAttributes = [{ Name: 'given_name', Required: true }]
const right = { username: ann.email, password: ann.password }

async function reach(context: FlowContext): Promise<SignInStateAt<'newPassword'>> {
  const state = await submitCredentials(context, { step: 'credentials' }, right)
  if (state.step !== 'newPassword') throw new Error(`at ${state.step}`)
  return state
}

test('a new password replaces the temporary one and signs in', async () => {
  const { context } = startFlow({ users })
  const state = await reach(context)
  expect(await submitNewPassword(context, state, { newPassword: ann.newPassword })).toMatchObject({ step: 'signedIn' })
  const again = { username: ann.email, password: ann.newPassword }
  expect(await submitCredentials(context, { step: 'credentials' }, again)).toMatchObject({ step: 'signedIn' })
})

test('the missing attributes are sent with it, trimmed, and no others', async () => {
  const { context, requests } = startFlow({ users, schemaAttributes })
  const state = await reach(context)
  expect(state.missing).toEqual(['given_name'])
  await submitNewPassword(context, state, { newPassword: ann.newPassword, given_name: ' Ann ', username: ann.email })
  expect(requests.at(-1)?.input.ChallengeResponses).toEqual({
    USERNAME: state.userId,
    NEW_PASSWORD: ann.newPassword,
    'userAttributes.given_name': 'Ann',
  })
})

test('a password that violates the policy keeps the step, so that it can be corrected', async () => {
  const { context } = startFlow({ users })
  const state = await reach(context)
  const attempt = submitNewPassword(context, state, { newPassword: 'short' })
  await expect(attempt).rejects.toEqual(authError('passwordTooShort'))
  expect(await submitNewPassword(context, state, { newPassword: ann.newPassword })).toMatchObject({ step: 'signedIn' })
})

test('an attribute without a value is reported on its field', async () => {
  const { context } = startFlow({ users, schemaAttributes })
  const state = await reach(context)
  const attempt = submitNewPassword(context, state, { newPassword: ann.newPassword })
  await expect(attempt).rejects.toMatchObject({ code: 'required', field: 'given_name' })
})

test('a password that was used before has its own error', async () => {
  const { context, answers } = startFlow({ users })
  const state = await reach(context)
  answers.RespondToAuthChallenge = () => fault('PasswordHistoryPolicyViolationException')
  const attempt = submitNewPassword(context, state, { newPassword: ann.newPassword })
  await expect(attempt).rejects.toEqual(authError('passwordUsedBefore'))
})

test('an expired challenge leads back to the sign-in form, with the typed username and a notice', async () => {
  const { context, advance } = startFlow({ users })
  const state = await reach(context)
  advance(181)
  expect(await submitNewPassword(context, state, { newPassword: ann.newPassword })).toEqual({
    step: 'credentials',
    username: ann.email,
    notice: 'challengeExpired',
  })
})

test('an aborted request is not reported as expired', async () => {
  const { context, answers } = startFlow({ users })
  const state = await reach(context)
  const leaving = new AbortController()
  answers.RespondToAuthChallenge = noResponse
  const attempt = submitNewPassword(context, state, { newPassword: ann.newPassword }, leaving.signal)
  leaving.abort()
  await expect(attempt).rejects.toEqual(authError('aborted'))
})
