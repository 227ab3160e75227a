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

describe('two-step verification by text message', () => {
  const missing = refusal(
    'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
  )
  const SmsConfiguration = { SnsCallerArn: 'arn:aws:iam::000000000000:role/sms' }

  test.each(['ON', 'OPTIONAL'] as const)(
    'needs settings of text messages where a new pool has MFA: %s',
    async (mfa) => {
      const pool = { PoolName: 'shop', MfaConfiguration: mfa }
      await expect(cognito.createUserPool(pool)).rejects.toMatchObject(missing)
      const { UserPool } = await cognito.createUserPool({ ...pool, SmsConfiguration })
      const UserPoolId = UserPool!.Id!
      const { $metadata, WebAuthnConfiguration, ...config } = await cognito.getUserPoolMfaConfig({ UserPoolId })
      expect(config).toEqual({ MfaConfiguration: mfa, SmsMfaConfiguration: { SmsConfiguration } })
    },
  )

  test('needs them in a pool that gets it later', async () => {
    const UserPoolId = await startPool()
    const mfa = { UserPoolId, MfaConfiguration: 'OPTIONAL' as const }
    await expect(cognito.updateUserPool(mfa)).rejects.toMatchObject(missing)
    await expect(cognito.setUserPoolMfaConfig({ ...mfa, SmsMfaConfiguration: {} })).rejects.toMatchObject(missing)
    await cognito.updateUserPool({ UserPoolId, SmsConfiguration })
    await cognito.setUserPoolMfaConfig({ ...mfa, SmsMfaConfiguration: {} })
    await cognito.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration: 'OFF' })
    await cognito.updateUserPool({ ...mfa, SmsConfiguration })
    expect(await cognito.getUserPoolMfaConfig({ UserPoolId })).toMatchObject({
      MfaConfiguration: 'OPTIONAL',
      SmsMfaConfiguration: { SmsConfiguration },
    })
  })
})

describe('the risk configuration', () => {
  test('needs threat protection', async () => {
    const UserPoolId = await startPool()
    await expect(cognito.setRiskConfiguration({ UserPoolId })).rejects.toMatchObject({
      name: 'UserPoolAddOnNotEnabledException',
    })
  })

  test('has ranges of addresses', async () => {
    const { UserPool } = await cognito.createUserPool({
      PoolName: 'shop',
      UserPoolTier: 'PLUS',
      UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
    })
    const set = (...BlockedIPRangeList: string[]) =>
      cognito.setRiskConfiguration({ UserPoolId: UserPool!.Id!, RiskExceptionConfiguration: { BlockedIPRangeList } })
    await set('192.0.2.0/24', '2001:db8::/32')
    await expect(set('192.0.2.1')).rejects.toMatchObject(refusal('Incorrect CIDR format'))
  })
})

