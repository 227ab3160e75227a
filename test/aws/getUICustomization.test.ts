import { getUICustomization, type PoolReadError } from 'poolgate/aws'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { credentials } from '../support/servePool.ts'
import { type AdministeredPool, serveAdministeredPool } from './serveAdministeredPool.ts'

const CSS = '.submitButton-customizable { background-color: #0a5; }'
const OWN = '.banner-customizable { background-color: #123; }'

let served: AdministeredPool
beforeEach(async () => {
  served = await serveAdministeredPool({ now: () => Date.UTC(2025, 2, 4, 9, 5, 7) })
})
afterEach(() => served.close())

const failure = (options: object = {}): Promise<PoolReadError> =>
  getUICustomization({ ...served.readOptions, ...options }).then(
    () => Promise.reject(new Error('It did not fail')),
    (error) => error,
  )

describe('getUICustomization', () => {
  test('returns an empty object for a pool without a customization', async () => {
    expect(await getUICustomization(served.readOptions)).toEqual({})
  })

  test("returns the app client's customization if it has one", async () => {
    await served.setCustomization(CSS)
    await served.setCustomization(OWN, served.pool.clientId)
    expect(await getUICustomization(served.readOptions)).toMatchObject({ ClientId: served.pool.clientId, CSS: OWN })
  })

  test("returns the pool's customization if the app client has none, in AWS's shape, with dates in seconds", async () => {
    await served.setCustomization(CSS)
    expect(await getUICustomization(served.readOptions)).toEqual({
      UserPoolId: served.pool.userPoolId,
      ClientId: 'ALL',
      CSS,
      CSSVersion: '20250304090507',
      LastModifiedDate: Date.UTC(2025, 2, 4, 9, 5, 7) / 1000,
      CreationDate: Date.UTC(2025, 2, 4, 9, 5, 7) / 1000,
    })
  })

  test("returns the pool's customization if no app client is specified", async () => {
    await served.setCustomization(CSS)
    await served.setCustomization(OWN, served.pool.clientId)
    const { clientId: _, ...reading } = served.readOptions
    expect(await getUICustomization(reading)).toMatchObject({ ClientId: 'ALL', CSS })
  })

  test('takes credentials from a function, as the AWS SDK does', async () => {
    const reading = { ...served.readOptions, credentials: async () => credentials }
    expect(await getUICustomization(reading)).toEqual({})
  })

  test('rejects a malformed id before sending anything', async () => {
    await expect(getUICustomization({ ...served.readOptions, userPoolId: 'eu-west-1' })).rejects.toThrow(TypeError)
    await expect(getUICustomization({ ...served.readOptions, clientId: '' })).rejects.toThrow(TypeError)
    await expect(
      getUICustomization({ ...served.readOptions, userPoolId: 'local_1abc', endpoint: undefined }),
    ).rejects.toThrow(/"local_1abc" doesn't begin with an AWS region/)
    expect(served.operations).toEqual([])
  })
})

describe('a failure has a code and a message that suggests a fix', () => {
  test.each([
    ['AccessDeniedException', 'accessDenied', /Allow cognito-idp:GetUICustomization/],
    ['NotAuthorizedException', 'accessDenied', /Allow cognito-idp:GetUICustomization/],
    ['UnrecognizedClientException', 'credentialsRefused', /rejected the credentials/],
    ['ExpiredTokenException', 'credentialsRefused', /Renew them/],
    ['InvalidParameterException', 'refused', /rejected GetUICustomization \(InvalidParameterException\)/],
  ])('%s: %s', async (name, code, message) => {
    const fault = { name, message: 'arn:aws:iam::123456789012:user/canary' }
    // The SDK tries again after a fault from a service whose clock differs, as the clock of this pool does.
    served.pool.failNext('GetUICustomization', fault, fault, fault)
    const error = await failure()
    expect(error).toMatchObject({
      name: 'PoolReadError',
      code,
      message: expect.stringMatching(message),
      cause: { fault: name },
    })
    expect(JSON.stringify([error.message, error.cause, error.stack])).not.toMatch(/canary/)
  })

  test('an unknown pool: the message contains the pool and its region', async () => {
    const error = await failure({ userPoolId: 'eu-west-1_Elsewhere', clientId: undefined })
    expect(error).toMatchObject({ code: 'notFound', message: expect.stringContaining('eu-west-1_Elsewhere') })
    expect(error.message).toContain('region eu-west-1 ')
  })

  test('an unknown app client: the message contains the app client', async () => {
    expect(await failure({ clientId: 'nobody' })).toMatchObject({
      code: 'notFound',
      message: expect.stringContaining('App client nobody'),
    })
  })

  test('missing credentials', async () => {
    const credentials = async () => {
      throw Object.assign(new Error('no canary'), { name: 'CredentialsProviderError' })
    }
    expect(await failure({ credentials })).toMatchObject({
      code: 'credentialsMissing',
      message: expect.stringContaining('AWS_PROFILE'),
    })
  })

  test('an unreachable service', async () => {
    const error = await failure({ endpoint: 'http://127.0.0.1:1' })
    expect(error).toMatchObject({ code: 'unavailable', message: expect.stringContaining('ECONNREFUSED') })
  })
})
