import type { CreateUserPoolCommandInput } from '@aws-sdk/client-cognito-identity-provider'
import { describe, expect, test } from 'vitest'
import { createLocalService } from '../../../src/local/service/createLocalService.ts'
import { connectTo } from './openService.ts'

/**
 * The calls of Terraform's AWS provider for its Cognito resources: create, read, update, read again, delete. What a call sets must come
 * back unchanged, and what it leaves out must not come back, or as the default of the service: otherwise each plan has changes.
 */

const cognito = connectTo(createLocalService())
const ROLE = 'arn:aws:iam::000000000000:role/sms'
const LAMBDA = 'arn:aws:lambda:us-east-1:000000000000:function:pre-sign-up'

const SETTINGS = {
  AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
  AdminCreateUserConfig: {
    AllowAdminCreateUserOnly: true,
    InviteMessageTemplate: {
      EmailMessage: '{username} {####}',
      EmailSubject: 'Welcome',
      SMSMessage: '{username} {####}',
    },
  },
  AutoVerifiedAttributes: ['email'],
  DeletionProtection: 'INACTIVE',
  DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
  EmailConfiguration: {
    EmailSendingAccount: 'DEVELOPER',
    From: 'Shop <no-reply@example.com>',
    SourceArn: 'arn:aws:ses:us-east-1:000000000000:identity/example.com',
  },
  LambdaConfig: { PreSignUp: LAMBDA },
  Policies: {
    PasswordPolicy: {
      MinimumLength: 12,
      PasswordHistorySize: 4,
      RequireLowercase: true,
      RequireNumbers: false,
      RequireSymbols: false,
      RequireUppercase: true,
      TemporaryPasswordValidityDays: 3,
    },
    SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] },
  },
  SmsAuthenticationMessage: 'Sign in with {####}',
  SmsConfiguration: { ExternalId: 'shop', SnsCallerArn: ROLE, SnsRegion: 'us-east-1' },
  UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
  UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' },
  UserPoolTags: { team: 'shop' },
  UserPoolTier: 'PLUS',
  VerificationMessageTemplate: {
    DefaultEmailOption: 'CONFIRM_WITH_CODE',
    EmailMessage: 'Code: {####}',
    EmailSubject: 'Your code',
    SmsMessage: 'Code: {####}',
  },
} satisfies Omit<CreateUserPoolCommandInput, 'PoolName'>

/** What Terraform can set only when it creates the pool. */
const LASTING = {
  AliasAttributes: ['email', 'preferred_username'],
  UsernameConfiguration: { CaseSensitive: false },
} satisfies Partial<CreateUserPoolCommandInput>

const PLAN = {
  Name: 'plan',
  AttributeDataType: 'String',
  DeveloperOnlyAttribute: false,
  Mutable: true,
  Required: false,
  StringAttributeConstraints: { MinLength: '1', MaxLength: '9' },
} as const

const readPool = async (UserPoolId: string) => (await cognito.describeUserPool({ UserPoolId })).UserPool!

async function readMfa(UserPoolId: string) {
  const { $metadata, ...config } = await cognito.getUserPoolMfaConfig({ UserPoolId })
  return config
}

async function createPool(pool: Partial<CreateUserPoolCommandInput> = {}) {
  const { UserPool } = await cognito.createUserPool({ PoolName: 'shop', ...pool })
  return UserPool!.Id!
}

