import { describe, expect, test } from 'vitest'
import { call } from '../../src/client/call.ts'
import type { OperationName, Operations } from '../../src/wire/operations.ts'
import { operationTable } from '../../src/wire/operationTable.ts'
import { catchAuthError } from '../support/errors.ts'
import { fakeService } from '../support/fakeService.ts'
import { json } from '../support/responses.ts'
import { fullInput, publicOperations, validInput } from './validInput.ts'

const operations = Object.keys(operationTable) as OperationName[]

/** Users may type a space inside a password, despite the model's pattern (docs/protocol.md §7.3). */
const LOOSER = ['Password', 'PreviousPassword', 'ProposedPassword']

function sending(operation: OperationName, input: object) {
  const { client, requests } = fakeService(() => json({}))
  return { requests, made: call(client, operation as 'SignUp', input as Operations['SignUp']['input']) }
}

test.each(operations)('%s is sent with all members that the model allows', async (operation) => {
  const { made, requests } = sending(operation, fullInput(operation))
  await made
  expect(requests[0]?.input).toEqual(fullInput(operation))
})

interface Case {
  operation: OperationName
  what: string
  input: object
}

const cases: Case[] = operations.flatMap((operation) =>
  Object.entries(publicOperations[operation]!.input).flatMap(([member, { required, length, pattern, range }]) => {
    const change = (what: string, value: unknown): Case => ({
      operation,
      what: `${member} ${what}`,
      input: { ...fullInput(operation), [member]: value },
    })
    return [
      ...(required ? [change('is missing', undefined)] : []),
      ...(length?.min ? [change('is too short', 'a'.repeat(length.min - 1))] : []),
      ...(length?.max ? [change('is too long', '1'.repeat(length.max + 1))] : []),
      ...(pattern && !LOOSER.includes(member) ? [change('has another form', '1 \u0007\n3456789012345678901234')] : []),
      ...(range ? [change('is too large', range.max + 1)] : []),
    ]
  }),
)

test.each(cases)('$operation is not sent when $what', async ({ operation, input }) => {
  const { made, requests } = sending(operation, input)
  expect((await catchAuthError(made)).operation).toBe(operation)
  expect(requests).toEqual([])
})

describe('invalid user input is rejected on its field', () => {
  test.each([
    ['SignUp', { Username: 'ann smith' }, 'invalidUsername', 'username'],
    ['SignUp', { Username: undefined }, 'required', 'username'],
    ['SignUp', { Password: 'x'.repeat(257) }, 'passwordRejected', 'password'],
    ['SignUp', { UserAttributes: [{ Name: 'nickname', Value: 'x'.repeat(2049) }] }, 'invalidValue', 'nickname'],
    ['ConfirmSignUp', { ConfirmationCode: '12 34' }, 'wrongCode', 'code'],
    ['VerifySoftwareToken', { UserCode: '12345' }, 'wrongCode', 'code'],
    ['VerifyUserAttribute', { Code: '' }, 'wrongCode', 'code'],
    ['ChangePassword', { ProposedPassword: 'x'.repeat(257) }, 'passwordRejected', 'newPassword'],
    ['ConfirmDevice', { DeviceName: '' }, 'invalidValue', 'deviceName'],
  ] as const)('%s with %o', async (operation, change, code, field) => {
    const { made } = sending(operation, { ...validInput(operation), ...change })
    expect(await catchAuthError(made)).toMatchObject({ code, field })
  })
})

test('a malformed session or token counts as expired, not as misconfigured', async () => {
  const { made } = sending('RespondToAuthChallenge', { ...validInput('RespondToAuthChallenge'), Session: 'short' })
  expect(await catchAuthError(made)).toMatchObject({ code: 'challengeExpired' })
  const byToken = sending('GetUser', { AccessToken: '' })
  expect(await catchAuthError(byToken.made)).toMatchObject({ code: 'sessionEnded' })
})
