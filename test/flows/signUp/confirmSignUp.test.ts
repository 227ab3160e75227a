import {
  resendConfirmationCode,
  type SignInStateAt,
  submitConfirmSignUp,
  submitCredentials,
  submitDetails,
} from 'poolgate/client'
import type { LocalPoolOptions } from 'poolgate/local'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { authError } from '../../support/errors.ts'
import { fault, noResponse } from '../../support/responses.ts'
import { ann, seedAnn } from '../../support/users.ts'
import { startFlow } from '../startFlow.ts'

const BEA = 'bea@example.com'
const byPassword: LocalPoolOptions = { allowedFirstAuthFactors: ['PASSWORD'] }
const confirmed = { step: 'credentials', username: BEA, notice: 'confirmed' }

afterEach(() => vi.useRealTimers())

async function reach(options: LocalPoolOptions = {}) {
  const scene = startFlow(options)
  const state = await submitDetails(scene.context, { step: 'details' }, { username: BEA, newPassword: ann.newPassword })
  if (state.step !== 'confirmSignUp') throw new Error(`at ${state.step}`)
  const { code } = scene.pool.outbox.take(BEA)
  scene.requests.length = 0
  return { ...scene, state: state as SignInStateAt<'confirmSignUp'>, code }
}

describe('the correct code signs in', () => {
  test('with the session, if the pool offers it', async () => {
    const { context, state, code, operations, requests } = await reach()
    expect(await submitConfirmSignUp(context, state, { code })).toMatchObject({ step: 'signedIn' })
    expect(operations()).toEqual(['ConfirmSignUp', 'InitiateAuth'])
    expect(requests[1]?.input).toMatchObject({ AuthFlow: 'USER_AUTH' })
    expect(context.pendingPassword.take(BEA)).toBeUndefined()
  })

  test('with the pending password, if the pool offers no session', async () => {
    const { context, state, code, requests } = await reach(byPassword)
    expect(await submitConfirmSignUp(context, state, { code })).toMatchObject({ step: 'signedIn' })
    expect(requests.map(({ input }) => input.AuthFlow)).toEqual([undefined, 'USER_SRP_AUTH', undefined])
    expect(context.pendingPassword.take(BEA)).toBeUndefined()
  })

  test('with the pending password, if the session is rejected', async () => {
    const { context, state, code, answers } = await reach()
    answers.InitiateAuth = ({ input }) =>
      input.AuthFlow === 'USER_AUTH' ? fault('InvalidParameterException') : undefined
    expect(await submitConfirmSignUp(context, state, { code })).toMatchObject({ step: 'signedIn' })
  })

  test('or shows the sign-in form if there is neither', async () => {
    const { context, state, code } = await reach(byPassword)
    context.pendingPassword.clear()
    expect(await submitConfirmSignUp(context, state, { code })).toEqual(confirmed)
  })

  test('or shows the sign-in form if both fail, with the account confirmed', async () => {
    const { context, state, code, answers } = await reach()
    answers.InitiateAuth = () => fault('InternalErrorException')
    expect(await submitConfirmSignUp(context, state, { code })).toEqual(confirmed)
  })
})

test('the password is not used for another username, nor after ten minutes', async () => {
  vi.useFakeTimers()
  const { context } = startFlow()
  context.pendingPassword.set(BEA, ann.newPassword)
  expect(context.pendingPassword.take(ann.email)).toBeUndefined()
  context.pendingPassword.set(BEA, ann.newPassword)
  vi.advanceTimersByTime(600_000)
  expect(context.pendingPassword.take(BEA)).toBeUndefined()
})

test('spaces in the code are ignored', async () => {
  const { context, state, code } = await reach()
  const spaced = ` ${code.slice(0, 3)} ${code.slice(3)}\n`
  expect(await submitConfirmSignUp(context, state, { code: spaced })).toMatchObject({ step: 'signedIn' })
})

test('a wrong code is rejected, and the correct one still signs in', async () => {
  const { context, state, code } = await reach({ ...byPassword, code: () => '012345' })
  await expect(submitConfirmSignUp(context, state, { code: '999999' })).rejects.toEqual(authError('wrongCode'))
  expect(await submitConfirmSignUp(context, state, { code })).toMatchObject({ step: 'signedIn' })
})

test('a late code is rejected as expired, and a new one works', async () => {
  const { context, pool, state, code, advance } = await reach(byPassword)
  advance(86_401)
  await expect(submitConfirmSignUp(context, state, { code })).rejects.toEqual(authError('codeExpired'))
  expect(await resendConfirmationCode(context, state)).toEqual(state)
  const fresh = pool.outbox.take(BEA).code
  expect(await submitConfirmSignUp(context, state, { code: fresh })).toMatchObject({ step: 'signedIn' })
})

test('an expired session does not prevent the confirmation', async () => {
  const { context, state, code, advance } = await reach()
  advance(181)
  expect(await submitConfirmSignUp(context, state, { code })).toMatchObject({ step: 'signedIn' })
})

test('an account that is already confirmed continues as after a correct code', async () => {
  const { context, state, code } = await reach(byPassword)
  await submitConfirmSignUp(context, state, { code })
  expect(await submitConfirmSignUp(context, state, { code })).toEqual(confirmed)
  expect(await resendConfirmationCode(context, state)).toEqual(confirmed)
})

test('an address that another account has verified is an error', async () => {
  const { context, state, code, answers } = await reach()
  answers.ConfirmSignUp = () => fault('AliasExistsException')
  await expect(submitConfirmSignUp(context, state, { code })).rejects.toEqual(authError('addressTaken'))
  context.pendingPassword.clear()
})

test('a user who tries to sign in before confirming is signed in with the typed password', async () => {
  const { context, pool } = startFlow({ ...byPassword, users: [seedAnn('UNCONFIRMED')] })
  const state = await submitCredentials(
    context,
    { step: 'credentials' },
    { username: ann.email, password: ann.password },
  )
  if (state.step !== 'confirmSignUp') throw new Error(`at ${state.step}`)
  const next = await resendConfirmationCode(context, state)
  expect(next).toMatchObject({ sentTo: { destination: 'a***@e***' } })
  const { code } = pool.outbox.take(ann.email)
  expect(await submitConfirmSignUp(context, state, { code })).toMatchObject({ step: 'signedIn' })
})

test('resending a code for an unknown user has the same result as for a known one', async () => {
  for (const preventUserExistenceErrors of ['ENABLED', 'LEGACY'] as const) {
    const { context } = startFlow({ preventUserExistenceErrors, users: [] })
    const state = { step: 'confirmSignUp', username: BEA } as const
    const sentTo = { destination: 'b***@e***', via: 'email' }
    expect(await resendConfirmationCode(context, state)).toEqual({ ...state, sentTo })
  }
})

test('a code that could not be sent is an error', async () => {
  const { context, state, answers } = await reach()
  answers.ResendConfirmationCode = () => fault('CodeDeliveryFailureException')
  await expect(resendConfirmationCode(context, state)).rejects.toEqual(authError('codeNotSent'))
  context.pendingPassword.clear()
})

test('aborted during the sign-in, it rejects instead of showing the sign-in form', async () => {
  const { context, state, code, answers } = await reach()
  const leaving = new AbortController()
  answers.InitiateAuth = (request) => {
    queueMicrotask(() => leaving.abort())
    return noResponse(request)
  }
  await expect(submitConfirmSignUp(context, state, { code }, leaving.signal)).rejects.toEqual(authError('aborted'))
})
