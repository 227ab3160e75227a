import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CreateUserPoolCommandInput } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openFileStorage } from '../../../src/local/node/fileStorage.ts'
import { google } from '../../federation/providers.ts'
import { PASSWORD } from '../callPool.ts'
import { type RunningService, startService } from './startService.ts'

let running: RunningService
let cognito: RunningService['cognito']
let createPool: RunningService['createPool']
let createUser: RunningService['createUser']
beforeAll(async () => {
  running = await startService()
  cognito = running.cognito
  createPool = running.createPool
  createUser = running.createUser
})
afterAll(() => running.close())

const describePool = async (UserPoolId: string) => (await cognito.describeUserPool({ UserPoolId })).UserPool!

describe('a user pool', () => {
  test('is created, described, updated, tagged, listed and deleted', async () => {
    const { UserPoolId } = await createPool({ UserPoolTags: { team: 'a' }, DeletionProtection: 'ACTIVE' })
    const UserPool = await describePool(UserPoolId)
    expect(UserPool).toMatchObject({ Name: 'shop', MfaConfiguration: 'OFF', EstimatedNumberOfUsers: 0 })
    expect(UserPool.CreationDate).toBeInstanceOf(Date)
    const ResourceArn = UserPool.Arn!
    await cognito.tagResource({ ResourceArn, Tags: { stage: 'dev' } })
    await cognito.untagResource({ ResourceArn, TagKeys: ['team'] })
    expect((await cognito.listTagsForResource({ ResourceArn })).Tags).toEqual({ stage: 'dev' })
    expect((await describePool(UserPoolId)).UserPoolTags).toEqual({ stage: 'dev' })
    await expect(cognito.deleteUserPool({ UserPoolId })).rejects.toThrow(
      'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
    )
    await cognito.updateUserPool({ UserPoolId, DeletionProtection: 'INACTIVE', PoolName: 'store' })
    const listed = async () => (await cognito.listUserPools({ MaxResults: 60 })).UserPools!
    expect(await listed()).toContainEqual(expect.objectContaining({ Id: UserPoolId, Name: 'store' }))
    await cognito.deleteUserPool({ UserPoolId })
    expect((await listed()).map(({ Id }) => Id)).not.toContain(UserPoolId)
    await expect(cognito.describeUserPool({ UserPoolId })).rejects.toThrow(`User pool ${UserPoolId} does not exist.`)
  })

  test('starts with the defaults of the service', async () => {
    const { UserPoolId } = await createPool()
    const { SchemaAttributes, ...pool } = await describePool(UserPoolId)
    expect(pool).toMatchObject({
      Policies: {
        PasswordPolicy: {
          MinimumLength: 8,
          RequireUppercase: true,
          RequireLowercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
          TemporaryPasswordValidityDays: 7,
        },
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'] },
      },
      DeletionProtection: 'INACTIVE',
      LambdaConfig: {},
      EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 7 },
      VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
      UserPoolTier: 'ESSENTIALS',
      UserPoolTags: {},
    })
    expect(pool).not.toHaveProperty('DeviceConfiguration')
    expect(SchemaAttributes).toHaveLength(20)
    expect(SchemaAttributes![0]).toEqual({
      Name: 'sub',
      AttributeDataType: 'String',
      DeveloperOnlyAttribute: false,
      Mutable: false,
      Required: true,
      StringAttributeConstraints: { MinLength: '1', MaxLength: '2048' },
    })
    const { $metadata, ...mfa } = await cognito.getUserPoolMfaConfig({ UserPoolId })
    expect(mfa).toEqual({ MfaConfiguration: 'OFF' })
  })

  test('gets its defaults again for what an update leaves out, except tier, tags, schema and sign-in names', async () => {
    const lasting: Partial<CreateUserPoolCommandInput> = {
      UserPoolTier: 'PLUS',
      UserPoolTags: { team: 'a' },
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
    }
    const { UserPoolId } = await createPool({
      ...lasting,
      Policies: { PasswordPolicy: { MinimumLength: 20 } },
      AutoVerifiedAttributes: ['email'],
      DeviceConfiguration: { ChallengeRequiredOnNewDevice: true },
      Schema: [{ Name: 'plan', AttributeDataType: 'String' }],
    })
    await cognito.updateUserPool({ UserPoolId, AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } })
    const pool = await describePool(UserPoolId)
    expect(pool).toMatchObject({
      ...lasting,
      Policies: { PasswordPolicy: { MinimumLength: 8 } },
      AutoVerifiedAttributes: [],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    })
    expect(pool).not.toHaveProperty('DeviceConfiguration')
    expect(pool.SchemaAttributes!.map(({ Name }) => Name)).toContain('custom:plan')
  })

  test('enforces its password policy and its rule for sign-ups', async () => {
    const { UserPoolId, ClientId } = await createPool({
      Policies: { PasswordPolicy: { MinimumLength: 20 } },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    })
    await cognito.adminCreateUser({ UserPoolId, Username: 'ann', MessageAction: 'SUPPRESS' })
    const short = { UserPoolId, Username: 'ann', Password: 'Short-123', Permanent: true }
    await expect(cognito.adminSetUserPassword(short)).rejects.toThrow('Password not long enough')
    await expect(cognito.signUp({ ClientId, Username: 'bob', Password: PASSWORD })).rejects.toThrow(
      'SignUp is not permitted for this user pool',
    )
  })

  test('does not share users or clients with others', async () => {
    const [one, other] = [await createPool(), await createPool()]
    await createUser(one.UserPoolId, 'ann')
    await expect(cognito.adminGetUser({ UserPoolId: other.UserPoolId, Username: 'ann' })).rejects.toThrow(
      'User does not exist.',
    )
    await expect(running.signIn({ ...one, ClientId: other.ClientId }, 'ann')).rejects.toThrow(
      `User pool client ${other.ClientId} does not exist.`,
    )
  })

  test('is kept by the file of the first one, with the users and groups that later calls add', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'poolgate-service-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const file = { path: join(folder, 'pool.json'), userPoolId: 'us-east-1_LocalPool', onFailure: () => {} }
    const { userPoolId } = file

    const storage = await openFileStorage(file)
    const before = await startService({ storage, userPoolId })
    const { UserPoolId } = await before.createPool({ PoolName: 'kept' })
    await before.createUser(UserPoolId, 'ann')
    await before.cognito.createGroup({ UserPoolId, GroupName: 'staff' })
    await before.cognito.adminAddUserToGroup({ UserPoolId, Username: 'ann', GroupName: 'staff' })
    await before.close()
    storage.close()

    const reopened = await openFileStorage(file)
    const after = await startService({ storage: reopened, userPoolId })
    expect((await after.cognito.describeUserPool({ UserPoolId })).UserPool!.Name).toBe('kept')
    const { Users } = await after.cognito.listUsersInGroup({ UserPoolId, GroupName: 'staff' })
    expect(Users!.map(({ Username }) => Username)).toEqual(['ann'])
    await after.close()
    reopened.close()
  })
})

