import * as sdk from '@aws-sdk/client-cognito-identity-provider'
import { describe, expect, test } from 'vitest'
import type { OperationName } from '../../src/wire/operations.ts'
import { operationTable } from '../../src/wire/operationTable.ts'
import { publicOperations } from '../client/validInput.ts'

/** What the AWS SDK sends without a signature, by its own table. */
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

test('the table holds every operation that takes no AWS signature, and no other', () => {
  expect(operations.toSorted()).toEqual(unsignedInTheSdk().toSorted())
})

describe.each(operations)('%s', (name) => {
  const { authorization, context, required } = operationTable[name]
  const { input } = publicOperations[name]!

  test('asks for the members that the model requires', () => {
    const modelled = Object.keys(input).filter((member) => input[member]?.required)
    expect([...required].toSorted()).toEqual(modelled.toSorted())
  })

  test('is authorized by a member that it has', () => {
    const members = { accessToken: ['AccessToken'], session: ['Session'], refreshToken: ['RefreshToken', 'Token'] }
    const expected = {
      ...members,
      public: Object.keys(input),
      accessTokenOrSession: ['AccessToken'],
    }[authorization]
    expect(expected.some((member) => member in input)).toBe(true)
    if (authorization === 'public') expect(input).not.toHaveProperty('AccessToken')
  })

  test('carries about its caller what the model knows', () => {
    const known = 'UserContextData' in input ? 'all' : 'ClientMetadata' in input ? 'metadata' : 'none'
    expect(context).toBe(known)
  })
})
