import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { operationTable } from '../../../src/local/operations/localOperations.ts'
import { createLocalPool } from '../../../src/local.ts'
import { ann, memoryStorage, PASSWORD, post, SIGNED, signInByPassword, startPool } from '../callPool.ts'

describe('a response', () => {
  test('of success is JSON with a request id', async () => {
    const { pool } = startPool()
    const response = await post(pool, 'ForgotPassword', { ClientId: pool.clientId, Username: 'x' })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/x-amz-json-1.1')
    expect(response.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
  })

  test('of a failure has the fault in the body and in a header', async () => {
    const response = await post(startPool().pool, 'GetUser', { AccessToken: 'abc' })
    expect(response.status).toBe(400)
    expect(response.headers.get('x-amzn-errortype')).toBe('NotAuthorizedException')
    expect(response.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(await response.json()).toEqual({ __type: 'NotAuthorizedException', message: 'Invalid Access Token' })
  })

  test('to a preflight allows any origin, all headers, and Authorization by name', async () => {
    const { pool } = startPool()
    const response = await pool.fetch(pool.endpoint, { method: 'OPTIONS' })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-allow-headers')).toBe('*, authorization')
    expect(response.headers.get('access-control-allow-methods')).toContain('POST')
  })

  test.each(['NoSuchOperation', 'constructor', '__proto__', ''])('to the operation "%s" is 404', async (operation) => {
    const response = await post(startPool().pool, operation, {})
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ __type: 'UnknownOperationException' })
  })

  test('to another service or path is 404', async () => {
    const { pool } = startPool()
    const headers = { 'x-amz-target': 'DynamoDB.GetItem' }
    expect((await post(pool, 'GetUser', {}, headers)).status).toBe(404)
    expect((await pool.fetch(`${pool.endpoint}other`)).status).toBe(404)
    expect((await pool.fetch(pool.endpoint, { method: 'PUT', body: '{}' })).status).toBe(404)
  })

  test.each(['application/json', 'text/plain', 'application/x-amz-json-1.0'])(
    'to the content type %s is a fault',
    async (type) => {
      const response = await post(startPool().pool, 'GetUser', { AccessToken: 'abc' }, { 'content-type': type })
      expect(await response.json()).toMatchObject({ __type: 'SerializationException' })
    },
  )

  test.each(['', 'no JSON', '[]', '"text"', 'null', '{"AccessToken":1}', '{"AccessToken":{}}'])(
    'to the body %j is a fault',
    async (body) => {
      const { pool } = startPool()
      const headers = {
        'content-type': 'application/x-amz-json-1.1; charset=utf-8',
        'x-amz-target': 'AWSCognitoIdentityProviderService.GetUser',
      }
      const response = await pool.fetch(pool.endpoint, { method: 'POST', headers, body })
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({ __type: 'SerializationException' })
    },
  )

  test('fetch accepts a string, a URL or a Request', async () => {
    const { pool } = startPool()
    const url = `${pool.endpoint}${pool.userPoolId}/.well-known/jwks.json`
    for (const input of [url, new URL(url), new Request(url)]) expect((await pool.fetch(input)).status).toBe(200)
    await expect(pool.fetch('no url')).rejects.toBeInstanceOf(TypeError)
  })
})

