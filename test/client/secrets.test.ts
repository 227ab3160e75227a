import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { call } from '../../src/client/call.ts'
import type { OperationName, Operations } from '../../src/wire/operations.ts'
import { operationTable } from '../../src/wire/operationTable.ts'
import { catchAuthError, printError } from '../support/errors.ts'
import { fakeService, type Responder } from '../support/fakeService.ts'
import { empty, fault, html, networkError, noResponse } from '../support/responses.ts'
import { validInput } from './validInput.ts'

const CANARY = 'canary'

/** One value for each member that can carry a secret. All start with the same word. */
const secrets = {
  Password: 'canary-password',
  ConfirmationCode: 'canary-code',
  Session: 'canary-session-of-twenty',
  AccessToken: 'canary-access-token',
  RefreshToken: 'canary-refresh-token',
  Token: 'canary-token',
  SecretHash: 'canaryHash',
  Username: 'canary-name',
  UserAttributes: [{ Name: 'email', Value: 'canary@example.com' }],
  AuthParameters: { PASSWORD: 'canary-parameter', SRP_A: 'canary-a' },
  ChallengeResponses: { NEW_PASSWORD: 'canary-response', SMS_MFA_CODE: 'canary-mfa' },
}

const echo = `Value 'canary-password' at 'canary' failed, canary-code`

const behaviors: [what: string, behave: Responder][] = [
  ['a lost connection', networkError],
  [
    'a fetch whose error quotes the request',
    ({ init }) => {
      throw new TypeError(String(init.body))
    },
  ],
  [
    'a fetch that throws the request itself',
    ({ init }) => {
      throw init
    },
  ],
  ['silence', noResponse],
  ['a body that quotes the request and breaks off', ({ init }) => new Response(String(init.body).slice(0, -1))],
  ['a list that quotes the request', ({ init }) => new Response(`[${init.body}]`)],
  ['an HTML page', () => html(502)],
  ['an empty body', () => empty(400)],
  ['an unknown fault that quotes the request', ({ init }) => fault('TeapotException', String(init.body))],
  [
    'a fault with the request in another member',
    ({ input }) =>
      new Response(JSON.stringify({ ...input, __type: 'TeapotException', message: echo }), { status: 400 }),
  ],
  ...[
    'InvalidParameterException',
    'InvalidPasswordException',
    'CodeMismatchException',
    'NotAuthorizedException',
    'UnexpectedLambdaException',
    'InternalErrorException',
  ].map((name): [string, Responder] => [`a ${name} that quotes the request`, () => fault(name, echo)]),
]

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

describe.each(behaviors)('after %s', (_, behave) => {
  test.each(Object.keys(operationTable) as OperationName[])(
    'the error of %s contains nothing that was sent',
    async (name) => {
      vi.stubEnv('NODE_ENV', 'development')
      const said = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
        vi.spyOn(console, level).mockImplementation(() => {}),
      )
      const { client, requests } = fakeService(behave)
      const input = { ...validInput(name), ...secrets } as unknown as Operations['SignUp']['input']
      const ended = catchAuthError(call(client, name as 'SignUp', input))
      await vi.runAllTimersAsync()
      expect(JSON.stringify(requests)).toContain('canary-password')
      expect(printError(await ended)).not.toContain(CANARY)
      expect(JSON.stringify(said.map(({ mock }) => mock.calls))).not.toContain(CANARY)
    },
  )
})

test('the error of an aborted call contains nothing that was sent', async () => {
  const controller = new AbortController()
  const { client } = fakeService(({ init }) => {
    controller.abort(new Error(CANARY))
    throw new TypeError(String(init.body))
  })
  const input = { ...validInput('SignUp'), ...secrets }
  const error = await catchAuthError(call(client, 'SignUp', input, { signal: controller.signal }))
  expect(error.code).toBe('aborted')
  expect(printError(error)).not.toContain(CANARY)
})

test('the message of a trigger is in the notice for the user, not in what is logged', async () => {
  const { client } = fakeService(() => fault('UserLambdaValidationException', 'PreSignUp failed with error canary.'))
  const error = await catchAuthError(call(client, 'SignUp', { ClientId: 'c', Username: 'ann' }))
  expect(error.notice).toBe('canary')
  expect([error.name, error.message, error.stack, JSON.stringify(error.cause)].join()).not.toContain(CANARY)
})
