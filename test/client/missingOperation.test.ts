import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { call } from '../../src/client/call.ts'
import type { OperationName } from '../../src/wire/operations.ts'
import { catchAuthError } from '../support/errors.ts'
import { clientId, fakeService } from '../support/fakeService.ts'
import { empty, fault, html, json } from '../support/responses.ts'
import { validInput } from './validInput.ts'

const respond = (operation: OperationName, response: () => Response, input: object = {}) => {
  const { client, requests } = fakeService(response)
  const whole = { ...validInput(operation as 'SignUp'), ...input }
  return catchAuthError(call(client, operation as 'SignUp', whole)).then((error) => ({ error, requests }))
}

/** What servers respond with to an operation that they don't have. */
const responses: [name: string, response: () => Response][] = [
  ['InvalidAction', () => fault('InvalidAction', 'Unknown action')],
  ['a 500 Unsupported', () => fault('CognitoLocal#Unsupported', 'Cognito Local unsupported feature: x', 500)],
  ['UnknownOperationException', () => fault('com.amazon.coral.service#UnknownOperationException', '', 404)],
  ['UnsupportedOperation', () => fault('UnsupportedOperation', '', 400)],
  ['NotImplementedError', () => fault('NotImplementedError', '', 500)],
  ['NotImplemented', () => fault('NotImplemented', '', 501)],
  ['a 501 InternalFailure', () => fault('InternalFailure', "API for service 'cognito-idp' not yet implemented", 501)],
  ['a 500 that says so', () => fault('InternalError', 'The action has not been implemented', 500)],
  ['a message without a fault', () => json({ message: 'Unknown operation' }, 400)],
  ['a 404 page', () => html(404)],
  ['a 405 page', () => html(405)],
  ['an empty 501', () => empty(501)],
]

const account: OperationName[] = [
  'ListDevices',
  'ListUserSessions',
  'ListWebAuthnCredentials',
  'GetUserAuthFactors',
  'SetUserMFAPreference',
  'UpdateUserAttributes',
  'GlobalSignOut',
  'UpdateAuthEventFeedback',
]
const signIn: OperationName[] = ['InitiateAuth', 'RespondToAuthChallenge', 'GetTokensFromRefreshToken', 'SignUp']

describe.each(responses)('a server that lacks an operation and responds with %s', (_, response) => {
  test.each(account)('does not offer %s', async (operation) => {
    const { error, requests } = await respond(operation, response)
    expect(error).toMatchObject({ code: 'notOffered', operation, retryable: false })
    expect(requests).toHaveLength(1)
  })

  test.each(signIn)('is misconfigured for %s, without which no one signs in', async (operation) => {
    const { error, requests } = await respond(operation, response)
    expect(error).toMatchObject({ code: 'misconfigured', operation, retryable: false })
    expect(requests).toHaveLength(1)
  })
})

test.each([
  ['InternalErrorException', 'Something went wrong', 500, 'unavailable'],
  ['ServiceUnavailable', '', 503, 'unavailable'],
  ['InvalidParameterException', 'The attribute is not supported', 400, 'refused'],
  ['ResourceNotFoundException', 'User pool client does not exist.', 404, 'misconfigured'],
  ['NotAuthorizedException', 'Access Token is not supported', 400, 'sessionEnded'],
] as const)('a fault of the service keeps its meaning: %s "%s"', async (name, message, status, code) => {
  const { client } = fakeService(() => fault(name, message, status))
  const error = await catchAuthError(call(client, 'GetUser', { AccessToken: 'a.b.c' }, { retry: 'never' }))
  expect(error.code).toBe(code)
})

test('an operation that needs a token or a session of a sign-in is judged by what the call had', async () => {
  const { client } = fakeService(() => fault('InvalidAction'))
  const byToken = await catchAuthError(call(client, 'AssociateSoftwareToken', { AccessToken: 'a.b.c' }))
  const bySession = await catchAuthError(
    call(client, 'AssociateSoftwareToken', { Session: 'session-of-twenty-or-more' }),
  )
  expect([byToken.code, bySession.code]).toEqual(['notOffered', 'misconfigured'])
})

describe('a warning for developers', () => {
  const warn = vi.spyOn(console, 'warn')
  beforeEach(() => {
    warn.mockReset().mockImplementation(() => {})
    vi.stubEnv('NODE_ENV', 'development')
  })
  afterEach(() => vi.unstubAllEnvs())

  test.each([
    ['ListUserSessions', {}, /ListUserSessions .*InvalidAction/],
    ['InitiateAuth', { AuthFlow: 'USER_SRP_AUTH' }, /InitiateAuth .*authFlow/],
    ['RespondToAuthChallenge', {}, /RespondToAuthChallenge .*authFlow/],
    ['GetTokensFromRefreshToken', {}, /GetTokensFromRefreshToken .*Set legacyRefresh/],
    ['InitiateAuth', { AuthFlow: 'REFRESH_TOKEN_AUTH' }, /InitiateAuth .*Remove legacyRefresh/],
    ['ForgotPassword', {}, /ForgotPassword .*endpoint/],
  ] as const)('names the operation, and the option that helps, once: %s %j', async (operation, input, words) => {
    for (let i = 0; i < 2; i++) await respond(operation, () => fault('InvalidAction'), input)
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(words))
  })

  test('names authFlow if the app client does not allow the flow', async () => {
    await respond('InitiateAuth', () =>
      fault('InvalidParameterException', 'USER_SRP_AUTH flow not enabled for this client'),
    )
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/InitiateAuth .*authFlow/))
  })
})

test.each([
  'Auth flow not enabled for this client',
  'Initiate Auth method not supported.',
  "1 validation error detected: Value 'USER_AUTH' at 'authFlow' failed to satisfy constraint: Member must satisfy enum value set: [A]",
])('an auth flow that the server does not accept is a misconfiguration: %s', async (message) => {
  const { error } = await respond('InitiateAuth', () => fault('InvalidParameterException', message))
  expect(error.code).toBe('misconfigured')
})

describe('InvalidPasswordException', () => {
  const refuse = (operation: OperationName, input: object) =>
    respond(operation, () => fault('InvalidPasswordException', 'Invalid password'), input)

  test.each([
    ['InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME: 'ann', PASSWORD: 'x' } }],
    ['InitiateAuth', { AuthFlow: 'USER_AUTH' }],
    ['RespondToAuthChallenge', { ChallengeName: 'PASSWORD_VERIFIER' }],
    ['RespondToAuthChallenge', { ChallengeName: 'PASSWORD' }],
  ] as const)('at a sign-in is a wrong password: %s %j', async (operation, input) => {
    const { error } = await refuse(operation, { ClientId: clientId, ...input })
    expect(error).toMatchObject({ code: 'wrongCredentials', field: undefined })
  })

  test.each([
    ['RespondToAuthChallenge', { ChallengeName: 'NEW_PASSWORD_REQUIRED' }],
    ['SignUp', {}],
    ['ChangePassword', {}],
    ['ConfirmForgotPassword', {}],
  ] as const)('is about the new password elsewhere: %s %j', async (operation, input) => {
    expect((await refuse(operation, input)).error.code).toBe('passwordRejected')
  })
})
