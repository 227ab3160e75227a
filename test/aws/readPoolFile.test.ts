import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readPoolFile } from 'poolgate/aws'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { credentials } from '../support/servePool.ts'

const userPoolId = 'eu-west-1_Ab12Cd34E'
const clientId = '1example23456789'
const CSS = '.banner-customizable { background-color: #123; }'

type Answer = [status: number, body: object | string]
const fault = (name: string, status = 400): Answer => [status, { __type: name, message: 'canary' }]

const answers: Record<string, Answer> = {
  DescribeUserPool: [200, { UserPool: { MfaConfiguration: 'OPTIONAL' } }],
  DescribeUserPoolClient: [200, { UserPoolClient: { ClientId: clientId, ExplicitAuthFlows: ['ALLOW_USER_AUTH'] } }],
  GetUICustomization: [200, { UICustomization: { CSS } }],
}

const warn = vi.spyOn(console, 'warn')
beforeEach(() => void warn.mockReset().mockImplementation(() => {}))
const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** Reads the file from a server with these answers. */
async function read(changed: Record<string, Answer>) {
  const server = createServer((request, response) => {
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? ''
    const [status, body] = { ...answers, ...changed }[operation] ?? [404, '']
    const isPage = typeof body === 'string'
    response.writeHead(status, { 'content-type': isPage ? 'text/html' : 'application/x-amz-json-1.1' })
    response.end(isPage ? body : JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => server.close())
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return readPoolFile({ userPoolId, clientId, endpoint, credentials })
}

const whole = {
  userPoolId,
  clientId,
  region: 'eu-west-1',
  pool: { mfaConfiguration: 'OPTIONAL' },
  authFlow: 'USER_AUTH',
  uiCustomization: { CSS },
}

test('a file has everything that the service returns', async () => {
  expect(await read({})).toEqual(whole)
  expect(warn).not.toHaveBeenCalled()
})

describe('the identifiers of identity providers', () => {
  const changed: Record<string, Answer> = {
    DescribeUserPool: [200, { UserPool: { Domain: 'example' } }],
    DescribeUserPoolClient: [
      200,
      {
        UserPoolClient: {
          ClientId: clientId,
          SupportedIdentityProviders: ['COGNITO', 'Google', 'Acme'],
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthFlows: ['code'],
          AllowedOAuthScopes: ['openid', 'aws.cognito.signin.user.admin'],
          CallbackURLs: ['https://app.example.com/'],
        },
      },
    ],
    DescribeIdentityProvider: [
      200,
      { IdentityProvider: { IdpIdentifiers: ['acme.example'], ProviderDetails: { client_secret: 'canary' } } },
    ],
  }

  test('are in the file, and the secrets of the providers are not', async () => {
    const file = await read(changed)
    expect(file.providers).toEqual(['Google', { name: 'Acme', identifiers: ['acme.example'] }])
    expect(JSON.stringify(file)).not.toContain('canary')
    expect(warn).not.toHaveBeenCalled()
  })

  test('are missing without the permission to read them, and a warning says so', async () => {
    const file = await read({ ...changed, DescribeIdentityProvider: fault('AccessDeniedException') })
    expect(file.providers).toEqual(['Google', { name: 'Acme' }])
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/lacks identifiers.*cognito-idp:DescribeIdentityProvider/),
    )
  })
})

const missing: [name: string, answer: Answer][] = [
  ['InvalidAction', fault('InvalidAction')],
  ['a 500 Unsupported', fault('CognitoLocal#Unsupported', 500)],
  ['UnknownOperationException', fault('com.amazon.coral.service#UnknownOperationException', 404)],
  ['a 501', fault('InternalFailure', 501)],
  ['a 404 page', [404, '<!doctype html>canary']],
  ['a 500 page', [500, '<!doctype html>canary']],
  ['AccessDeniedException', fault('AccessDeniedException')],
]

describe.each(missing)('where one operation is missing or not allowed: %s', (_, answer) => {
  test('the file lacks the customization, and a warning names the operation', async () => {
    const { uiCustomization, ...rest } = whole
    expect(await read({ GetUICustomization: answer })).toEqual(rest)
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/lacks uiCustomization.*GetUICustomization/))
    expect(warn).not.toHaveBeenCalledWith(expect.stringContaining('canary'))
  })

  test("the file lacks the app client's settings, and a warning names the operation", async () => {
    const { authFlow, ...rest } = whole
    expect(await read({ DescribeUserPoolClient: answer })).toEqual(rest)
    expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/lacks authFlow.*DescribeUserPoolClient/))
  })

  test('there is no file without the pool, and the error names the operation', async () => {
    await expect(read({ DescribeUserPool: answer })).rejects.toMatchObject({
      name: 'PoolReadError',
      message: expect.stringContaining('DescribeUserPool'),
    })
    expect(warn).not.toHaveBeenCalled()
  })
})

test('a missing permission and a missing operation have different reasons', async () => {
  await read({ GetUICustomization: fault('AccessDeniedException') })
  await read({ GetUICustomization: fault('InvalidAction') })
  const [denied, missing] = warn.mock.calls.map(([text]) => String(text))
  expect(denied).toContain('Allow cognito-idp:GetUICustomization')
  expect(missing).toContain("doesn't have the operation GetUICustomization (InvalidAction)")
})

test.each([
  ['ResourceNotFoundException', 'notFound'],
  ['ExpiredTokenException', 'credentialsRefused'],
  ['InvalidParameterException', 'refused'],
] as const)('any other failure of the app client fails as a whole, and names the operation: %s', async (name, code) => {
  await expect(read({ DescribeUserPoolClient: fault(name) })).rejects.toMatchObject({
    code,
    message: expect.stringContaining('DescribeUserPoolClient'),
  })
})

test('a customization that is refused, as in some tiers, is left out', async () => {
  expect(await read({ GetUICustomization: fault('FeatureUnavailableInTierException') })).not.toHaveProperty(
    'uiCustomization',
  )
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('FeatureUnavailableInTierException'))
})
