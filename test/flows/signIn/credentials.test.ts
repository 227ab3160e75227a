import { AuthError, submitCredentials } from 'poolgate/client'
import { describe, expect, test } from 'vitest'
import { authError } from '../../support/errors.ts'
import { fault, json, noResponse } from '../../support/responses.ts'
import { ann, seedAnn } from '../../support/users.ts'
import { startFlow } from '../startFlow.ts'

const start = { step: 'credentials' } as const
const right = { username: ann.email, password: ann.password }
const wrong = { username: ann.email, password: 'Wrong-Horse-9!' }

test('the correct password signs in by SRP and starts the session', async () => {
  const { context, operations, requests } = startFlow()
  expect(context.session.getState().status).toBe('signedOut')
  expect(await submitCredentials(context, start, right)).toMatchObject({ step: 'signedIn' })
  expect(context.session.getState()).toMatchObject({ status: 'signedIn', user: { email: ann.email } })
  expect(operations()).toEqual(['InitiateAuth', 'RespondToAuthChallenge'])
  expect(JSON.stringify(requests)).not.toContain(ann.password)
})

test('with USER_PASSWORD_AUTH the password itself is sent, once', async () => {
  const { context, requests } = startFlow({}, { authFlow: 'USER_PASSWORD_AUTH' })
  expect(await submitCredentials(context, start, right)).toMatchObject({ step: 'signedIn' })
  expect(requests.map(({ input }) => input.AuthFlow)).toEqual(['USER_PASSWORD_AUTH'])
})

test('a password that was sent is not sent again when the service is busy', async () => {
  const { context, answers, operations } = startFlow({}, { authFlow: 'USER_PASSWORD_AUTH' })
  answers.InitiateAuth = () => fault('TooManyRequestsException')
  await expect(submitCredentials(context, start, right)).rejects.toEqual(authError('busy'))
  expect(operations()).toEqual(['InitiateAuth'])
})

test('a prepared key pair is used for one attempt', async () => {
  const { context, requests } = startFlow()
  submitCredentials.prepare(context)
  await expect(submitCredentials(context, start, wrong)).rejects.toEqual(authError('wrongCredentials'))
  await submitCredentials(context, start, right)
  const publics = requests.flatMap(({ input }) => (input.AuthParameters as { SRP_A?: string } | undefined)?.SRP_A ?? [])
  expect(new Set(publics).size).toBe(2)
})

describe('a sign-in fails', () => {
  test.each([
    ['with a wrong password', wrong],
    ['with an unknown username', { username: 'nobody@example.com', password: ann.password }],
    ['with the password in another case', { username: ann.email, password: ann.password.toLowerCase() }],
    ['without a password', { username: ann.email, password: '' }],
  ])('%s', async (_how, values) => {
    for (const authFlow of ['USER_SRP_AUTH', 'USER_PASSWORD_AUTH'] as const) {
      for (const preventUserExistenceErrors of ['ENABLED', 'LEGACY'] as const) {
        const { context } = startFlow({ preventUserExistenceErrors }, { authFlow })
        const attempt = submitCredentials(context, start, values)
        await expect(attempt).rejects.toSatisfy((error) => error instanceof AuthError && error.code !== 'unknown')
        expect(context.session.getState().status).toBe('signedOut')
      }
    }
  })

  test('for a disabled account', async () => {
    const { context } = startFlow({ users: [seedAnn('CONFIRMED', {}, { enabled: false })] })
    await expect(submitCredentials(context, start, right)).rejects.toEqual(authError('accountDisabled'))
  })

  test('after too many attempts, until some time has passed', async () => {
    const { context, advance } = startFlow({}, { authFlow: 'USER_PASSWORD_AUTH' })
    for (let count = 0; count < 5; count++) {
      await expect(submitCredentials(context, start, wrong)).rejects.toEqual(authError('wrongCredentials'))
    }
    await expect(submitCredentials(context, start, right)).rejects.toEqual(authError('lockedOut'))
    advance(2)
    expect(await submitCredentials(context, start, right)).toMatchObject({ step: 'signedIn' })
  })

  test('with an expired temporary password', async () => {
    const { context, advance } = startFlow({ users: [seedAnn('FORCE_CHANGE_PASSWORD')] })
    await expect(submitCredentials(context, start, wrong)).rejects.toEqual(authError('wrongCredentials'))
    advance(8 * 86_400)
    await expect(submitCredentials(context, start, right)).rejects.toEqual(authError('temporaryPasswordExpired'))
  })
})

test('an account that is not confirmed leads to its confirmation, with the username', async () => {
  const { context } = startFlow({ users: [seedAnn('UNCONFIRMED')] })
  expect(await submitCredentials(context, start, { ...right, username: ` ${ann.email}` })).toEqual({
    step: 'confirmSignUp',
    username: ann.email,
  })
  context.pendingPassword.clear()
})

test('a password that must be reset leads to the reset, with the username', async () => {
  for (const preventUserExistenceErrors of ['ENABLED', 'LEGACY'] as const) {
    const { context } = startFlow({ users: [seedAnn('RESET_REQUIRED')], preventUserExistenceErrors })
    expect(await submitCredentials(context, start, right)).toEqual({ step: 'resetPassword', username: ann.email })
  }
})

test('a temporary password leads to the step for a new one, with the typed username', async () => {
  const { context } = startFlow({ users: [seedAnn('FORCE_CHANGE_PASSWORD')] })
  const next = await submitCredentials(context, start, right)
  expect(next).toMatchObject({ step: 'newPassword', username: ann.email, missing: [] })
})

test.each(['ADMIN_NO_SRP_AUTH', 'DEVICE_PASSWORD_VERIFIER', 'RETINA_SCAN', undefined])(
  'the challenge %s is rejected as unsupported',
  async (ChallengeName) => {
    const { context, answers } = startFlow()
    answers.InitiateAuth = () => json({ ChallengeName, Session: 'x'.repeat(20) })
    await expect(submitCredentials(context, start, right)).rejects.toEqual(authError('unsupportedChallenge'))
  },
)

test('an endless series of password challenges is rejected', async () => {
  const { context, answers, operations } = startFlow()
  answers.RespondToAuthChallenge = () => json({ ChallengeName: 'PASSWORD_VERIFIER', Session: 'x'.repeat(20) })
  await expect(submitCredentials(context, start, right)).rejects.toEqual(authError('unsupportedChallenge'))
  expect(operations()).toEqual(['InitiateAuth', 'RespondToAuthChallenge'])
})

test('an aborted sign-in ends its request and starts no session', async () => {
  for (const operation of ['InitiateAuth', 'RespondToAuthChallenge']) {
    const { context, answers, requests } = startFlow()
    const leaving = new AbortController()
    answers[operation] = (request) => {
      queueMicrotask(() => leaving.abort())
      return noResponse(request)
    }
    await expect(submitCredentials(context, start, right, leaving.signal)).rejects.toEqual(authError('aborted'))
    expect(requests.at(-1)?.signal.aborted).toBe(true)
    expect(context.session.getState().status).toBe('signedOut')
  }
})

test('an error contains nothing of the request or the response', async () => {
  const { context, answers } = startFlow()
  answers.InitiateAuth = () => fault('InternalErrorException', `with ${ann.password} in it`)
  const error: unknown = await submitCredentials(context, start, right).catch((thrown) => thrown)
  expect(error).toMatchObject({ code: 'unavailable', operation: 'InitiateAuth', retryable: true })
  expect(JSON.stringify([error, String(error), (error as AuthError).cause])).not.toContain(ann.password)
})
