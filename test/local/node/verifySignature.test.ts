import { CognitoIdentityProviderClient, ListUsersCommand } from '@aws-sdk/client-cognito-identity-provider'
import { beforeAll, describe, expect, test } from 'vitest'
import { type SignedRequest, verifySignature } from '../../../src/local/node/verifySignature.ts'

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret-canary' }

const MINUTE = 60_000

/** The parts of the AWS SDK's own request that the server gets. */
interface SdkRequest {
  method: string
  path: string
  headers: Record<string, string>
  body: Uint8Array
}

/** A request that the AWS SDK signed, and when. */
let signed: SignedRequest
let signedAt: number

/** Returns the request that the AWS SDK would send. */
async function signBySdk(): Promise<SignedRequest> {
  let request: SignedRequest | undefined
  const client = new CognitoIdentityProviderClient({
    region: 'us-east-1',
    endpoint: 'http://localhost:9229',
    credentials,
    maxAttempts: 1,
    requestHandler: {
      handle: async ({ method, path, headers, body }: SdkRequest) => {
        request = { method, target: path, headers: new Headers(headers), body: Uint8Array.from(body) }
        throw new Error('The request is not sent.')
      },
    },
  })
  await client.send(new ListUsersCommand({ UserPoolId: 'us-east-1_LocalPool', Limit: 5 })).catch(() => {})
  if (!request) throw new Error('The AWS SDK sent no request.')
  return request
}

const withHeader = (name: string, value: string): SignedRequest => {
  const headers = new Headers(signed.headers)
  headers.set(name, value)
  return { ...signed, headers }
}

const withAuthorization = (change: (header: string) => string) =>
  withHeader('authorization', change(signed.headers.get('authorization') ?? ''))

const verify = (request: SignedRequest, now = signedAt, given = credentials) => verifySignature(request, given, now)

beforeAll(async () => {
  signedAt = Date.now()
  signed = await signBySdk()
})

describe('The signature of a request', () => {
  test('is accepted as the AWS SDK makes it', () => {
    expect(verify(signed)).toBeUndefined()
  })

  test('is refused with another secret', () => {
    const refusal = verify(signed, signedAt, { ...credentials, secretAccessKey: 'another-secret' })
    expect(refusal?.name).toBe('InvalidSignatureException')
  })

  test('is refused with another access key', () => {
    const refusal = verify(signed, signedAt, { ...credentials, accessKeyId: 'AKIDANOTHER' })
    expect(refusal?.name).toBe('UnrecognizedClientException')
  })

  test('covers the body, the operation, the address and the target', () => {
    const changed: SignedRequest[] = [
      { ...signed, body: Buffer.from('{"UserPoolId":"us-east-1_Another"}') },
      withHeader('x-amz-target', 'AWSCognitoIdentityProviderService.AdminDeleteUser'),
      withHeader('host', 'another.example.com'),
      { ...signed, target: '/?a=1' },
    ]
    expect(changed.map((request) => verify(request)?.name)).toEqual(
      Array.from({ length: 4 }, () => 'InvalidSignatureException'),
    )
  })

  test('is refused more than five minutes before or after its time', () => {
    expect(verify(signed, signedAt + 4 * MINUTE)).toBeUndefined()
    expect(verify(signed, signedAt + 6 * MINUTE)?.name).toBe('InvalidSignatureException')
    expect(verify(signed, signedAt - 6 * MINUTE)?.name).toBe('InvalidSignatureException')
  })

  test('must be there and have its form', () => {
    const headers = new Headers(signed.headers)
    headers.delete('authorization')
    expect(verify({ ...signed, headers })?.name).toBe('MissingAuthenticationTokenException')
    expect(verify(withHeader('authorization', 'Bearer abc'))?.name).toBe('IncompleteSignatureException')
    expect(verify(withHeader('x-amz-date', 'today'))?.name).toBe('IncompleteSignatureException')
  })

  test('must cover the headers that say where, when and what', () => {
    const refusal = verify(withAuthorization((header) => header.replace(';x-amz-target', '')))
    expect(refusal).toEqual({
      name: 'IncompleteSignatureException',
      message: 'The header x-amz-target must be signed.',
    })
  })

  test('is refused without naming a part of the secret', () => {
    const refusals = [verify(withHeader('host', 'another')), verify(signed, 0), verify(withHeader('x-amz-date', ''))]
    expect(JSON.stringify(refusals)).not.toContain(credentials.secretAccessKey)
  })
})
