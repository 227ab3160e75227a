import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fault } from '../callPool.ts'
import { type DrivenService, driveService } from './drivenService.ts'
import { createSignInPool } from './scenarios/signInPool.ts'

let service: DrivenService
let pool: { UserPoolId: string; ClientId: string }
beforeAll(async () => {
  service = await driveService()
  pool = await createSignInPool(service)
  await service.send('AdminCreateUser', { UserPoolId: pool.UserPoolId, Username: 'ann', MessageAction: 'SUPPRESS' })
})
afterAll(() => service.close())

const refusal = (operation: string, input: object) =>
  service.send(operation, input).then(
    () => 'no fault',
    (error: unknown) => error,
  )

describe('several violations', () => {
  test.each([
    [
      'CreateUserPool',
      { PoolName: '!', MfaConfiguration: 'MAYBE' },
      "2 validation errors detected: Value '!' at 'poolName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w\\s+=,.@-]+; Value 'MAYBE' at 'mfaConfiguration' failed to satisfy constraint: Member must satisfy enum value set: [OFF, ON, OPTIONAL]",
    ],
    [
      'AdminGetUser',
      {},
      "2 validation errors detected: Value at 'userPoolId' failed to satisfy constraint: Member must not be null; Value at 'username' failed to satisfy constraint: Member must not be null",
    ],
    [
      'CreateUserPoolClient',
      { UserPoolId: 'us-east-1_0a1b2c3d4', ClientName: 'web', AuthSessionValidity: 16, AccessTokenValidity: 0 },
      "2 validation errors detected: Value '0' at 'accessTokenValidity' failed to satisfy constraint: Member must have value greater than or equal to 1; Value '16' at 'authSessionValidity' failed to satisfy constraint: Member must have value less than or equal to 15",
    ],
  ])('of %s are reported at once', async (operation, input, message) => {
    expect(await refusal(operation, input)).toEqual(fault('InvalidParameterException', message))
  })
})

describe('a violation', () => {
  test.each([
    [
      'CreateUserPool',
      { PoolName: 'x', Policies: { PasswordPolicy: { MinimumLength: 5 } } },
      "Value '5' at 'policies.passwordPolicy.minimumLength' failed to satisfy constraint: Member must have value greater than or equal to 6",
    ],
    [
      'CreateUserPool',
      { PoolName: 'x', Schema: [] },
      "Value at 'schema' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [
      'CreateUserPool',
      { PoolName: 'x', Schema: [{ Name: 'a'.repeat(21) }] },
      `Value '${'a'.repeat(21)}' at 'schema.1.member.name' failed to satisfy constraint: Member must have length less than or equal to 20`,
    ],
    [
      'AdminCreateUser',
      { Username: 'x'.repeat(129) },
      "Value at 'username' failed to satisfy constraint: Member must have length less than or equal to 128",
    ],
    [
      'AdminUpdateUserAttributes',
      { Username: 'ann', UserAttributes: [{ Name: 'name', Value: 'x'.repeat(2049) }] },
      "Value at 'userAttributes.1.member.value' failed to satisfy constraint: Member must have length less than or equal to 2048",
    ],
    [
      'CreateUserPoolClient',
      { ClientName: 'web', AllowedOAuthFlows: ['code', 'token'] },
      "Value '[code, token]' at 'allowedOAuthFlows' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [code, implicit, client_credentials]]",
    ],
    [
      'CreateUserPoolClient',
      { ClientName: 'web', CallbackURLs: [''] },
      "Value '[]' at 'callbackURLs' failed to satisfy constraint: Member must satisfy constraint: [Member must have length less than or equal to 1024, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+]",
    ],
    [
      'CreateUserPool',
      { PoolName: 'x', UserPoolTags: { '': 'a' } },
      "Value '{=a}' at 'userPoolTags' failed to satisfy constraint: Map keys must satisfy constraint: [Member must have length less than or equal to 128, Member must have length greater than or equal to 1]",
    ],
    [
      'ListUsers',
      { Limit: 61 },
      "Value '61' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 60",
    ],
  ])('of %s names the member: %#', async (operation, input, violation) => {
    expect(await refusal(operation, { UserPoolId: pool.UserPoolId, ...input })).toEqual(
      fault('InvalidParameterException', `1 validation error detected: ${violation}`),
    )
  })

  test('never quotes a code or a password', async () => {
    const confirm = {
      ClientId: pool.ClientId,
      Username: 'ann',
      ConfirmationCode: 'secret code',
      Password: 'x'.repeat(257),
    }
    expect(String(await refusal('ConfirmForgotPassword', confirm))).not.toMatch(/secret code|xxx/)
  })
})

test('members that the model does not have are ignored, and not kept', async () => {
  const { UserPoolId } = pool
  const Group = { UserPoolId, GroupName: 'extra', Color: 'red' }
  expect((await service.send('CreateGroup', Group)).Group).not.toHaveProperty('Color')
})