describe('an identity provider is refused', () => {
  const social = { client_id: 'app', client_secret: 'made-up', authorize_scopes: 'email' }
  const oidc = {
    client_id: 'app',
    authorize_scopes: 'openid',
    oidc_issuer: 'https://idp.example.com',
    attributes_request_method: 'GET',
  }
  const SOCIAL = 'clientId, clientSecret and authorizeScopes are all required idp details.'
  const OIDC = 'clientId, authorizeScopes, oidcIssuer and attributesRequestMethod are all required idp details.'
  type Type = 'Google' | 'Facebook' | 'LoginWithAmazon' | 'SignInWithApple' | 'OIDC' | 'SAML'

  test.each<[name: string, Type, details: Record<string, string>, message: string]>([
    ['Google', 'Google', { ...social, client_secret: '' }, SOCIAL],
    ['Facebook', 'Facebook', { client_id: 'app' }, SOCIAL],
    ['LoginWithAmazon', 'LoginWithAmazon', {}, SOCIAL],
    [
      'SignInWithApple',
      'SignInWithApple',
      social,
      'clientId, privateKey, teamId, and keyId are all required idp details.',
    ],
    ['Acme', 'OIDC', social, OIDC],
    ['Acme', 'OIDC', { ...oidc, oidc_issuer: 'http://idp.example.com' }, 'OIDC endpoint must start with https://'],
    ['Acme', 'SAML', {}, 'At least one of the MetadataURL or MetadataFile should be provided.'],
    [
      'Acme',
      'SAML',
      { MetadataURL: 'https://idp.example.com/saml', MetadataFile: '<md/>' },
      'Only one of the MetadataURL or MetadataFile should be provided.',
    ],
    ['Acme', 'Google', social, 'Provider Acme cannot be of type Google.'],
    ['Google', 'OIDC', oidc, 'Provider Google cannot be of type OIDC.'],
  ])('%s, of type %s, with %j', async (ProviderName, ProviderType, ProviderDetails, message) => {
    const provider = { UserPoolId: await startPool(), ProviderName, ProviderType, ProviderDetails }
    await expect(cognito.createIdentityProvider(provider)).rejects.toMatchObject(refusal(message))
  })

  test('with an attribute that the pool does not have, or the identifier of another one', async () => {
    const provider = { UserPoolId: await startPool(), ProviderType: 'OIDC' as const, ProviderDetails: oidc }
    const acme = { ...provider, ProviderName: 'Acme', IdpIdentifiers: ['acme.example'] }
    const AttributeMapping = { email: 'email', 'custom:plan': 'plan' }
    await expect(cognito.createIdentityProvider({ ...acme, AttributeMapping })).rejects.toThrow('custom:plan')
    await cognito.createIdentityProvider({ ...acme, AttributeMapping: { email: 'email', username: 'sub' } })
    await cognito.updateIdentityProvider(acme)
    await expect(cognito.createIdentityProvider({ ...acme, ProviderName: 'Other' })).rejects.toThrow('acme.example')
  })

  test('in an update that leaves out details', async () => {
    const provider = { UserPoolId: await startPool(), ProviderName: 'Acme' }
    await cognito.createIdentityProvider({ ...provider, ProviderType: 'OIDC', ProviderDetails: oidc })
    await expect(
      cognito.updateIdentityProvider({ ...provider, ProviderDetails: { client_id: 'app' } }),
    ).rejects.toMatchObject(refusal(OIDC))
  })
})

describe('the appearance of the sign-in pages', () => {
  test('needs a domain', async () => {
    await expect(cognito.setUICustomization({ UserPoolId: await startPool() })).rejects.toMatchObject(
      refusal('A domain must be associated with this user pool.'),
    )
  })

  const first = { UserPoolId: 'us-east-1_LocalPool' }

  test.each([
    ['body { color: red; }', 'The CSS class body is not in the list of allowed classes.'],
    ['.label-customizable:hover { color: red; }', 'The CSS class .label-customizable:hover is not in the list'],
    ['.label-customizable, p { color: red; }', 'The CSS class p is not in the list of allowed classes.'],
    ['@import "a.css"; .label-customizable { color: red; }', 'The CSS must not contain @import.'],
    ['.label-customizable { color: red;', 'The CSS is not a list of rules.'],
  ])('is not %s', async (CSS, message) => {
    const service = connectTo(createLocalService({ userPoolId: first.UserPoolId }))
    await expect(service.setUICustomization({ ...first, CSS })).rejects.toThrow(message)
  })

  test('has rules of the template, comments, and a PNG or JPEG file', async () => {
    const service = connectTo(createLocalService({ userPoolId: first.UserPoolId }))
    const CSS = '/* { */ .label-customizable,\n.inputField-customizable:focus { outline: 0 }'
    const jpeg = Buffer.from('/9j/4AAQSkZJRg==', 'base64')
    const { UICustomization } = await service.setUICustomization({ ...first, CSS, ImageFile: jpeg })
    expect(UICustomization).toMatchObject({ CSS, ImageUrl: expect.any(String) })
    await expect(service.setUICustomization({ ...first, ImageFile: Buffer.from('GIF89a') })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    })
  })
})

test('an administrator cannot change who a user is', async () => {
  const user = { UserPoolId: await startPool(), Username: 'ann' }
  await cognito.adminCreateUser({ ...user, MessageAction: 'SUPPRESS' })
  await expect(
    cognito.adminUpdateUserAttributes({ ...user, UserAttributes: [{ Name: 'sub', Value: 'other' }] }),
  ).rejects.toMatchObject(refusal('Attributes did not conform to the schema: sub: Attribute cannot be updated.\n'))
})
