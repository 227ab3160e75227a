import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PoolServer, serveLocalPool } from '../../../src/local/node/http.ts'
import { createRemoteAccess, requireSignatureOf } from '../../../src/local/node/remoteAccess.ts'
import { createLocalService } from '../../../src/local/service/createLocalService.ts'
import { SIGNED } from '../callPool.ts'

const remote = createRemoteAccess('127.0.0.1', ['pool.localhost'])!
const service = createLocalService({}, requireSignatureOf(remote))
let server: PoolServer
let address: string
beforeAll(async () => {
  server = await serveLocalPool(service, 0, remote)
  address = `http://127.0.0.1:${new URL(server.endpoint).port}`
})
afterAll(() => server.close())

const listUsers = (secretAccessKey: string) =>
  new CognitoIdentityProvider({
    endpoint: address,
    region: 'us-east-1',
    credentials: { accessKeyId: remote.accessKeyId, secretAccessKey },
    maxAttempts: 1,
  }).listUsers({ UserPoolId: service.userPoolId })

test('a call signed with the printed credentials administers the pool', async () => {
  expect((await listUsers(remote.secretAccessKey)).Users).toEqual([])
})

test('a call signed with another key is refused', async () => {
  await expect(listUsers('another key')).rejects.toMatchObject({ name: 'InvalidSignatureException' })
})

test('a call with a made-up signature is refused', async () => {
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.ListUsers',
      ...SIGNED,
    },
    body: JSON.stringify({ UserPoolId: service.userPoolId }),
  })
  expect(response.status).toBe(400)
})

test('the outbox needs the printed token', async () => {
  expect((await fetch(`${address}/outbox`)).status).toBe(403)
  const headers = { authorization: `Bearer ${remote.token}` }
  expect(await (await fetch(`${address}/outbox`, { headers })).json()).toEqual([])
})

test('an address for other machines needs the name that they use', () => {
  expect(createRemoteAccess(undefined, [])).toBeUndefined()
  expect(() => createRemoteAccess('0.0.0.0', [])).toThrow('--allow-host')
  expect(() => createRemoteAccess(undefined, ['pool.example'])).toThrow('--host')
})
