import { afterEach, describe, expect, test, vi } from 'vitest'
import { call } from '../../src/client/call.ts'
import { type ClientOptions, createClient } from '../../src/client/createClient.ts'
import { createLocalPool } from '../../src/local/server/createLocalPool.ts'
import { json } from '../support/responses.ts'
import { endpointOfSdk, regions } from './regions.ts'

const userPoolId = 'eu-west-1_Ab12Cd34E'
const clientId = '1example23456789'

afterEach(() => vi.unstubAllGlobals())

describe('the region', () => {
  test('is the part of the pool id before the underscore', () => {
    expect(createClient({ userPoolId: 'ap-southeast-2_0aB1cD2eF', clientId }).region).toBe('ap-southeast-2')
  })

  test('can be set', () => {
    const client = createClient({ userPoolId: 'local_abc', clientId, region: 'us-east-1' })
    expect(client.region).toBe('us-east-1')
    expect(client.endpoint).toBe('https://cognito-idp.us-east-1.amazonaws.com/')
  })
})

describe('the endpoint', () => {
  test.each(regions)('in region %s is the one of the AWS SDK', (region) => {
    expect(createClient({ userPoolId: `${region}_Ab12Cd34E`, clientId }).endpoint).toBe(endpointOfSdk(region))
    expect(createClient({ userPoolId: 'local_1abc', clientId, region }).endpoint).toBe(endpointOfSdk(region))
  })

  test('can be a proxy or an emulator, as a string or a URL', () => {
    const at = (endpoint: string | URL) => createClient({ userPoolId, clientId, endpoint }).endpoint
    expect(at('http://localhost:9229/pool')).toBe('http://localhost:9229/pool')
    expect(at(new URL('https://auth.example.com/cognito'))).toBe('https://auth.example.com/cognito')
  })

  test('can be set for a pool id without a region, as emulators and local pools have', () => {
    const endpoint = 'http://localhost:9229/'
    expect(createClient({ userPoolId: 'local_1abc', clientId, endpoint })).toMatchObject({ region: 'local', endpoint })
    const pool = createLocalPool({ userPoolId: 'local_1abc' })
    expect(createClient(pool).endpoint).toBe(pool.endpoint)
  })

  test.each(['local_1abc', 'pool-1_abc', 'EU-WEST-1_abc', 'eu-west_abc', 'eu-west-1a_abc', 'my-local-pool_abc'])(
    'is missing for the pool id %s: throws an error that says what to pass',
    (id) => {
      for (const endpoint of [undefined, ''])
        expect(() => createClient({ userPoolId: id, clientId, endpoint })).toThrow(
          new TypeError(
            `userPoolId "${id}" doesn't begin with an AWS region. Pass the endpoint of the emulator or local pool, or the region.`,
          ),
        )
    },
  )

  test.each(['', 'eu west', 'example.com/', 'eu-west-1.example.com', '-eu'])('of the region %j throws', (region) => {
    expect(() => createClient({ userPoolId, clientId, region })).toThrow(/^region must look like eu-west-1/)
  })
})

describe('a malformed id throws at startup', () => {
  test.each(['', 'Ab12Cd34E', 'eu-west-1', 'eu-west-1_', 'eu-west-1_Ab 12', '_Ab12Cd34E', 'eu-west-1_Ab12\n'])(
    'userPoolId %j',
    (id) => {
      expect(() => createClient({ userPoolId: id, clientId })).toThrow(TypeError)
      expect(() => createClient({ userPoolId: id, clientId })).toThrow(/userPoolId/)
    },
  )

  test('userPoolId of more than 55 characters', () => {
    const id = (length: number) => 'eu-west-1_'.padEnd(length, 'a')
    expect(() => createClient({ userPoolId: id(56), clientId })).toThrow(TypeError)
    expect(createClient({ userPoolId: id(55), clientId }).userPoolId).toHaveLength(55)
  })

  test.each(['', '1example-2345', '1example 2345', 'https://example.com', '1example\n'])('clientId %j', (id) => {
    expect(() => createClient({ userPoolId, clientId: id })).toThrow(TypeError)
    expect(() => createClient({ userPoolId, clientId: id })).toThrow(/clientId/)
  })

  test.each([undefined, null, 5, {}])('an id that is not a string, such as an unset build variable: %j', (id) => {
    expect(() => createClient({ userPoolId: id as unknown as string, clientId })).toThrow(TypeError)
    expect(() => createClient({ userPoolId, clientId: id as unknown as string })).toThrow(TypeError)
  })
})

test('the global fetch is looked up at each call, so that tracing can wrap it later', async () => {
  const client = createClient({ userPoolId, clientId })
  const later = vi.fn(async () => json({ UserConfirmed: true }))
  vi.stubGlobal('fetch', later)
  expect(await call(client, 'SignUp', { ClientId: clientId, Username: 'ann' })).toEqual({ UserConfirmed: true })
  expect(later).toHaveBeenCalledOnce()
})

test('creating a client sends nothing', () => {
  const fetch = vi.fn<NonNullable<ClientOptions['fetch']>>()
  createClient({ userPoolId, clientId, fetch })
  expect(fetch).not.toHaveBeenCalled()
})

test('a client without a secret has no secretHash function', () => {
  expect(createClient({ userPoolId, clientId })).not.toHaveProperty('secretHash')
})
