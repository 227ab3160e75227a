import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { call } from '../../src/client/call.ts'
import type { AuthErrorCode } from '../../src/errors.ts'
import type { OperationName } from '../../src/wire/operations.ts'
import type { RetryClass } from '../../src/wire/operationTable.ts'
import { answer, empty, html, offline, refusal } from './answers.ts'
import { failure } from './failure.ts'
import { type Behaviour, fakeService, silence } from './fakeService.ts'
import { validInput } from './validInput.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const AccessToken = 'a.b.c'

/** Runs all timers and returns how a call ends. */
async function outcome<Name extends OperationName>(behave: Behaviour, operation: Name, retry?: RetryClass) {
  const { client, sent } = fakeService(behave)
  const error = failure(call(client, operation, validInput(operation), retry ? { retry } : {}))
  await vi.runAllTimersAsync()
  return { ...(await error), requests: sent.length }
}

const busy: Behaviour = () => refusal('TooManyRequestsException', 'Rate exceeded')

type Row = [what: string, behave: Behaviour, code: AuthErrorCode, always: number, refused: number, never: number]

const failures: Row[] = [
  ['a network error', offline, 'offline', 3, 1, 1],
  ['no response in 15 seconds', silence, 'timedOut', 3, 1, 1],
  ['InternalErrorException, 500', () => refusal('InternalErrorException', '', 500), 'unavailable', 3, 1, 1],
  ['an empty 500', () => empty(500), 'unavailable', 3, 1, 1],
  ['an HTML page with 502', () => html(502), 'unavailable', 3, 1, 1],
  ['an HTML page with 200', () => html(200), 'unavailable', 3, 1, 1],
  ['RequestTimeoutException, 408', () => refusal('RequestTimeoutException', '', 408), 'timedOut', 3, 1, 1],
  ['TooManyRequestsException', busy, 'busy', 3, 3, 1],
  ['ThrottlingException', () => refusal('ThrottlingException'), 'busy', 3, 3, 1],
  ['LimitExceededException', () => refusal('LimitExceededException'), 'tooManyAttempts', 1, 1, 1],
  ['TooManyFailedAttemptsException', () => refusal('TooManyFailedAttemptsException'), 'tooManyAttempts', 1, 1, 1],
  ['CodeMismatchException', () => refusal('CodeMismatchException'), 'wrongCode', 1, 1, 1],
  ['NotAuthorizedException', () => refusal('NotAuthorizedException'), 'sessionEnded', 1, 1, 1],
  ['an HTML page with 403', () => html(403), 'unknown', 1, 1, 1],
  ['an empty 400', () => empty(400), 'unknown', 1, 1, 1],
]

describe.each(failures)('after %s', (_, behave, code, always, refused, never) => {
  test.each([
    ['may always be repeated', 'always', always],
    ['may be repeated if the service certainly did not act on it', 'refused', refused],
    ['is never repeated', 'never', never],
  ] as const)('an operation that %s is retried accordingly', async (_, retry, requests) => {
    expect(await outcome(behave, 'GetUser', retry)).toMatchObject({ code, requests })
  })
})

describe('a submission', () => {
  const submissions: OperationName[] = ['ConfirmSignUp', 'ConfirmForgotPassword', 'RespondToAuthChallenge']

  test.each(submissions)('of a password or a code is never retried: %s', async (operation) => {
    expect((await outcome(busy, operation)).requests).toBe(1)
    expect((await outcome(offline, operation)).requests).toBe(1)
  })

  const senders: OperationName[] = ['SignUp', 'ResendConfirmationCode', 'ForgotPassword', 'InitiateAuth']

  test.each(senders)('that may have sent a message is retried only when throttled: %s', async (operation) => {
    expect((await outcome(busy, operation)).requests).toBe(3)
    expect((await outcome(offline, operation)).requests).toBe(1)
  })

  const repeatable: OperationName[] = ['GetTokensFromRefreshToken', 'RevokeToken', 'GlobalSignOut', 'GetUser']

  test.each(repeatable)('that is idempotent is retried: %s', async (operation) => {
    expect((await outcome(busy, operation)).requests).toBe(3)
    expect((await outcome(offline, operation)).requests).toBe(3)
  })

  test('of a password is not retried even if its operation may be', async () => {
    expect((await outcome(busy, 'InitiateAuth', 'never')).requests).toBe(1)
  })
})

test('the first successful attempt ends the retries and returns its value', async () => {
  const { client, sent } = fakeService((_, count) => (count < 3 ? empty(503) : answer({ Username: 'ann' })))
  const value = call(client, 'GetUser', { AccessToken })
  await vi.runAllTimersAsync()
  expect(await value).toEqual({ Username: 'ann' })
  expect(sent).toHaveLength(3)
  expect(new Set(sent.map(({ init }) => init.body)).size).toBe(1)
})

test('a failure that must not be retried ends the retries', async () => {
  const ended: Behaviour = (_, count) => (count === 1 ? empty(500) : refusal('LimitExceededException'))
  expect(await outcome(ended, 'GetUser')).toMatchObject({ code: 'tooManyAttempts', requests: 2 })
})

test('every attempt has a time limit of 15 seconds', async () => {
  const { client, sent } = fakeService(silence)
  const error = failure(call(client, 'GetUser', { AccessToken }))
  await vi.advanceTimersByTimeAsync(3 * 15_000)
  expect(sent).toHaveLength(3)
  await vi.runAllTimersAsync()
  expect((await error).code).toBe('timedOut')
})

test.each([
  ['at least 200 and 400 ms', 0, 200, 400],
  ['less than 300 and 500 ms', 0.999_999, 299, 499],
])('the waits between attempts are %s', async (_, random, first, second) => {
  vi.spyOn(Math, 'random').mockReturnValue(random)
  const { client, sent } = fakeService(() => empty(500))
  const error = failure(call(client, 'GetUser', { AccessToken }))
  await vi.advanceTimersByTimeAsync(first - 1)
  expect(sent).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(sent).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(second - 1)
  expect(sent).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(1)
  expect(sent).toHaveLength(3)
  expect((await error).code).toBe('unavailable')
})