describe('the schema of a pool', () => {
  test('gets custom attributes, which are then checked', async () => {
    const { UserPoolId } = await createPool()
    await createUser(UserPoolId, 'ann')
    const write = (Name: string, Value: string) =>
      cognito.adminUpdateUserAttributes({ UserPoolId, Username: 'ann', UserAttributes: [{ Name, Value }] })
    await expect(write('custom:seats', '3')).rejects.toThrow('could not be determined')
    const seats = {
      Name: 'seats',
      AttributeDataType: 'Number',
      Mutable: true,
      NumberAttributeConstraints: { MaxValue: '9' },
    } as const
    const internal = { Name: 'internal', AttributeDataType: 'String', DeveloperOnlyAttribute: true } as const
    await cognito.addCustomAttributes({ UserPoolId, CustomAttributes: [seats, internal] })
    await write('custom:seats', '3')
    await write('dev:custom:internal', 'x')
    await expect(write('custom:seats', '10')).rejects.toThrow('custom:seats: Value should be no greater than 9')
    await expect(cognito.addCustomAttributes({ UserPoolId, CustomAttributes: [seats] })).rejects.toThrow(
      'custom:seats: Existing attribute already has name custom:seats.',
    )
    const { CSVHeader } = await cognito.getCSVHeader({ UserPoolId })
    expect(CSVHeader).toEqual(
      expect.arrayContaining(['cognito:username', 'email', 'custom:seats', 'cognito:mfa_enabled']),
    )
    expect(CSVHeader).not.toContain('sub')
  })

  test('requires attributes, and lets immutable ones be set once', async () => {
    const { ClientId, UserPoolId } = await createPool({
      Schema: [
        { Name: 'email', Required: true, Mutable: true },
        { Name: 'tenant', AttributeDataType: 'String', Mutable: false },
      ],
    })
    const signUp = (UserAttributes: { Name: string; Value: string }[]) =>
      cognito.signUp({ ClientId, Username: 'ann', Password: PASSWORD, UserAttributes })
    await expect(signUp([])).rejects.toThrow('email: The attribute is required')
    const tenant = { Name: 'custom:tenant', Value: 'acme' }
    await signUp([{ Name: 'email', Value: 'ann@example.com' }, tenant])
    await expect(
      cognito.adminUpdateUserAttributes({ UserPoolId, Username: 'ann', UserAttributes: [tenant] }),
    ).rejects.toThrow('custom:tenant: Attribute cannot be updated.')
  })

  test.each([
    [{ Name: 'plan', Required: true }, 'Required custom attributes are not supported currently.'],
    [
      { Name: 'email', AttributeDataType: 'Number' as const },
      'You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute email',
    ],
  ])('refuses %j', async (attribute, message) => {
    await expect(cognito.createUserPool({ PoolName: 'x', Schema: [attribute] })).rejects.toThrow(message)
  })
})

