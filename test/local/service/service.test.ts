import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openFileStorage } from '../../../src/local/node/fileStorage.ts'
import { type PoolServer, serveLocalPool } from '../../../src/local/node/http.ts'
import { createLocalService } from '../../../src/local/service/createLocalService.ts'
import { claimsOf, PASSWORD } from '../callPool.ts'

const service = createLocalService()
let server: PoolServer
let cognito: CognitoIdentityProvider
beforeAll(async () => {
  server = await serveLocalPool(service, 0)
  cognito = connect(server.endpoint)
})
afterAll(() => server.close())

const connect = (endpoint: string) =>
  new CognitoIdentityProvider({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
    maxAttempts: 1,
  })

const ADMIN_FLOW = ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] as const

/** Creates a pool with a client. */
async function createPool(pool: object = {}, client: object = {}) {
  const { UserPool } = await cognito.createUserPool({ PoolName: 'shop', ...pool })
  const UserPoolId = UserPool!.Id!
  const { UserPoolClient } = await cognito.createUserPoolClient({
    UserPoolId,
    ClientName: 'web',
    ExplicitAuthFlows: [...ADMIN_FLOW],
    ...client,
  })
  return { UserPoolId, ClientId: UserPoolClient!.ClientId!, ClientSecret: UserPoolClient!.ClientSecret }
}

async function createUser(UserPoolId: string, Username: string) {
  await cognito.adminCreateUser({ UserPoolId, Username, MessageAction: 'SUPPRESS' })
  await cognito.adminSetUserPassword({ UserPoolId, Username, Password: PASSWORD, Permanent: true })
}

const signIn = async (UserPoolId: string, ClientId: string, USERNAME: string, more: object = {}) => {
  const { AuthenticationResult } = await cognito.adminInitiateAuth({
    UserPoolId,
    ClientId,
    AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME, PASSWORD, ...more },
  })
  return AuthenticationResult!
}

