import type { DrivenService } from '../drivenService.ts'

/** A pool's life: settings, tags, attributes, domain and look. */
export async function driveUserPools({ send }: DrivenService): Promise<void> {
  const { UserPool } = await send('CreateUserPool', {
    PoolName: 'shop',
    AutoVerifiedAttributes: ['email'],
    UsernameAttributes: ['email'],
    Schema: [{ Name: 'plan', AttributeDataType: 'String', StringAttributeConstraints: { MaxLength: '9' } }],
    UserPoolTags: { team: 'a' },
  })
  const { Id: UserPoolId, Arn: ResourceArn } = UserPool
  await send('DescribeUserPool', { UserPoolId })
  await send('UpdateUserPool', { UserPoolId, PoolName: 'store', DeletionProtection: 'INACTIVE' })
  await send('ListUserPools', { MaxResults: 60 })
  await send('AddCustomAttributes', { UserPoolId, CustomAttributes: [{ Name: 'tier', AttributeDataType: 'Number' }] })
  await send('GetCSVHeader', { UserPoolId })
  await send('GetSigningCertificate', { UserPoolId })

  await send('SetUserPoolMfaConfig', {
    UserPoolId,
    MfaConfiguration: 'OPTIONAL',
    SmsMfaConfiguration: {
      SmsAuthenticationMessage: 'Code: {####}',
      SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::000000000000:role/sms', ExternalId: 'shop' },
    },
    SoftwareTokenMfaConfiguration: { Enabled: true },
    EmailMfaConfiguration: { Subject: 'Your code', Message: 'Code: {####}' },
    WebAuthnConfiguration: { RelyingPartyId: 'localhost', UserVerification: 'preferred' },
  })
  await send('GetUserPoolMfaConfig', { UserPoolId })
  await send('SetUserPoolSessionConfiguration', {
    UserPoolId,
    UserSessionTracking: 'ENABLED',
    TokenSession: { MaxPerUser: 20 },
  })
  await send('GetUserPoolSessionConfiguration', { UserPoolId })

  await send('TagResource', { ResourceArn, Tags: { stage: 'dev' } })
  await send('UntagResource', { ResourceArn, TagKeys: ['team'] })
  await send('ListTagsForResource', { ResourceArn })

  const Domain = 'driven-shop'
  await send('CreateUserPoolDomain', { UserPoolId, Domain })
  await send('DescribeUserPoolDomain', { Domain })
  await send('DescribeUserPool', { UserPoolId })
  await send('UpdateUserPoolDomain', {
    UserPoolId,
    Domain,
    ManagedLoginVersion: 2,
    CustomDomainConfig: { CertificateArn: 'arn:aws:acm:us-east-1:000000000000:certificate/0a1b2c' },
  })
  const ImageFile = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1').toString('base64')
  await send('SetUICustomization', { UserPoolId, CSS: '.banner-customizable { padding: 1px; }', ImageFile })
  await send('GetUICustomization', { UserPoolId })
  await send('DeleteUserPoolDomain', { UserPoolId, Domain })
  await send('DescribeUserPoolDomain', { Domain })
  await send('DeleteUserPool', { UserPoolId })
}
