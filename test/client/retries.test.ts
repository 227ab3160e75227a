import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { call } from '../../src/client/call.ts'
import type { AuthErrorCode } from '../../src/errors.ts'
import type { OperationName } from '../../src/wire/operations.ts'
import type { RetryClass } from '../../src/wire/operationTable.ts'
import { catchAuthError } from '../support/errors.ts'
import { fakeService, type Responder } from '../support/fakeService.ts'
import { empty, fault, html, json, networkError, noResponse } from '../support/responses.ts'
import { validInput } from './validInput.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const AccessToken = 'a.b.c'

/** Returns the error of a call and the number of its requests, after all its retries. */
async function outcome<Name extends OperationName>(behave: Responder, operation: Name, retry?: RetryClass) {
  const { client, requests } = fakeService(behave)
  const error = catchAuthError(call(client, operation, validInput(operation), retry ? { retry } : {}))
  await vi.runAllTimersAsync()
  return { ...(await error), requestCount: requests.length }
}

const busy: Responder = () => fault('TooManyRequestsException', 'Rate exceeded')

type Row = [what: string, behave: Responder, code: AuthErrorCode, always: number, refused: number, never: number]

const failures: Row[] = [
  ['a lost connection', networkError, 'offline', 3, 1, 1],
  ['no response in 15 seconds', noResponse, 'timedOut', 3, 1, 1],
  ['InternalErrorException, 500', () => fault('InternalErrorException', '', 500), 'unavailable', 3, 1, 1],
  ['an empty 500', () => empty(500), 'unavailable', 3, 1, 1],
  ['an HTML page with 502', () => html(502), 'unavailable', 3, 1, 1],
  ['an HTML page with 200', () => html(200), 'unavailable', 3, 1, 1],
  ['RequestTimeoutException, 408', () => fault('RequestTimeoutException', '', 408), 'timedOut', 3, 1, 1],
  ['TooManyRequestsException', busy, 'busy', 3, 3, 1],
  ['ThrottlingException', () => fault('ThrottlingException'), 'busy', 3, 3, 1],
  ['LimitExceededException', () => fault('LimitExceededException'), 'tooManyAttempts', 1, 1, 1],
  ['TooManyFailedAttemptsException', () => fault('TooManyFailedAttemptsException'), 'tooManyAttempts', 1, 1, 1],
  ['CodeMismatchException', () => fault('CodeMismatchException'), 'wrongCode', 1, 1, 1],
  ['NotAuthorizedException', () => fault('NotAuthorizedException'), 'sessionEnded', 1, 1, 1],
  ['an HTML page with 403', () => html(403), 'unknown', 1, 1, 1],
  ['an empty 400', () => empty(400), 'unknown', 1, 1, 1],
]

describe.each(failures)('after %s', (_, behave, code, always, refused, never) => {
  test.each([
    ['may always be repeated', 'always', always],
    ['may be repeated if the service certainly did not act on it', 'refused', refused],
    ['is never repeated', 'never', never],
  ] as const)('an operation that %s is sent the allowed number of times', async (_, retry, requestCount) => {
    expect(await outcome(behave, 'GetUser', retry)).toMatchObject({ code, requestCount })
  })
})

describe('a submission', () => {
  const submissions: OperationName[] = ['ConfirmSignUp', 'ConfirmForgotPassword', 'RespondToAuthChallenge']

  test.each(submissions)('of a password or a code is never repeated: %s', async (operation) => {
    expect((await outcome(busy, operation)).requestCount).toBe(1)
    expect((await outcome(networkError, operation)).requestCount).toBe(1)
  })

  const senders: OperationName[] = ['SignUp', 'ResendConfirmationCode', 'ForgotPassword', 'InitiateAuth']

  test.each(senders)('that may have sent a message is repeated only when throttled: %s', async (operation) => {
    expect((await outcome(busy, operation)).requestCount).toBe(3)
    expect((await outcome(networkError, operation)).requestCount).toBe(1)
  })

  const repeatable: OperationName[] = ['GetTokensFromRefreshToken', 'RevokeToken', 'GlobalSignOut', 'GetUser']

  test.each(repeatable)('that changes nothing when repeated is repeated: %s', async (operation) => {
    expect((await outcome(busy, operation)).requestCount).toBe(3)
    expect((await outcome(networkError, operation)).requestCount).toBe(3)
  })

  test('of a password is not repeated, even if its operation may be', async () => {
    expect((await outcome(busy, 'InitiateAuth', 'never')).requestCount).toBe(1)
  })
})

test('a successful attempt ends the retries, and its value is returned', async () => {
  const { client, requests } = fakeService((_, count) => (count < 3 ? empty(503) : json({ Username: 'ann' })))
  const value = call(client, 'GetUser', { AccessToken })
  await vi.runAllTimersAsync()
  expect(await value).toEqual({ Username: 'ann' })
  expect(requests).toHaveLength(3)
  expect(new Set(requests.map(({ init }) => init.body)).size).toBe(1)
})

test('a failure that may not be repeated ends the retries', async () => {
  const ended: Responder = (_, count) => (count === 1 ? empty(500) : fault('LimitExceededException'))
  expect(await outcome(ended, 'GetUser')).toMatchObject({ code: 'tooManyAttempts', requestCount: 2 })
})

test('every attempt has its own 15 seconds', async () => {
  const { client, requests } = fakeService(noResponse)
  const error = catchAuthError(call(client, 'GetUser', { AccessToken }))
  await vi.advanceTimersByTimeAsync(3 * 15_000)
  expect(requests).toHaveLength(3)
  await vi.runAllTimersAsync()
  expect((await error).code).toBe('timedOut')
})

test.each([
  ['at least 200 and 400 ms', 0, 200, 400],
  ['less than 300 and 500 ms', 0.999_999, 299, 499],
])('the delays between attempts are %s', async (_, random, first, second) => {
  vi.spyOn(Math, 'random').mockReturnValue(random)
  const { client, requests } = fakeService(() => empty(500))
  const error = catchAuthError(call(client, 'GetUser', { AccessToken }))
  await vi.advanceTimersByTimeAsync(first - 1)
  expect(requests).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(requests).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(second - 1)
  expect(requests).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(1)
  expect(requests).toHaveLength(3)
  expect((await error).code).toBe('unavailable')
})