describe('user pools', () => {
  test('are created, described, updated, tagged, listed and deleted', async () => {
    const { UserPoolId } = await createPool({ UserPoolTags: { team: 'a' }, DeletionProtection: 'ACTIVE' })
    const { UserPool } = await cognito.describeUserPool({ UserPoolId })
    expect(UserPool).toMatchObject({
      Name: 'shop',
      MfaConfiguration: 'OFF',
      Policies: { PasswordPolicy: { MinimumLength: 8 } },
    })
    await cognito.tagResource({ ResourceArn: UserPool!.Arn!, Tags: { stage: 'dev' } })
    await cognito.untagResource({ ResourceArn: UserPool!.Arn!, TagKeys: ['team'] })
    expect((await cognito.listTagsForResource({ ResourceArn: UserPool!.Arn! })).Tags).toEqual({ stage: 'dev' })
    await expect(cognito.deleteUserPool({ UserPoolId })).rejects.toThrow('deletion protection is activated')
    await cognito.updateUserPool({ UserPoolId, DeletionProtection: 'INACTIVE' })
    const listed = async () => (await cognito.listUserPools({ MaxResults: 60 })).UserPools!.map(({ Id }) => Id)
    expect(await listed()).toContain(UserPoolId)
    await cognito.deleteUserPool({ UserPoolId })
    expect(await listed()).not.toContain(UserPoolId)
    await expect(cognito.describeUserPool({ UserPoolId })).rejects.toThrow(`User pool ${UserPoolId} does not exist.`)
  })

  test('enforce their password policy, schema and sign-up rule', async () => {
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
    const plan = { UserPoolId, Username: 'ann', UserAttributes: [{ Name: 'custom:plan', Value: 'pro' }] }
    await expect(cognito.adminUpdateUserAttributes(plan)).rejects.toThrow('could not be determined')
    await cognito.addCustomAttributes({ UserPoolId, CustomAttributes: [{ Name: 'plan', AttributeDataType: 'String' }] })
    await cognito.adminUpdateUserAttributes(plan)
    expect((await cognito.adminGetUser({ UserPoolId, Username: 'ann' })).UserAttributes).toContainEqual(
      plan.UserAttributes[0],
    )
  })

  test('do not share users or clients', async () => {
    const [one, other] = [await createPool(), await createPool()]
    await createUser(one.UserPoolId, 'ann')
    await expect(cognito.adminGetUser({ UserPoolId: other.UserPoolId, Username: 'ann' })).rejects.toThrow(
      'User does not exist.',
    )
    await expect(signIn(one.UserPoolId, other.ClientId, 'ann')).rejects.toThrow('does not exist')
  })

  test('are kept by the file of the first one, with the users and groups that later calls add', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'poolgate-service-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const file = { path: join(folder, 'pool.json'), userPoolId: 'us-east-1_LocalPool', onFailure: () => {} }
    const { userPoolId } = file

    const storage = await openFileStorage(file)
    const before = await serveLocalPool(createLocalService({ storage, userPoolId }), 0)
    const { UserPool } = await connect(before.endpoint).createUserPool({ PoolName: 'kept' })
    const UserPoolId = UserPool!.Id!
    await connect(before.endpoint).adminCreateUser({ UserPoolId, Username: 'ann', MessageAction: 'SUPPRESS' })
    await connect(before.endpoint).createGroup({ UserPoolId, GroupName: 'staff' })
    await connect(before.endpoint).adminAddUserToGroup({ UserPoolId, Username: 'ann', GroupName: 'staff' })
    await before.close()
    storage.close()

    const reopened = await openFileStorage(file)
    const after = await serveLocalPool(createLocalService({ storage: reopened, userPoolId }), 0)
    const again = connect(after.endpoint)
    expect((await again.describeUserPool({ UserPoolId })).UserPool!.Name).toBe('kept')
    const { Users } = await again.listUsersInGroup({ UserPoolId, GroupName: 'staff' })
    expect(Users!.map(({ Username }) => Username)).toEqual(['ann'])
    await after.close()
    reopened.close()
  })
})

describe('app clients', () => {
  test('limit flows, and the validity of tokens', async () => {
    const { UserPoolId, ClientId } = await createPool(
      {},
      {
        ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH'],
        AccessTokenValidity: 5,
        TokenValidityUnits: { AccessToken: 'minutes' },
      },
    )
    await createUser(UserPoolId, 'ann')
    expect((await signIn(UserPoolId, ClientId, 'ann')).ExpiresIn).toBe(300)
    await expect(
      cognito.initiateAuth({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME: 'ann', PASSWORD } }),
    ).rejects.toThrow('USER_PASSWORD_AUTH flow not enabled for this client')
  })

  test('with a secret require its hash', async () => {
    const { UserPoolId, ClientId, ClientSecret } = await createPool({}, { GenerateSecret: true })
    await createUser(UserPoolId, 'ann')
    await expect(signIn(UserPoolId, ClientId, 'ann')).rejects.toThrow(
      `Client ${ClientId} is configured with secret but SECRET_HASH was not received`,
    )
    await expect(signIn(UserPoolId, ClientId, 'ann', { SECRET_HASH: 'AAAA' })).rejects.toThrow(
      `Unable to verify secret hash for client ${ClientId}`,
    )
    const SECRET_HASH = createHmac('sha256', ClientSecret!).update(`ann${ClientId}`).digest('base64')
    expect(await signIn(UserPoolId, ClientId, 'ann', { SECRET_HASH })).toHaveProperty('AccessToken')
  })

  test('limit the attributes that users read and write', async () => {
    const { UserPoolId, ClientId } = await createPool({}, { ReadAttributes: ['name'], WriteAttributes: ['name'] })
    await createUser(UserPoolId, 'ann')
    const UserAttributes = [
      { Name: 'name', Value: 'Ann' },
      { Name: 'locale', Value: 'de' },
    ]
    await cognito.adminUpdateUserAttributes({ UserPoolId, Username: 'ann', UserAttributes })
    const { AccessToken, IdToken } = await signIn(UserPoolId, ClientId, 'ann')
    expect(claimsOf(IdToken!)).toMatchObject({ name: 'Ann' })
    expect(claimsOf(IdToken!)).not.toHaveProperty('locale')
    const refused = cognito.updateUserAttributes({ AccessToken, UserAttributes: [UserAttributes[1]!] })
    await expect(refused).rejects.toThrow('A client attempted to write unauthorized attribute')
  })
})

