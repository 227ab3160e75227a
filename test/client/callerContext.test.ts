import { expect, test } from 'vitest'
import { call } from '../../src/client/call.ts'
import type { ClientOptions } from '../../src/client/createClient.ts'
import { createClient } from '../../src/client/createClient.ts'
import type { OperationName } from '../../src/wire/operations.ts'
import { operationTable } from '../../src/wire/operationTable.ts'
import { clientId, fakeService, userPoolId } from '../support/fakeService.ts'
import { json } from '../support/responses.ts'
import { publicOperations, validInput } from './validInput.ts'

const operations = Object.keys(operationTable) as OperationName[]

async function sendAs(options: Partial<ClientOptions>, operation: OperationName, input?: object) {
  const { fetch, requests } = fakeService(() => json({}))
  const client = createClient({ userPoolId, clientId, fetch: fetch as typeof globalThis.fetch, ...options })
  await call(client, operation as 'SignUp', { ...validInput(operation as 'SignUp'), ...input })
  return requests[0]!.input
}

const everything: Partial<ClientOptions> = {
  clientMetadata: { language: 'de' },
  analyticsMetadata: { AnalyticsEndpointId: 'endpoint' },
  getUserContextData: (username) => `seen: ${username}`,
}

test.each(operations)('%s carries only the metadata, analytics and context that it accepts', async (name) => {
  const parameters = { AuthParameters: { USERNAME: 'ann' }, ChallengeResponses: { USERNAME: 'ann' } }
  const { input } = publicOperations[name]!
  const known = Object.fromEntries(Object.entries(parameters).filter(([member]) => member in input))
  const requests = await sendAs(everything, name, known)
  const expected = {
    ClientMetadata: { language: 'de' },
    AnalyticsMetadata: { AnalyticsEndpointId: 'endpoint' },
    UserContextData: { EncodedData: 'seen: ann' },
  }
  for (const [member, value] of Object.entries(expected)) {
    expect(requests[member]).toEqual(member in input ? value : undefined)
  }
})

test('metadata can be computed for each call', async () => {
  let language = 'de'
  const options = { clientMetadata: () => ({ language }) }
  expect(await sendAs(options, 'SignUp')).toMatchObject({ ClientMetadata: { language: 'de' } })
  language = 'fr'
  expect(await sendAs(options, 'SignUp')).toMatchObject({ ClientMetadata: { language: 'fr' } })
})

test('metadata can be computed for each operation, or be left out', async () => {
  const options: Partial<ClientOptions> = {
    clientMetadata: (operation) => (operation === 'SignUp' ? { captcha: 'token' } : undefined),
  }
  expect(await sendAs(options, 'SignUp')).toMatchObject({ ClientMetadata: { captcha: 'token' } })
  expect(await sendAs(options, 'ForgotPassword')).not.toHaveProperty('ClientMetadata')
})

test.each(operations)('%s carries validation data only if it is a sign-up', async (name) => {
  const sent = await sendAs({ validationData: { invitation: 'A7' } }, name)
  expect(sent.ValidationData).toEqual(name === 'SignUp' ? [{ Name: 'invitation', Value: 'A7' }] : undefined)
})

test('validation data can be computed for each sign-up', async () => {
  const invitations = ['A7', 'B8']
  const options = { validationData: () => ({ invitation: invitations.shift() ?? '' }) }
  expect(await sendAs(options, 'SignUp')).toMatchObject({ ValidationData: [{ Name: 'invitation', Value: 'A7' }] })
  expect(await sendAs(options, 'SignUp')).toMatchObject({ ValidationData: [{ Name: 'invitation', Value: 'B8' }] })
})

test('a failing threat protection script does not block a sign-up', async () => {
  const options = {
    getUserContextData: () => {
      throw new Error('blocked by an extension')
    },
  }
  expect(await sendAs(options, 'SignUp')).not.toHaveProperty('UserContextData')
})