describe('aws_cognito_user_pool', () => {
  test('with every setting is read with what was sent, updated and deleted', async () => {
    const UserPoolId = await createPool({ ...SETTINGS, ...LASTING, Schema: [PLAN] })
    const mfa = {
      MfaConfiguration: 'OPTIONAL',
      SmsMfaConfiguration: {
        SmsAuthenticationMessage: 'Sign in with {####}',
        SmsConfiguration: SETTINGS.SmsConfiguration,
      },
      SoftwareTokenMfaConfiguration: { Enabled: true },
      EmailMfaConfiguration: { Message: 'Code: {####}', Subject: 'Your code' },
      WebAuthnConfiguration: { RelyingPartyId: 'example.com', UserVerification: 'required' },
    } as const
    await cognito.setUserPoolMfaConfig({ UserPoolId, ...mfa })
    const pool = await readPool(UserPoolId)
    expect(pool).toMatchObject({ Name: 'shop', ...SETTINGS, ...LASTING, MfaConfiguration: 'OPTIONAL' })
    expect(pool.SchemaAttributes).toContainEqual({ ...PLAN, Name: 'custom:plan' })
    expect(await readMfa(UserPoolId)).toEqual(mfa)

    await cognito.setUserPoolMfaConfig({
      UserPoolId,
      MfaConfiguration: 'ON',
      SoftwareTokenMfaConfiguration: { Enabled: true },
    })
    const changed = { ...SETTINGS, AutoVerifiedAttributes: ['phone_number' as const], LambdaConfig: {} }
    await cognito.updateUserPool({ UserPoolId, ...changed, MfaConfiguration: 'ON' })
    const CustomAttributes = [{ Name: 'seats', AttributeDataType: 'Number' as const }]
    await cognito.addCustomAttributes({ UserPoolId, CustomAttributes })
    await cognito.tagResource({ ResourceArn: pool.Arn!, Tags: { stage: 'dev' } })
    await cognito.untagResource({ ResourceArn: pool.Arn!, TagKeys: ['team'] })
    const again = await readPool(UserPoolId)
    expect(again).toMatchObject({ ...changed, ...LASTING, MfaConfiguration: 'ON', UserPoolTags: { stage: 'dev' } })
    expect(again.LambdaConfig).toEqual({})
    expect((await cognito.listTagsForResource({ ResourceArn: pool.Arn! })).Tags).toEqual({ stage: 'dev' })
    expect(await readMfa(UserPoolId)).toEqual({
      MfaConfiguration: 'ON',
      SoftwareTokenMfaConfiguration: { Enabled: true },
      WebAuthnConfiguration: mfa.WebAuthnConfiguration,
    })

    await cognito.deleteUserPool({ UserPoolId })
    await expect(readPool(UserPoolId)).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  })

  test('with no more than a name is read with the defaults of the service', async () => {
    const UserPoolId = await createPool()
    const { SchemaAttributes, Arn, CreationDate, LastModifiedDate, ...pool } = await readPool(UserPoolId)
    expect(pool).toEqual({
      Id: UserPoolId,
      Name: 'shop',
      Policies: {
        PasswordPolicy: {
          MinimumLength: 8,
          RequireLowercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
          RequireUppercase: true,
          TemporaryPasswordValidityDays: 7,
        },
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
      },
      AccountRecoverySetting: {
        RecoveryMechanisms: [
          { Priority: 1, Name: 'verified_email' },
          { Priority: 2, Name: 'verified_phone_number' },
        ],
      },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 7 },
      AliasAttributes: [],
      AutoVerifiedAttributes: [],
      DeletionProtection: 'INACTIVE',
      EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
      EstimatedNumberOfUsers: 0,
      LambdaConfig: {},
      MfaConfiguration: 'OFF',
      UserPoolTags: {},
      UserPoolTier: 'ESSENTIALS',
      UsernameAttributes: [],
      VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
    })
    expect(await readMfa(UserPoolId)).toEqual({ MfaConfiguration: 'OFF' })
  })

  test('is not deleted while its deletion protection is active', async () => {
    const UserPoolId = await createPool({ DeletionProtection: 'ACTIVE' })
    await expect(cognito.deleteUserPool({ UserPoolId })).rejects.toMatchObject({ name: 'InvalidParameterException' })
    await cognito.updateUserPool({ UserPoolId, DeletionProtection: 'INACTIVE' })
    await cognito.deleteUserPool({ UserPoolId })
  })
})

describe('aws_cognito_user_pool_client', () => {
  const CLIENT = {
    ClientName: 'web',
    AccessTokenValidity: 30,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthScopes: ['openid', 'email'],
    AuthSessionValidity: 5,
    CallbackURLs: ['https://app.example.com/'],
    DefaultRedirectURI: 'https://app.example.com/',
    EnablePropagateAdditionalUserContextData: false,
    EnableTokenRevocation: false,
    ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    IdTokenValidity: 60,
    LogoutURLs: ['https://app.example.com/goodbye'],
    PreventUserExistenceErrors: 'ENABLED',
    ReadAttributes: ['email', 'name'],
    RefreshTokenValidity: 12,
    SupportedIdentityProviders: ['COGNITO'],
    TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'hours' },
    WriteAttributes: ['email', 'name'],
  } as const

  test('is read with what was sent, updated and deleted', async () => {
    const UserPoolId = await createPool()
    const sent = structuredClone(CLIENT) as unknown as { ClientName: string }
    const { UserPoolClient: created } = await cognito.createUserPoolClient({
      UserPoolId,
      ...sent,
      GenerateSecret: true,
    })
    const client = { UserPoolId, ClientId: created!.ClientId! }
    const read = async () => (await cognito.describeUserPoolClient(client)).UserPoolClient!
    expect(await read()).toEqual(created)
    expect(created).toMatchObject(CLIENT)
    expect(created!.ClientSecret).toMatch(/^\w{51}$/)

    await cognito.updateUserPoolClient({ ...client, ...sent, ClientName: 'shop' })
    expect(await read()).toMatchObject({ ...CLIENT, ClientName: 'shop', ClientSecret: created!.ClientSecret })
    await cognito.deleteUserPoolClient(client)
    await expect(read()).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  })

  test('with no more than a name has nothing that was not sent', async () => {
    const UserPoolId = await createPool()
    const { UserPoolClient } = await cognito.createUserPoolClient({ UserPoolId, ClientName: 'web' })
    for (const name of [
      'AccessTokenValidity',
      'CallbackURLs',
      'AllowedOAuthScopes',
      'ReadAttributes',
      'ClientSecret',
    ]) {
      expect(UserPoolClient).not.toHaveProperty(name)
    }
  })
})