describe('what does not exist', () => {
  const Username = 'nobody'
  const missing = (message: string) => fault('ResourceNotFoundException', message)

  test.each(['DescribeUserPool', 'ListUsers', 'ListGroups', 'GetUserPoolMfaConfig', 'GetCSVHeader'])(
    'is a user pool: %s',
    async (operation) => {
      const UserPoolId = 'us-east-1_0a1b2c3d4'
      expect(await refusal(operation, { UserPoolId })).toEqual(missing(`User pool ${UserPoolId} does not exist.`))
    },
  )

  test.each([
    'DescribeUserPoolClient',
    'DeleteUserPoolClient',
    'UpdateUserPoolClient',
    'ListUserPoolClientSecrets',
    'GetUserPoolClientSessionConfiguration',
    'GetUICustomization',
    'AdminInitiateAuth',
  ])('is an app client: %s', async (operation) => {
    const input = { UserPoolId: pool.UserPoolId, ClientId: 'other', AuthFlow: 'ADMIN_USER_PASSWORD_AUTH' }
    expect(await refusal(operation, input)).toEqual(missing('User pool client other does not exist.'))
  })

  test.each([
    ['AdminAddUserToGroup', { GroupName: 'extra' }],
    ['AdminConfirmSignUp', {}],
    ['AdminDeleteSoftwareToken', {}],
    ['AdminDeleteUser', {}],
    ['AdminDeleteUserAttributes', { UserAttributeNames: ['locale'] }],
    ['AdminDisableUser', {}],
    ['AdminEnableUser', {}],
    ['AdminForgetDevice', { DeviceKey: 'us-east-1_0a' }],
    ['AdminGetDevice', { DeviceKey: 'us-east-1_0a' }],
    ['AdminGetUser', {}],
    ['AdminGetUserAuthFactors', {}],
    ['AdminListDevices', {}],
    ['AdminListGroupsForUser', {}],
    ['AdminListUserAuthEvents', {}],
    ['AdminListUserSessions', {}],
    ['AdminRemoveUserFromGroup', { GroupName: 'extra' }],
    ['AdminResetUserPassword', {}],
    ['AdminRevokeUserSession', { SessionId: 'tkn' }],
    ['AdminSetUserMFAPreference', {}],
    ['AdminSetUserPassword', { Password: 'Correct-Horse-9!' }],
    ['AdminSetUserSettings', { MFAOptions: [] }],
    ['AdminUpdateAuthEventFeedback', { EventId: 'event-1', FeedbackValue: 'Valid' }],
    ['AdminUpdateDeviceStatus', { DeviceKey: 'us-east-1_0a' }],
    ['AdminUpdateUserAttributes', { UserAttributes: [] }],
    ['AdminUserGlobalSignOut', {}],
  ])('is a user: %s', async (operation, input) => {
    expect(await refusal(operation, { UserPoolId: pool.UserPoolId, Username, ...input })).toEqual(
      fault('UserNotFoundException', 'User does not exist.'),
    )
  })

  test.each([
    ['GetGroup', { GroupName: 'no' }, 'Group not found.'],
    ['UpdateGroup', { GroupName: 'no' }, 'Group not found.'],
    ['DeleteGroup', { GroupName: 'no' }, 'Group not found.'],
    ['ListUsersInGroup', { GroupName: 'no' }, 'Group not found.'],
    ['AdminAddUserToGroup', { GroupName: 'no', Username: 'ann' }, 'Group not found.'],
    ['AdminRemoveUserFromGroup', { GroupName: 'no', Username: 'ann' }, 'Group not found.'],
    ['DescribeIdentityProvider', { ProviderName: 'No' }, 'Identity provider No does not exist.'],
    ['UpdateIdentityProvider', { ProviderName: 'No' }, 'Identity provider No does not exist.'],
    ['DeleteIdentityProvider', { ProviderName: 'No' }, 'Identity provider No does not exist.'],
    ['GetIdentityProviderByIdentifier', { IdpIdentifier: 'No' }, 'Identity provider No does not exist.'],
    ['DescribeResourceServer', { Identifier: 'no' }, 'Resource server no does not exist.'],
    ['AdminGetDevice', { Username: 'ann', DeviceKey: 'us-east-1_0a' }, 'Device does not exist.'],
    ['AdminForgetDevice', { Username: 'ann', DeviceKey: 'us-east-1_0a' }, 'Device does not exist.'],
  ])('is named by the fault of %s', async (operation, input, message) => {
    expect(await refusal(operation, { UserPoolId: pool.UserPoolId, ...input })).toEqual(missing(message))
  })

  test('is a resource: its name is that of a user pool', async () => {
    const ResourceArn = 'arn:aws:cognito-idp:us-east-1:000000000000:userpool/us-east-1_0a1b2c3d4'
    expect(await refusal('ListTagsForResource', { ResourceArn })).toEqual(
      missing('User pool us-east-1_0a1b2c3d4 does not exist.'),
    )
  })

  test.each(['UpdateUserPoolDomain', 'DeleteUserPoolDomain'])('is a domain: %s', async (operation) => {
    expect(await refusal(operation, { UserPoolId: pool.UserPoolId, Domain: 'no-such' })).toEqual(
      fault('InvalidParameterException', 'No such domain or access denied.'),
    )
  })
})
