import * as sdk from '@aws-sdk/client-cognito-identity-provider'
import { describe, expect, test } from 'vitest'
import type { OperationName } from '../../src/wire/operations.ts'
import { operationTable } from '../../src/wire/operationTable.ts'
import { publicOperations } from '../client/validInput.ts'

/** The operations that the AWS SDK sends without a signature, from its auth scheme rules. */
function unsignedInTheSdk(): string[] {
  const { config } = new sdk.CognitoIdentityProviderClient({ region: 'eu-west-1' })
  return Object.keys(sdk)
    .filter((name) => name.endsWith('Command'))
    .map((name) => name.slice(0, -'Command'.length))
    .filter((operation) =>
      config
        .httpAuthSchemeProvider({ operation, region: 'eu-west-1' } as Parameters<
          typeof config.httpAuthSchemeProvider
        >[0])
        .some(({ schemeId }) => schemeId === 'smithy.api#noAuth'),
    )
}

const operations = Object.keys(operationTable) as OperationName[]

test('the table has exactly the operations that need no AWS signature', () => {
  expect(operations.toSorted()).toEqual(unsignedInTheSdk().toSorted())
})

describe.each(operations)('%s', (name) => {
  const { authorization, context, required } = operationTable[name]
  const { input } = publicOperations[name]!

  test('requires the members that the model requires', () => {
    const modelled = Object.keys(input).filter((member) => input[member]?.required)
    expect([...required].toSorted()).toEqual(modelled.toSorted())
  })

  test('is authorized by one of its members', () => {
    const members = { accessToken: ['AccessToken'], session: ['Session'], refreshToken: ['RefreshToken', 'Token'] }
    const expected = {
      ...members,
      public: Object.keys(input),
      accessTokenOrSession: ['AccessToken'],
    }[authorization]
    expect(expected.some((member) => member in input)).toBe(true)
    if (authorization === 'public') expect(input).not.toHaveProperty('AccessToken')
  })

  test('accepts the caller metadata of the model', () => {
    const known = 'UserContextData' in input ? 'all' : 'ClientMetadata' in input ? 'metadata' : 'none'
    expect(context).toBe(known)
  })
})
