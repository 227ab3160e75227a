import { expect, test } from 'vitest'
import { pulledOptions } from '../../../src/local/node/pulledOptions.ts'
import { createLocalService } from '../../../src/local/service/createLocalService.ts'
import { administer } from '../callPool.ts'

test('the file of poolgate pull starts a pool with the same ids, settings and identity providers', async () => {
  const service = createLocalService(
    pulledOptions({
      userPoolId: 'eu-west-1_Ab12Cd34E',
      clientId: 'abc123',
      pool: { usernameAttributes: ['email'], mfaConfiguration: 'OPTIONAL' },
      providers: ['Google', { name: 'Acme', identifiers: ['acme.example'] }],
      redirectUri: 'http://localhost:5173/',
    }),
  )
  const { UserPool } = await administer(service, 'DescribeUserPool')
  expect(UserPool).toMatchObject({
    Id: 'eu-west-1_Ab12Cd34E',
    UsernameAttributes: ['email'],
    MfaConfiguration: 'OPTIONAL',
  })
  const { UserPoolClient } = await administer(service, 'DescribeUserPoolClient', { ClientId: 'abc123' })
  expect(UserPoolClient).toMatchObject({
    CallbackURLs: ['http://localhost:5173/'],
    SupportedIdentityProviders: ['COGNITO', 'Google', 'Acme'],
  })
})