describe('the names that users sign in with', () => {
  test('are email addresses or aliases, as the pool says, but not both', async () => {
    const byEmail = await createPool({ UsernameAttributes: ['email'] })
    await expect(createUser(byEmail.UserPoolId, 'ann')).rejects.toThrow('Username should be an email.')
    await createUser(byEmail.UserPoolId, 'ann@example.com')
    const byAlias = await createPool({ AliasAttributes: ['email'] })
    await createUser(byAlias.UserPoolId, 'ann', { email: 'ann@example.com', email_verified: 'true' })
    for (const pool of [byEmail, byAlias])
      expect(await running.signIn(pool, 'ann@example.com')).toHaveProperty('AccessToken')
    await expect(
      cognito.createUserPool({ PoolName: 'x', UsernameAttributes: ['email'], AliasAttributes: ['email'] }),
    ).rejects.toThrow('Only one of aliasAttributes or usernameAttributes can be set in a user pool.')
  })

  test.each([
    [undefined, true],
    [{ CaseSensitive: true }, true],
    [{ CaseSensitive: false }, false],
  ])('differ in case or not: %j', async (UsernameConfiguration, isSensitive) => {
    const pool = await createPool({
      ...(UsernameConfiguration && { UsernameConfiguration }),
      AliasAttributes: ['email'],
    })
    await createUser(pool.UserPoolId, 'ann', { email: 'ann@example.com', email_verified: 'true' })
    for (const name of ['ANN', 'Ann@example.com']) {
      const signedIn = running.signIn(pool, name)
      if (isSensitive) await expect(signedIn).rejects.toThrow('User does not exist.')
      else expect(await signedIn).toHaveProperty('AccessToken')
    }
    const second = createUser(pool.UserPoolId, 'ANN')
    if (isSensitive) await second
    else await expect(second).rejects.toThrow('User already exists')
  })
})

