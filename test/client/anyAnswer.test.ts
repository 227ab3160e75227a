import fc from 'fast-check'
import { expect, test } from 'vitest'
import { call } from '../../src/client/call.ts'
import { AuthError } from '../../src/errors.ts'
import { errorMessage } from '../../src/hooks/form/errorMessage.ts'
import { en } from '../../src/messages/en.ts'
import type { OperationName } from '../../src/wire/operations.ts'
import { operationTable } from '../../src/wire/operationTable.ts'
import { fakeService } from '../support/fakeService.ts'
import { validInput } from './validInput.ts'

const names = Object.keys(operationTable) as OperationName[]
const headerValue = fc.string({ unit: fc.constantFrom(...'aZ09 #:,./<>_-"{}'), maxLength: 30 })
const fault = fc.oneof(
  fc.constantFrom('NotAuthorizedException', 'InvalidParameterException', 'InvalidPasswordException'),
  fc.constantFrom('constructor', '__proto__', 'toString', 'UserLambdaValidationException', '#', ':', ','),
  fc.string(),
)
const oddly = (text: fc.Arbitrary<string>) => fc.oneof(text, fc.jsonValue())
const body = fc.oneof(
  fc.string(),
  fc.json(),
  fc.uint8Array(),
  fc
    .record(
      { __type: oddly(fault), code: oddly(fault), message: oddly(fc.string()), Message: oddly(fc.string()) },
      { requiredKeys: [] },
    )
    .map((value) => JSON.stringify(value)),
)
const bodiless = [204, 205, 304]

const answers = fc
  .record({
    body,
    status: fc.oneof(fc.constantFrom(200, 400, 500), fc.integer({ min: 200, max: 599 })),
    headers: fc.dictionary(
      fc.constantFrom('x-amzn-errortype', 'x-amzn-requestid', 'content-type', 'retry-after'),
      headerValue,
    ),
  })
  .map(
    ({ body, ...init }) =>
      () =>
        new Response(bodiless.includes(init.status) ? null : body, init),
  )

test('any response body leads to a value or to an AuthError with a message', async () => {
  await fc.assert(
    fc.asyncProperty(answers, fc.constantFrom(...names), async (respond, operation) => {
      const { client } = fakeService(respond)
      const input = validInput(operation as 'SignUp')
      const outcome: unknown = await call(client, operation as 'SignUp', input, { retry: 'never' }).catch(
        (error) => error,
      )
      if (outcome instanceof AuthError) {
        expect(errorMessage(outcome, en, {})).toBeTypeOf('string')
        expect(outcome.operation).toBe(operation)
        expect(outcome.code).not.toBe('offline')
      } else {
        expect(outcome).not.toBeInstanceOf(Error)
        expect(outcome).toBeTypeOf('object')
        expect(outcome).not.toHaveProperty('__type')
      }
    }),
    { numRuns: 500 },
  )
}, 30_000)

test('anything that fetch throws leads to an AuthError', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (thrown) => {
      const { client } = fakeService(() => {
        throw thrown
      })
      const outcome: unknown = await call(
        client,
        'SignUp',
        { ClientId: 'c', Username: 'ann' },
        { retry: 'never' },
      ).catch((error) => error)
      expect(outcome).toMatchObject({ name: 'AuthError', code: 'offline', retryable: true })
    }),
  )
}, 30_000)
