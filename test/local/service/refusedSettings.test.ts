import { describe, expect, test } from 'vitest'
import { createLocalService } from '../../../src/local/service/createLocalService.ts'
import { connectTo } from './openService.ts'

const cognito = connectTo(createLocalService())
const refusal = (message: string) => ({ name: 'InvalidParameterException', message })

async function startPool() {
  const { UserPool } = await cognito.createUserPool({ PoolName: 'shop' })
  return UserPool!.Id!
}

describe('a user pool is refused', () => {
  const recovery = (
    ...mechanisms: [name: 'admin_only' | 'verified_email' | 'verified_phone_number', Priority: number][]
  ) => ({
    AccountRecoverySetting: { RecoveryMechanisms: mechanisms.map(([Name, Priority]) => ({ Name, Priority })) },
  })

  test.each([
    [
      'with recovery by administrators only and by email',
      recovery(['admin_only', 1], ['verified_email', 2]),
      'Account Recovery Setting cannot use admin_only setting with any other recovery mechanisms.',
    ],
    [
      'with two ways of recovery that have one priority',
      recovery(['verified_phone_number', 1], ['verified_email', 1]),
      'Account Recovery Setting has multiple mechanisms with the same priority.',
    ],
    [
      'without sign-in by password',
      { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['EMAIL_OTP' as const] } } },
      'AllowedFirstAuthFactors must include PASSWORD.',
    ],
  ])('%s', async (_name, settings, message) => {
    await expect(cognito.createUserPool({ PoolName: 'shop', ...settings })).rejects.toMatchObject(refusal(message))
    const UserPoolId = await startPool()
    await expect(cognito.updateUserPool({ UserPoolId, ...settings })).rejects.toMatchObject(refusal(message))
  })

  test('with two attributes of one name', async () => {
    const Schema = [
      { Name: 'plan', AttributeDataType: 'String' as const },
      { Name: 'plan', AttributeDataType: 'Number' as const },
    ]
    await expect(cognito.createUserPool({ PoolName: 'shop', Schema })).rejects.toMatchObject(
      refusal('custom:plan: Existing attribute already has name custom:plan.'),
    )
  })
})

test('a user pool has at most one domain with a prefix, and one of its own', async () => {
  const UserPoolId = await startPool()
  const CustomDomainConfig = { CertificateArn: 'arn:aws:acm:us-east-1:000000000000:certificate/0a1b2c' }
  await cognito.createUserPoolDomain({ UserPoolId, Domain: 'one-shop' })
  await cognito.createUserPoolDomain({ UserPoolId, Domain: 'login.example.com', CustomDomainConfig })
  for (const domain of [{ Domain: 'other-shop' }, { Domain: 'sign-in.example.com', CustomDomainConfig }]) {
    await expect(cognito.createUserPoolDomain({ UserPoolId, ...domain })).rejects.toMatchObject(
      refusal('User pool already has a domain configured.'),
    )
  }
})

test('a domain of its own needs a certificate', async () => {
  const UserPoolId = await startPool()
  await expect(cognito.createUserPoolDomain({ UserPoolId, Domain: 'auth.example.com' })).rejects.toMatchObject({
    name: 'InvalidParameterException',
  })
})

describe('a URL of an app client', () => {
  test.each([
    ['http://app.example.com/', 'http://app.example.com/ cannot use the HTTP protocol.'],
    ['https://app.example.com/#done', 'https://app.example.com/#done is not an absolute URL without a fragment.'],
    ['javascript:alert(1)', 'javascript:alert(1) is not an absolute URL without a fragment.'],
    ['/callback', '/callback is not an absolute URL without a fragment.'],
  ])('is not %s', async (url, message) => {
    const client = { UserPoolId: await startPool(), ClientName: 'web' }
    await expect(cognito.createUserPoolClient({ ...client, CallbackURLs: [url] })).rejects.toMatchObject(
      refusal(message),
    )
    await expect(cognito.createUserPoolClient({ ...client, LogoutURLs: [url] })).rejects.toMatchObject(refusal(message))
    const { UserPoolClient } = await cognito.createUserPoolClient(client)
    await expect(
      cognito.updateUserPoolClient({ ...client, ClientId: UserPoolClient!.ClientId!, CallbackURLs: [url] }),
    ).rejects.toMatchObject(refusal(message))
  })

  test('may be secure, of this machine, or of an app', async () => {
    const CallbackURLs = ['https://app.example.com/', 'http://localhost:5173/', 'http://127.0.0.1:5173/', 'shop://done']
    const client = { UserPoolId: await startPool(), ClientName: 'web', CallbackURLs }
    expect((await cognito.createUserPoolClient(client)).UserPoolClient).toMatchObject({ CallbackURLs })
  })

  test('is the default only if it is one of the list', async () => {
    const client = { UserPoolId: await startPool(), ClientName: 'web', CallbackURLs: ['https://app.example.com/'] }
    await expect(
      cognito.createUserPoolClient({ ...client, DefaultRedirectURI: 'https://other.example.com/' }),
    ).rejects.toMatchObject(refusal('DefaultRedirectURI must be in the list of CallbackURLs.'))
  })
})
