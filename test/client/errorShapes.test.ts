import { describe, expect, test } from 'vitest'
import { call } from '../../src/client/call.ts'
import type { AuthErrorCode } from '../../src/errors.ts'
import { catchAuthError } from '../support/errors.ts'
import { clientId, fakeService } from '../support/fakeService.ts'

const confirm = (response: Response) => {
  const { client } = fakeService(() => response)
  const input = { ClientId: clientId, Username: 'ann', ConfirmationCode: '123456' }
  return call(client, 'ConfirmSignUp', input)
}

const json = (body: unknown, status = 400, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers })

const header = (name: string, body = '') => new Response(body, { status: 400, headers: { 'x-amzn-errortype': name } })

const wrongCode = 'CodeMismatchException'

describe('the name of a fault is read', () => {
  test.each([
    ['from __type', json({ __type: wrongCode, message: '' })],
    ['from a namespaced __type', json({ __type: `com.amazonaws.cognito.identity#${wrongCode}` })],
    ['from a __type followed by a URL', json({ __type: `${wrongCode}:http://internal.amazon.com/` })],
    ['from a __type followed by a comma', json({ __type: `${wrongCode},more` })],
    ['from a namespaced __type followed by a URL', json({ __type: `aws#${wrongCode}:http://a#b` })],
    ['from code', json({ code: wrongCode })],
    ['from code if __type is not a string', json({ __type: 5, code: wrongCode })],
    ['from the header, without a body', header(wrongCode)],
    ['from the header followed by a URL', header(`${wrongCode}:http://internal.amazon.com/coral/com.amazonaws/`)],
    ['from the header, if the body is not JSON', header(wrongCode, '<html>')],
    ['from the header, if the body has no fault name', header(wrongCode, '{"message":"no"}')],
    ['from a response with status 200', json({ __type: wrongCode }, 200)],
    ['from a response with status 500', json({ __type: wrongCode }, 500)],
  ])('%s', async (_, response) => {
    expect(await catchAuthError(confirm(response))).toMatchObject({
      code: 'wrongCode',
      operation: 'ConfirmSignUp',
      retryable: false,
      cause: { fault: wrongCode },
    })
  })

  test('from __type before code, and from code before the header', async () => {
    const headers = { 'x-amzn-errortype': 'LimitExceededException' }
    const both = json({ __type: wrongCode, code: 'LimitExceededException' }, 400, headers)
    expect((await catchAuthError(confirm(both))).code).toBe('wrongCode')
    expect((await catchAuthError(confirm(json({ code: wrongCode }, 400, headers)))).code).toBe('wrongCode')
  })
})

describe('the message of a fault is read', () => {
  const fault = { __type: 'NotAuthorizedException' }
  test.each([
    ['from message', { ...fault, message: 'Password attempts exceeded' }, 'lockedOut'],
    ['from Message', { ...fault, Message: 'Password attempts exceeded' }, 'lockedOut'],
    ['in any case', { ...fault, message: 'PASSWORD ATTEMPTS EXCEEDED' }, 'lockedOut'],
    [
      'not at all if it is not a string',
      { ...fault, message: { text: 'Password attempts exceeded' } },
      'wrongCredentials',
    ],
    ['not at all if it is missing', fault, 'wrongCredentials'],
  ])('%s', async (_, body, code) => {
    expect((await catchAuthError(confirm(json(body)))).code).toBe(code)
  })
})

describe('a response that does not come from the service', () => {
  const bodies = [
    '<!doctype html><p>Sign in to the Wi-Fi',
    '[]',
    '[{"__type":"CodeMismatchException"}]',
    'null',
    '"text"',
  ]
  const cases: [status: number, code: AuthErrorCode, retryable: boolean][] = [
    [200, 'unavailable', true],
    [400, 'unknown', false],
    [403, 'unknown', false],
    [404, 'misconfigured', false],
    [405, 'misconfigured', false],
    [501, 'misconfigured', false],
    [500, 'unavailable', true],
    [503, 'unavailable', true],
  ]
  for (const [status, code, retryable] of cases) {
    test.each([...bodies, '5', '{"Username":'])(`with status ${status} is ${code}: %s`, async (body) => {
      const response = new Response(body, { status })
      expect(await catchAuthError(confirm(response))).toMatchObject({
        code,
        retryable,
        cause: { fault: `HTTP ${status}` },
      })
    })
  }

  test.each([400, 403, 413])('has only its status as the fault if its body is empty: %d', async (status) => {
    expect(await catchAuthError(confirm(new Response('', { status })))).toMatchObject({
      code: 'unknown',
      cause: { fault: `HTTP ${status}` },
    })
  })
})

describe('an unknown fault', () => {
  test.each(['TeapotException', 'ValidationError', 'SerializationException', 'AccessDeniedException'])(
    'has the code unknown, and its name in the cause: %s',
    async (fault) => {
      expect(await catchAuthError(confirm(json({ __type: fault, message: 'short and stout' })))).toMatchObject({
        code: 'unknown',
        retryable: false,
        cause: { fault },
      })
    },
  )

  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])(
    'has the code unknown, even if every object has a member of that name: %s',
    async (fault) => {
      expect(await catchAuthError(confirm(json({ __type: fault })))).toMatchObject({
        code: 'unknown',
        cause: { fault },
      })
    },
  )

  test('is unavailable and retryable with a status of 500 or more', async () => {
    expect(await catchAuthError(confirm(json({ __type: 'TeapotException' }, 500)))).toMatchObject({
      code: 'unavailable',
      retryable: true,
    })
  })
})

test('the cause of an error has the request id, if the response exposes it', async () => {
  const headers = { 'x-amzn-requestid': '7d2a-11' }
  expect((await catchAuthError(confirm(json({ __type: wrongCode }, 400, headers)))).cause).toEqual({
    fault: wrongCode,
    requestId: '7d2a-11',
  })
  expect((await catchAuthError(confirm(json({ __type: wrongCode })))).cause).toEqual({ fault: wrongCode })
})