describe('the domain of a pool', () => {
  test('belongs to one pool, which can only be deleted without it', async () => {
    const { UserPoolId } = await createPool()
    const other = await createPool()
    const Domain = 'shop-one'
    await expect(cognito.createUserPoolDomain({ UserPoolId, Domain: 'my-cognito' })).rejects.toThrow(
      'Domain cannot contain reserved word: cognito',
    )
    await cognito.createUserPoolDomain({ UserPoolId, Domain })
    expect((await describePool(UserPoolId)).Domain).toBe(Domain)
    const { DomainDescription } = await cognito.describeUserPoolDomain({ Domain })
    expect(DomainDescription).toMatchObject({ UserPoolId, Domain, Status: 'ACTIVE', ManagedLoginVersion: 1 })
    await expect(cognito.createUserPoolDomain({ UserPoolId: other.UserPoolId, Domain })).rejects.toThrow(
      'Domain already associated with another user pool.',
    )
    await expect(cognito.deleteUserPoolDomain({ UserPoolId: other.UserPoolId, Domain })).rejects.toThrow(
      'No such domain or access denied.',
    )
    await cognito.updateUserPoolDomain({ UserPoolId, Domain, ManagedLoginVersion: 2 })
    expect((await cognito.describeUserPoolDomain({ Domain })).DomainDescription!.ManagedLoginVersion).toBe(2)
    await expect(cognito.deleteUserPool({ UserPoolId })).rejects.toThrow(
      'User pool cannot be deleted. It has a domain configured that should be deleted first.',
    )
    await cognito.deleteUserPoolDomain({ UserPoolId, Domain })
    expect((await cognito.describeUserPoolDomain({ Domain })).DomainDescription).toEqual({})
    await cognito.deleteUserPool({ UserPoolId })
  })
})

describe('the appearance of the sign-in pages', () => {
  test('is that of the app client, or else the one for all', async () => {
    const { UserPoolId, ClientId } = await createPool()
    await cognito.createUserPoolDomain({ UserPoolId, Domain: 'look-of-a-shop' })
    const css = (color: string) => `.banner-customizable { background-color: ${color}; }`
    await cognito.setUICustomization({ UserPoolId, CSS: css('red') })
    const read = async () => (await cognito.getUICustomization({ UserPoolId, ClientId })).UICustomization!
    expect(await read()).toMatchObject({ CSS: css('red'), ClientId: 'ALL' })
    await cognito.setUICustomization({ UserPoolId, ClientId, CSS: css('blue') })
    expect(await read()).toMatchObject({ CSS: css('blue'), ClientId })
  })
})

test('the first pool, of the options, is described as the others are', async () => {
  const first = await startService({
    userPoolId: 'us-east-1_First1',
    clientId: 'first1',
    callbackUrls: ['http://localhost:5173/'],
    schemaAttributes: [{ Name: 'custom:plan' }],
    passwordPolicy: { MinimumLength: 12 },
    mfaConfiguration: 'OPTIONAL',
    deviceConfiguration: { ChallengeRequiredOnNewDevice: true },
    identityProviders: [google],
    users: [{ username: 'ann', password: PASSWORD, groups: ['staff'], status: 'CONFIRMED' }],
  })
  onTestFinished(first.close)
  const UserPoolId = 'us-east-1_First1'
  const { UserPool } = await first.cognito.describeUserPool({ UserPoolId })
  expect(UserPool).toMatchObject({
    Policies: { PasswordPolicy: { MinimumLength: 12 } },
    MfaConfiguration: 'OPTIONAL',
    EstimatedNumberOfUsers: 1,
  })
  expect(UserPool!.SchemaAttributes!.map(({ Name }) => Name)).toContain('custom:plan')
  const { UserPoolClient } = await first.cognito.describeUserPoolClient({ UserPoolId, ClientId: 'first1' })
  expect(UserPoolClient).toMatchObject({ CallbackURLs: ['http://localhost:5173/'] })
  expect((await first.cognito.listUserPools({ MaxResults: 1 })).UserPools![0]).toMatchObject({ Id: UserPoolId })
  expect(await first.cognito.getUserPoolMfaConfig({ UserPoolId })).toMatchObject({ MfaConfiguration: 'OPTIONAL' })
  await first.cognito.describeIdentityProvider({ UserPoolId, ProviderName: 'Google' })
  const { Groups } = await first.cognito.adminListGroupsForUser({ UserPoolId, Username: 'ann' })
  expect(Groups!.map(({ GroupName }) => GroupName)).toEqual(['staff'])
  await first.cognito.updateUserPoolClient({ UserPoolId, ClientId: 'first1', AccessTokenValidity: 2 })
  expect((await first.cognito.listUserPoolClients({ UserPoolId })).UserPoolClients).toHaveLength(1)
})
