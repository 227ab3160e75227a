import { describe, expect, test } from 'vitest'
import { createLocalPool, type LocalPool } from '../../../src/local.ts'
import { ann, call, claimsOf, memoryStorage, PASSWORD, startPool } from '../callPool.ts'

const IDS = { userPoolId: 'us-east-1_First', clientId: 'client1' }

/** Signs in over HTTP at an address of the pool. */
async function signInAt(pool: LocalPool, origin: string): Promise<string> {
  const request = new Request(origin, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
    },
    body: JSON.stringify({
      ClientId: pool.clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'ann', PASSWORD },
    }),
  })
  return (await (await pool.handle(request)).json()).AuthenticationResult.AccessToken
}

/** Returns a pool with the users, keys and tokens of another one. */
async function copyOf(storage: ReturnType<typeof memoryStorage>, now: number, options: object) {
  const saved = { ...JSON.parse(storage.text ?? ''), userPoolId: IDS.userPoolId, ...options }
  return createLocalPool({ ...IDS, now: () => now, storage: memoryStorage(JSON.stringify(saved)), ...options })
}

describe('the issuer of a token', () => {
  test.each(['http://localhost:9229', 'http://127.0.0.1:9229'])(
    "is, with the option 'local', the pool at %s, and each address accepts those of the others",
    async (origin) => {
      const { pool } = startPool({ ...IDS, issuer: 'local', users: [ann] })
      const AccessToken = await signInAt(pool, origin)
      expect(claimsOf(AccessToken).iss).toBe(`${origin}/us-east-1_First`)
      expect(await call(pool, 'GetUser', { AccessToken })).toHaveProperty('Username', 'ann')
    },
  )

  test("is the service in a page, and by default, whatever the pool's address", async () => {
    const service = 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_First'
    const local = startPool({ ...IDS, issuer: 'local', users: [ann] }).pool
    expect(claimsOf(await signInAt(local, local.endpoint)).iss).toBe(service)
    const { pool } = startPool({ ...IDS, users: [ann] })
    expect(claimsOf(await signInAt(pool, 'http://localhost:9229')).iss).toBe(service)
  })

  test.each([
    ['another pool', { userPoolId: 'us-east-1_Other' }],
    ['a local pool, where the pool is that of AWS', { issuer: 'aws' }],
  ])('must not be %s', async (_, options) => {
    const storage = memoryStorage()
    const { pool, clock } = startPool({ ...IDS, issuer: 'local', users: [ann], storage })
    const AccessToken = await signInAt(pool, 'http://localhost:9229')
    const other = await copyOf(storage, clock.now, { issuer: 'local', ...options })
    await expect(call(other, 'GetUser', { AccessToken })).rejects.toThrow('Invalid Access Token')
    const same = await copyOf(storage, clock.now, { issuer: 'local' })
    expect(await call(same, 'GetUser', { AccessToken })).toHaveProperty('Username', 'ann')
  })
})
