import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createClient } from '../../src/client/createClient.ts'
import { identify, identifyInChallenge, secretHash } from '../../src/client/identify.ts'
import { secretHash as vector } from '../srp/srpVectors.ts'
import { catchAuthError } from '../support/errors.ts'

const { clientId, clientSecret, username } = vector
const options = { userPoolId: 'eu-west-1_Ab12Cd34E', clientId }
const open = createClient(options)

const hash = (name: string) =>
  createHmac('sha256', clientSecret)
    .update(name + clientId)
    .digest('base64')

describe.each([
  ['synchronously', hash],
  ['asynchronously', async (name: string) => hash(name)],
])('a client whose secretHash is computed %s', (_, compute) => {
  const client = createClient({ ...options, secretHash: compute })

  test('adds the hash of exactly the username that is sent', async () => {
    expect(await identify(client, username)).toEqual({
      ClientId: clientId,
      Username: username,
      SecretHash: vector.secretHash_b64,
    })
    expect(await identifyInChallenge(client, username)).toEqual({
      USERNAME: username,
      SECRET_HASH: vector.secretHash_b64,
    })
    expect((await identify(client, 'Alice')).SecretHash).toBe(hash('Alice'))
  })
})

test('a client without a secret sends no hash, not even an empty one', async () => {
  expect(await identify(open, 'ann')).toStrictEqual({ ClientId: clientId, Username: 'ann' })
  expect(await identifyInChallenge(open, 'ann')).toStrictEqual({ USERNAME: 'ann' })
  expect(await secretHash(open, 'ann')).toBeUndefined()
})

describe('a secretHash function that fails', () => {
  const broken = () => {
    throw new RangeError(`no hash with ${clientSecret}`)
  }
  const nameless = async () => Promise.reject(clientSecret)

  test.each([
    ['because it throws', broken, 'RangeError'],
    ['because it rejects', async () => broken(), 'RangeError'],
    ['because it rejects with something other than an Error', nameless, 'Error'],
  ])('%s, leads to the retryable error unavailable', async (_, compute, fault) => {
    const client = createClient({ ...options, secretHash: compute })
    for (const attempt of [identify(client, 'ann'), identifyInChallenge(client, 'ann')]) {
      const error = await catchAuthError(attempt)
      expect(error).toMatchObject({ code: 'unavailable', retryable: true, cause: { fault } })
      expect(JSON.stringify([error.message, error.stack, error.cause])).not.toContain(clientSecret)
    }
  })
})