describe('any request', () => {
  test('gets a JSON response without a rejection of fetch', async () => {
    const { pool } = startPool({ users: [ann] })
    const operations = fc.constantFrom(...operationTable.keys(), 'Nonsense')
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('ann', PASSWORD, '__proto__', 'a'.repeat(20)),
    )
    const value = fc.oneof(
      text,
      fc.jsonValue(),
      fc.dictionary(text, text),
      fc.array(fc.record({ Name: text, Value: text })),
    )
    const names = [...new Set([...operationTable.values()].flatMap(({ input }) => Object.keys(input)))]
    const input = fc.oneof(
      fc.record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] }),
      fc.jsonValue(),
    )
    await fc.assert(
      fc.asyncProperty(operations, input, fc.boolean(), async (operation, body, isRight) => {
        const ids = isRight ? { ClientId: pool.clientId, UserPoolId: pool.userPoolId } : {}
        const isRecord = typeof body === 'object' && body !== null && !Array.isArray(body)
        const response = await post(pool, operation, isRecord ? { ...body, ...ids } : body, SIGNED)
        expect(await response.json()).toBeTypeOf('object')
        expect(response.status).toBeLessThan(500)
      }),
      { numRuns: 150 },
    )
  })

  test('with any challenge responses or parameters gets one, too', async () => {
    const { pool } = startPool({ users: [{ ...ann, status: 'FORCE_CHANGE_PASSWORD' }] })
    const { Session } = await signInByPassword(pool, 'ann', PASSWORD)
    const key = fc.constantFrom(
      'NEW_PASSWORD',
      'userAttributes.email',
      'userAttributes.',
      'SRP_A',
      'USERNAME',
      'PASSWORD',
      'TIMESTAMP',
    )
    const responses = fc.dictionary(key, fc.string({ unit: 'binary' }))
    await fc.assert(
      fc.asyncProperty(responses, async (parameters) => {
        const given = { ...parameters, USERNAME: 'ann' }
        const answers = await Promise.all([
          post(pool, 'RespondToAuthChallenge', {
            ClientId: pool.clientId,
            ChallengeName: 'NEW_PASSWORD_REQUIRED',
            Session,
            ChallengeResponses: given,
          }),
          post(pool, 'InitiateAuth', { ClientId: pool.clientId, AuthFlow: 'USER_SRP_AUTH', AuthParameters: given }),
          post(pool, 'InitiateAuth', {
            ClientId: pool.clientId,
            AuthFlow: 'USER_AUTH',
            AuthParameters: given,
            Session,
          }),
        ])
        for (const response of answers) expect(response.status).toBeLessThan(500)
      }),
      { numRuns: 50 },
    )
  })
})

describe('creating a pool', () => {
  test('provides the ids that a client needs', () => {
    const { userPoolId, clientId, region, endpoint } = createLocalPool()
    expect({ userPoolId, clientId, region, endpoint }).toEqual({
      userPoolId: expect.stringMatching(/^us-east-1_Local\w+$/),
      clientId: expect.stringMatching(/^local[a-z0-9]+$/),
      region: 'us-east-1',
      endpoint: 'https://cognito-idp.us-east-1.amazonaws.com/',
    })
    expect(createLocalPool({ userPoolId: 'eu-west-1_Ab12Cd34E' }).region).toBe('eu-west-1')
  })

  test('chooses other ids for each pool, whatever its source of randomness, so that nothing stored by id leaks', () => {
    const random = (length: number) => new Uint8Array(length)
    const pools = Array.from({ length: 50 }, () => createLocalPool({ random }))
    expect(new Set(pools.map(({ userPoolId }) => userPoolId)).size).toBe(50)
    expect(new Set(pools.map(({ clientId }) => clientId)).size).toBe(50)
  })

  test('chooses the same ids for each pool with a storage, so that the next one finds its data', () => {
    const [first, second] = [memoryStorage(), memoryStorage()].map((storage) => createLocalPool({ storage }))
    expect([first?.userPoolId, first?.clientId]).toEqual(['us-east-1_LocalPool', 'localclient1234567890'])
    expect([second?.userPoolId, second?.clientId]).toEqual([first?.userPoolId, first?.clientId])
  })

  test.each([
    { userPoolId: 'nonsense' },
    { clientId: 'with space' },
    { users: [{ status: 'CONFIRMED' as const }] },
    { usernameAttributes: ['email' as const], users: [{ username: 'ann', status: 'CONFIRMED' as const }] },
  ])('rejects %j', (options) => {
    expect(() => createLocalPool(options)).toThrow(TypeError)
  })
})