test('aws_cognito_user_pool_domain is active once it is created, and empty once it is deleted', async () => {
  const UserPoolId = await createPool()
  const Domain = 'shop-of-ann'
  const read = async () => (await cognito.describeUserPoolDomain({ Domain })).DomainDescription
  await cognito.createUserPoolDomain({ UserPoolId, Domain, ManagedLoginVersion: 2 })
  expect(await read()).toMatchObject({ Domain, UserPoolId, Status: 'ACTIVE', ManagedLoginVersion: 2 })
  expect(await readPool(UserPoolId)).toMatchObject({ Domain })
  await cognito.deleteUserPoolDomain({ UserPoolId, Domain })
  expect(await read()).toEqual({})
})

test('aws_cognito_user_group is read with what was sent, updated and deleted', async () => {
  const UserPoolId = await createPool()
  const group = { UserPoolId, GroupName: 'staff' }
  const read = async () => (await cognito.getGroup(group)).Group
  const settings = { Description: 'People', Precedence: 3, RoleArn: 'arn:aws:iam::000000000000:role/staff' }
  await cognito.createGroup({ ...group, ...settings })
  expect(await read()).toMatchObject({ ...group, ...settings })
  await cognito.updateGroup({ ...group, ...settings, Precedence: 1 })
  expect(await read()).toMatchObject({ ...group, ...settings, Precedence: 1 })
  await cognito.deleteGroup(group)
  await expect(read()).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
})

test('aws_cognito_user, and its groups, are read with what was sent, updated and deleted', async () => {
  const UserPoolId = await createPool({ Schema: [PLAN] })
  const ann = { UserPoolId, Username: 'ann' }
  const attributes = [
    { Name: 'email', Value: 'ann@example.com' },
    { Name: 'email_verified', Value: 'true' },
    { Name: 'custom:plan', Value: 'pro' },
  ]
  const read = async () => {
    const { UserAttributes, ...user } = await cognito.adminGetUser(ann)
    return { ...user, attributes: UserAttributes!.filter(({ Name }) => Name !== 'sub') }
  }
  await cognito.adminCreateUser({ ...ann, UserAttributes: attributes, MessageAction: 'SUPPRESS' })
  await cognito.adminSetUserPassword({ ...ann, Password: 'Correct-Horse-9!', Permanent: true })
  await cognito.adminDisableUser(ann)
  expect(await read()).toMatchObject({ Enabled: false, UserStatus: 'CONFIRMED' })
  expect((await read()).attributes).toHaveLength(attributes.length)
  expect((await read()).attributes).toEqual(expect.arrayContaining(attributes))

  await cognito.adminUpdateUserAttributes({ ...ann, UserAttributes: [{ Name: 'name', Value: 'Ann' }] })
  await cognito.adminDeleteUserAttributes({ ...ann, UserAttributeNames: ['custom:plan'] })
  await cognito.adminEnableUser(ann)
  expect(await read()).toMatchObject({ Enabled: true })
  expect((await read()).attributes).toContainEqual({ Name: 'name', Value: 'Ann' })
  expect((await read()).attributes).not.toContainEqual(attributes[2])

  await cognito.createGroup({ UserPoolId, GroupName: 'staff' })
  await cognito.adminAddUserToGroup({ ...ann, GroupName: 'staff' })
  expect((await cognito.adminListGroupsForUser(ann)).Groups).toMatchObject([{ GroupName: 'staff' }])
  await cognito.adminRemoveUserFromGroup({ ...ann, GroupName: 'staff' })
  expect((await cognito.adminListGroupsForUser(ann)).Groups).toEqual([])
  await cognito.adminDeleteUser(ann)
  await expect(read()).rejects.toMatchObject({ name: 'UserNotFoundException' })
})

test('aws_cognito_resource_server and aws_cognito_identity_provider are read with what was sent', async () => {
  const UserPoolId = await createPool()
  const server = {
    UserPoolId,
    Identifier: 'https://orders.example.com',
    Name: 'Orders',
    Scopes: [{ ScopeName: 'read', ScopeDescription: 'Read orders' }],
  }
  await cognito.createResourceServer(server)
  expect((await cognito.describeResourceServer(server)).ResourceServer).toEqual(server)
  const provider = {
    UserPoolId,
    ProviderName: 'Google',
    ProviderType: 'Google' as const,
    ProviderDetails: { client_id: 'shop', client_secret: 'secret', authorize_scopes: 'openid email' },
    AttributeMapping: { email: 'email', username: 'sub' },
  }
  await cognito.createIdentityProvider(provider)
  expect((await cognito.describeIdentityProvider(provider)).IdentityProvider).toMatchObject(provider)
  await cognito.deleteIdentityProvider(provider)
  await cognito.deleteResourceServer(server)
  await cognito.deleteUserPool({ UserPoolId })
})
