import { createFlowContext, createSession, submitCredentials } from 'poolgate/client'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { callWithToken } from '../../src/flows/callWithToken.ts'
import { operationTable } from '../../src/wire/operationTable.ts'
import { validInput } from '../client/validInput.ts'
import { authError, catchAuthError } from '../support/errors.ts'
import { createTestPool } from '../support/pools.ts'
import { fault } from '../support/responses.ts'
import { ann } from '../support/users.ts'

afterEach(() => vi.unstubAllEnvs())

async function openSignedIn() {
  const testPool = createTestPool()
  const { client } = testPool
  const session = createSession(client, { storage: 'memory' })
  const context = createFlowContext({ client, session, authFlow: 'USER_PASSWORD_AUTH' })
  await submitCredentials(context, { step: 'credentials' }, { username: ann.email, password: ann.password })
  return { ...testPool, session }
}

type TokenOperation = Parameters<typeof callWithToken>[1]

const operations = Object.entries(operationTable)
  .filter(([, { authorization }]) => authorization.startsWith('accessToken'))
  .map(([name]) => name as TokenOperation)

const run = (session: Awaited<ReturnType<typeof openSignedIn>>['session'], operation: TokenOperation) => {
  const { AccessToken: _, ...input } = validInput(operation) as Record<string, unknown>
  return callWithToken(session, operation, input as never)
}

describe('the session ends', () => {
  test.each(operations)(
    'if %s finds that the user was deleted, without a warning for developers',
    async (operation) => {
      vi.stubEnv('NODE_ENV', 'development')
      const { session, answers } = await openSignedIn()
      answers[operation] = () => fault('UserNotFoundException', 'User does not exist.')
      const error = await catchAuthError(run(session, operation))
      expect(error.code).toBe('sessionEnded')
      expect(session.getState()).toEqual({ status: 'signedOut', reason: 'userDeleted' })
    },
  )

  test.each([
    ['is disabled', 'NotAuthorizedException', 'User is disabled.', 'accountDisabled', 'userDisabled'],
    ['must reset the password', 'PasswordResetRequiredException', '', 'resetRequired', 'ended'],
    ['is no longer confirmed', 'UserNotConfirmedException', '', 'notConfirmed', 'ended'],
    ['was signed out', 'NotAuthorizedException', 'Access Token has been revoked', 'sessionEnded', 'revoked'],
  ])('if the user %s', async (_, name, message, code, reason) => {
    const { session, answers } = await openSignedIn()
    answers.GetUser = () => fault(name, message)
    await expect(run(session, 'GetUser')).rejects.toEqual(authError(code))
    expect(session.getState()).toEqual({ status: 'signedOut', reason })
  })
})

test.each([
  ['a wrong current password', 'ChangePassword', 'NotAuthorizedException', 'Incorrect username or password.'],
  ['a missing device', 'GetDevice', 'ResourceNotFoundException', 'Device does not exist.'],
  ['a busy service', 'ListDevices', 'InternalErrorException', ''],
] as const)('the session continues after %s', async (_, operation, name, message) => {
  const { session, answers } = await openSignedIn()
  answers[operation] = () => fault(name, message, name === 'InternalErrorException' ? 500 : 400)
  await catchAuthError(run(session, operation))
  expect(session.getState().status).toBe('signedIn')
})

describe('a rejected access token', () => {
  const revoked = () => fault('NotAuthorizedException', 'Access Token has been revoked')

  test('is refreshed once, and the call is repeated once', async () => {
    const { session, answers, operations } = await openSignedIn()
    let rejections = 0
    answers.GetUser = () => (rejections++ ? undefined : revoked())
    await run(session, 'GetUser')
    expect(operations().slice(-3)).toEqual(['GetUser', 'GetTokensFromRefreshToken', 'GetUser'])
    expect(session.getState().status).toBe('signedIn')
  })

  test('whose replacement is rejected too ends the session, without a third call', async () => {
    const { session, answers, operations } = await openSignedIn()
    answers.GetUser = revoked
    await catchAuthError(run(session, 'GetUser'))
    expect(operations().filter((name) => name === 'GetUser')).toHaveLength(2)
    expect(session.getState()).toEqual({ status: 'signedOut', reason: 'revoked' })
  })

  test('that can not be refreshed for lack of a network keeps the session', async () => {
    const { session, answers, network } = await openSignedIn()
    answers.GetUser = () => {
      network.state = 'off'
      return revoked()
    }
    await expect(run(session, 'GetUser')).rejects.toEqual(authError('offline'))
    expect(session.getState().status).toBe('signedIn')
  })
})

test('a sign-out on all devices of a user who was deleted ends with that reason', async () => {
  const { session, answers } = await openSignedIn()
  answers.GlobalSignOut = () => fault('UserNotFoundException', 'User does not exist.')
  await session.signOut({ global: true })
  expect(session.getState()).toEqual({ status: 'signedOut', reason: 'userDeleted' })
})
