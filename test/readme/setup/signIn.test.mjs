import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider'
import { expect, test } from 'vitest'

const { POOL_ENDPOINT: endpoint = '', CLIENT_ID: ClientId } = process.env
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
const cognito = new CognitoIdentityProvider({ endpoint, region: 'us-east-1', credentials })

test('Ann signs in', async () => {
  const { AuthenticationResult } = await cognito.initiateAuth({
    ClientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: 'ann@example.com', PASSWORD: 'Correct-Horse-9!' },
  })
  expect(AuthenticationResult).toHaveProperty('AccessToken')
})
