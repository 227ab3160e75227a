import * as sdk from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PoolServer, serveLocalPool } from '../../../src/local/node/http.ts'
import { createLocalService } from '../../../src/local/service/createLocalService.ts'
import { SIGNED } from '../callPool.ts'

const operations = Object.keys(sdk)
  .filter((name) => /^[A-Z]\w+Command$/.test(name))
  .map((name) => name.slice(0, -'Command'.length))

const service = createLocalService()
let server: PoolServer
beforeAll(async () => {
  server = await serveLocalPool(service, 0)
})
afterAll(() => server.close())

async function send(operation: string, input: unknown) {
  const response = await fetch(server.endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      ...SIGNED,
    },
    body: JSON.stringify(input),
  })
  return { status: response.status, body: await response.json() }
}

test('the SDK has 140 operations', () => {
  expect(operations.length).toBe(140)
})

test.each(operations)('%s is known, and refuses input of a wrong type', async (operation) => {
  const { body } = await send(operation, {
    UserPoolId: 1,
    ClientId: 1,
    AccessToken: 1,
    Domain: 1,
    LimitDefinition: 1,
    MaxResults: 'x',
    ResourceArn: 1,
    PoolName: 1,
  })
  expect(body.__type).toBe('SerializationException')
})

/** The only operation without a required member. */
const ALL_OPTIONAL = 'UpdateManagedLoginBranding'

test.each(operations)('%s is known, and refuses input without required members', async (operation) => {
  const { body } = await send(operation, {})
  expect(body.__type).toBe(operation === ALL_OPTIONAL ? 'ResourceNotFoundException' : 'InvalidParameterException')
})
