import { createRemoteJWKSet, jwtVerify } from 'jose'
import * as client from 'openid-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PoolServer, serveLocalPool } from '../../src/local/node/http.ts'
import { createLocalService } from '../../src/local/service/createLocalService.ts'
import { connect, createPool } from '../local/service/openService.ts'

let server: PoolServer
beforeAll(async () => {
  server = await serveLocalPool(createLocalService({ issuer: 'local' }), 0)
})
afterAll(() => server.close())

test.each([
  ['a header', client.ClientSecretBasic],
  ['the form', client.ClientSecretPost],
])('openid-client gets a token for a machine, with the secret in %s, and jose verifies it', async (_, authenticate) => {
  const cognito = connect(server.endpoint)
  const { UserPoolId } = await createPool(cognito)
  const Scopes = [{ ScopeName: 'read', ScopeDescription: 'Read orders' }]
  await cognito.createResourceServer({ UserPoolId, Identifier: 'https://orders.example.com', Name: 'Orders', Scopes })
  const scope = 'https://orders.example.com/read'
  const { UserPoolClient } = await cognito.createUserPoolClient({
    UserPoolId,
    ClientName: 'machine',
    GenerateSecret: true,
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['client_credentials'],
    AllowedOAuthScopes: [scope],
  })
  const { ClientId = '', ClientSecret = '' } = UserPoolClient ?? {}
  const issuer = new URL(`${server.endpoint}/${UserPoolId}`)
  const options = { execute: [client.allowInsecureRequests] }
  const config = await client.discovery(issuer, ClientId, undefined, authenticate(ClientSecret), options)
  const { access_token } = await client.clientCredentialsGrant(config, { scope })
  const keys = createRemoteJWKSet(new URL(config.serverMetadata().jwks_uri ?? ''))
  const { payload } = await jwtVerify(access_token, keys, { issuer: issuer.href, algorithms: ['RS256'] })
  expect(payload).toMatchObject({ token_use: 'access', client_id: ClientId, sub: ClientId, scope })
})
