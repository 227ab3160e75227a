import { expect, test } from 'vitest'
import { call } from '../../src/client/call.ts'
import { errorMessage } from '../../src/hooks/form/errorMessage.ts'
import { en } from '../../src/messages/en.ts'
import type { OperationName } from '../../src/wire/operations.ts'
import { operationTable } from '../../src/wire/operationTable.ts'
import { catchAuthError } from '../support/errors.ts'
import { fakeService } from '../support/fakeService.ts'
import { fault } from '../support/responses.ts'
import { publicOperations, validInput } from './validInput.ts'

const operations = Object.keys(operationTable) as OperationName[]
const pairs = operations.flatMap((operation) =>
  publicOperations[operation]!.faults.map((fault): [OperationName, string] => [operation, fault]),
)

test('the service model declares 428 faults for its 34 public operations', () => {
  expect(operations).toHaveLength(34)
  expect(pairs).toHaveLength(428)
})

test.each(pairs)('%s failing with %s leads to a message with advice', async (operation, name) => {
  const { client } = fakeService(() => fault(name, `The service's own words about ${name}`))
  const error = await catchAuthError(
    call(client, operation as 'SignUp', validInput(operation as 'SignUp'), { retry: 'never' }),
  )
  expect(error.code).not.toBe('unknown')
  expect(errorMessage({ code: error.code, field: error.field }, en, {})).toMatch(/\.( \w.*\.)*$/)
  expect(errorMessage({ code: error.code, field: error.field }, en, {})).not.toContain(name)
})
