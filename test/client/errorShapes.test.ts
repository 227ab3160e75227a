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

describe('the name of a fault is found', () => {
  test.each([
    ['in __type', json({ __type: wrongCode, message: '' })],
    ['in a namespaced __type', json({ __type: `com.amazonaws.cognito.identity#${wrongCode}` })],
    ['in a __type with a URL behind it', json({ __type: `${wrongCode}:http://internal.amazon.com/` })],
    ['in a __type with a comma behind it', json({ __type: `${wrongCode},more` })],
    ['in a namespaced __type with a URL behind it', json({ __type: `aws#${wrongCode}:http://a#b` })],
    ['in code', json({ code: wrongCode })],
    ['in code where __type is no text', json({ __type: 5, code: wrongCode })],
    ['in the header, without a body', header(wrongCode)],
    ['in the header with a URL behind it', header(`${wrongCode}:http://internal.amazon.com/coral/com.amazonaws/`)],
    ['in the header, with a body that is no JSON', header(wrongCode, '<html>')],
    ['in the header, with a body that names nothing', header(wrongCode, '{"message":"no"}')],
    ['with an answer of 200', json({ __type: wrongCode }, 200)],
    ['with an answer of 500', json({ __type: wrongCode }, 500)],
  ])('%s', async (_, response) => {
    expect(await catchAuthError(confirm(response))).toMatchObject({
      code: 'wrongCode',
      operation: 'ConfirmSignUp',
      retryable: false,
      cause: { fault: wrongCode },
    })
  })

  test('in __type before code, in code before the header', async () => {
    const headers = { 'x-amzn-errortype': 'LimitExceededException' }
    const both = json({ __type: wrongCode, code: 'LimitExceededException' }, 400, headers)
    expect((await catchAuthError(confirm(both))).code).toBe('wrongCode')
    expect((await catchAuthError(confirm(json({ code: wrongCode }, 400, headers)))).code).toBe('wrongCode')
  })
})

describe('the text of a fault is read', () => {
  const fault = { __type: 'NotAuthorizedException' }
  test.each([
    ['from message', { ...fault, message: 'Password attempts exceeded' }, 'lockedOut'],
    ['from Message', { ...fault, Message: 'Password attempts exceeded' }, 'lockedOut'],
    ['in any case', { ...fault, message: 'PASSWORD ATTEMPTS EXCEEDED' }, 'lockedOut'],
    [
      'not at all where it is no text',
      { ...fault, message: { text: 'Password attempts exceeded' } },
      'wrongCredentials',
    ],
    ['not at all where it is missing', fault, 'wrongCredentials'],
  ])('%s', async (_, body, code) => {
    expect((await catchAuthError(confirm(json(body)))).code).toBe(code)
  })
})

describe('an answer that is not the service’s', () => {
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
    [500, 'unavailable', true],
    [503, 'unavailable', true],
  ]
  for (const [status, code, retryable] of cases) {
    test.each([...bodies, '5', '{"Username":'])(`is ${code} with the status ${status}: %s`, async (body) => {
      const response = new Response(body, { status })
      expect(await catchAuthError(confirm(response))).toMatchObject({
        code,
        retryable,
        cause: { fault: `HTTP ${status}` },
      })
    })
  }

  test.each([400, 403, 404, 413])('nor says more than its status where it is empty: %d', async (status) => {
    expect(await catchAuthError(confirm(new Response('', { status })))).toMatchObject({
      code: 'unknown',
      cause: { fault: `HTTP ${status}` },
    })
  })
})

describe('a fault that nobody has heard of', () => {
  test.each(['TeapotException', 'ValidationError', 'SerializationException', 'AccessDeniedException'])(
    'is unknown, and named for the log: %s',
    async (fault) => {
      expect(await catchAuthError(confirm(json({ __type: fault, message: 'short and stout' })))).toMatchObject({
        code: 'unknown',
        retryable: false,
        cause: { fault },
      })
    },
  )

  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])(
    'is unknown, also where every object has a member of that name: %s',
    async (fault) => {
      expect(await catchAuthError(confirm(json({ __type: fault })))).toMatchObject({
        code: 'unknown',
        cause: { fault },
      })
    },
  )

  test('is the service’s trouble where its status is 500 and more', async () => {
    expect(await catchAuthError(confirm(json({ __type: 'TeapotException' }, 500)))).toMatchObject({
      code: 'unavailable',
      retryable: true,
    })
  })
})

test('the request id is kept for the log where the answer shows it', async () => {
  const headers = { 'x-amzn-requestid': '7d2a-11' }
  expect((await catchAuthError(confirm(json({ __type: wrongCode }, 400, headers)))).cause).toEqual({
    fault: wrongCode,
    requestId: '7d2a-11',
  })
  expect((await catchAuthError(confirm(json({ __type: wrongCode })))).cause).toEqual({ fault: wrongCode })
})