test('groups are in tokens, by precedence and with their roles', async () => {
  const { UserPoolId, ClientId } = await createPool()
  await createUser(UserPoolId, 'ann')
  const role = (name: string) => `arn:aws:iam::000000000000:role/${name}`
  await cognito.createGroup({ UserPoolId, GroupName: 'staff', Precedence: 5, RoleArn: role('staff') })
  await cognito.createGroup({ UserPoolId, GroupName: 'admins', Precedence: 1, RoleArn: role('admins') })
  await expect(cognito.createGroup({ UserPoolId, GroupName: 'staff' })).rejects.toThrow(
    'A group with the name already exists.',
  )
  for (const GroupName of ['staff', 'admins'])
    await cognito.adminAddUserToGroup({ UserPoolId, Username: 'ann', GroupName })
  const { IdToken, AccessToken } = await signIn(UserPoolId, ClientId, 'ann')
  expect(claimsOf(IdToken!)).toMatchObject({
    'cognito:groups': ['admins', 'staff'],
    'cognito:roles': [role('admins'), role('staff')],
    'cognito:preferred_role': role('admins'),
  })
  expect(claimsOf(AccessToken!)).toMatchObject({ 'cognito:groups': ['admins', 'staff'] })
  expect((await cognito.listUsersInGroup({ UserPoolId, GroupName: 'admins' })).Users).toHaveLength(1)
  await cognito.deleteGroup({ UserPoolId, GroupName: 'admins' })
  expect(
    (await cognito.adminListGroupsForUser({ UserPoolId, Username: 'ann' })).Groups!.map(({ GroupName }) => GroupName),
  ).toEqual(['staff'])
})

test('settings without effect are kept and returned', async () => {
  const { UserPoolId, ClientId } = await createPool()
  const LogConfigurations = [{ LogLevel: 'ERROR' as const, EventSource: 'userNotification' as const }]
  await cognito.setLogDeliveryConfiguration({ UserPoolId, LogConfigurations })
  expect((await cognito.getLogDeliveryConfiguration({ UserPoolId })).LogDeliveryConfiguration).toMatchObject({
    LogConfigurations,
  })
  const { ManagedLoginBranding } = await cognito.createManagedLoginBranding({
    UserPoolId,
    ClientId,
    UseCognitoProvidedValues: true,
  })
  const byClient = await cognito.describeManagedLoginBrandingByClient({ UserPoolId, ClientId })
  expect(byClient.ManagedLoginBranding!.ManagedLoginBrandingId).toBe(ManagedLoginBranding!.ManagedLoginBrandingId)
  await cognito.createUserPoolDomain({ UserPoolId, Domain: 'shop' })
  expect((await cognito.describeUserPoolDomain({ Domain: 'shop' })).DomainDescription!.UserPoolId).toBe(UserPoolId)
})

test('nested members are validated against the model', async () => {
  const invalid = cognito.createUserPool({ PoolName: 'x', Policies: { PasswordPolicy: { MinimumLength: 5 } } })
  await expect(invalid).rejects.toThrow(
    "1 validation error detected: Value '5' at 'policies.passwordPolicy.minimumLength' failed to satisfy constraint: Member must have value greater than or equal to 6",
  )
})

test('GET /health answers', async () => {
  expect(await (await fetch(`${server.endpoint}/health`)).json()).toEqual({ status: 'ok' })
})
