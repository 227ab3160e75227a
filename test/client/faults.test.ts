import { expect, test } from 'vitest'
import { call } from '../../src/client/call.ts'
import { en } from '../../src/messages/en.ts'
import type { OperationName } from '../../src/wire/operations.ts'
import { operationTable } from '../../src/wire/operationTable.ts'
import { refusal } from './answers.ts'
import { failure } from './failure.ts'
import { fakeService } from './fakeService.ts'
import { publicOperations, validInput } from './validInput.ts'

const operations = Object.keys(operationTable) as OperationName[]
const pairs = operations.flatMap((operation) =>
  publicOperations[operation]!.faults.map((fault): [OperationName, string] => [operation, fault]),
)

test('the service model declares 428 faults for its 34 public operations', () => {
  expect(operations).toHaveLength(34)
  expect(pairs).toHaveLength(428)
})

test.each(pairs)('%s rejected with %s has an error code with a message', async (operation, fault) => {
  const { client } = fakeService(() => refusal(fault, `The service's own words about ${fault}`))
  const error = await failure(
    call(client, operation as 'SignUp', validInput(operation as 'SignUp'), { retry: 'never' }),
  )
  expect(error.code).not.toBe('unknown')
  expect(en.errors[error.code]).toMatch(/\.( \w.*\.)*$/)
  expect(en.errors[error.code]).not.toContain(fault)
})
