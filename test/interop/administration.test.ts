import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CognitoIdentityProvider, UserNotFoundException } from '@aws-sdk/client-cognito-identity-provider'
import {
  call,
  createClient,
  createFlowContext,
  createSession,
  submitCredentials,
  submitNewPassword,
} from 'poolgate/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { servePoolByCli } from '../support/servePool.ts'

let pool: Awaited<ReturnType<typeof servePoolByCli>>
let admin: CognitoIdentityProvider
const folder = mkdtempSync(join(tmpdir(), 'poolgate-'))
beforeAll(async () => {
  const seed = join(folder, 'seed.json')
  writeFileSync(seed, JSON.stringify({ deviceConfiguration: {} }))
  pool = await servePoolByCli('--seed', seed)
  const { endpoint, region } = pool
  admin = new CognitoIdentityProvider({
    endpoint,
    region,
    credentials: { accessKeyId: 'anything', secretAccessKey: 'at all' },
  })
})
afterAll(async () => {
  await pool.stop()
  rmSync(folder, { recursive: true })
})

const cat = { Username: 'cat' }
const CSS = '.submitButton-customizable { background-color: #0a5; }'

const signIn = (username: string, password: string) => {
  const client = createClient(pool)
  const context = createFlowContext({ client, session: createSession(client, { storage: 'memory' }) })
  return { context, next: submitCredentials(context, { step: 'credentials' }, { username, password }) }
}

test('a user that the AWS SDK creates chooses a password at the first sign-in', async () => {
  const UserPoolId = pool.userPoolId
  await admin.adminCreateUser({
    UserPoolId,
    Username: 'ann',
    TemporaryPassword: 'Temporary-1!',
    MessageAction: 'SUPPRESS',
    UserAttributes: [{ Name: 'email', Value: 'ann@example.com' }],
  })
  const { context, next } = signIn('ann', 'Temporary-1!')
  const state = await next
  if (state.step !== 'newPassword') throw new Error(`Unexpected step ${state.step}`)
  expect(await submitNewPassword(context, state, { newPassword: 'Correct-Horse-9!' })).toMatchObject({
    step: 'signedIn',
  })
})

test('a permanent password that the AWS SDK sets signs in', async () => {
  const UserPoolId = pool.userPoolId
  await admin.adminCreateUser({ UserPoolId, Username: 'ben', MessageAction: 'SUPPRESS' })
  await admin.adminSetUserPassword({ UserPoolId, Username: 'ben', Password: 'Correct-Horse-9!', Permanent: true })
  expect(await admin.adminGetUser({ UserPoolId, Username: 'ben' })).toMatchObject({
    UserStatus: 'CONFIRMED',
  })
  expect(await signIn('ben', 'Correct-Horse-9!').next).toMatchObject({ step: 'signedIn' })
})

/** A call of each operation with its expected output, in an order in which each has an effect. */
const calls: [name: string, send: (UserPoolId: string) => Promise<object>, output: object][] = [
  [
    'AdminCreateUser',
    (UserPoolId) => admin.adminCreateUser({ UserPoolId, ...cat, MessageAction: 'SUPPRESS' }),
    { User: { Username: 'cat', UserStatus: 'FORCE_CHANGE_PASSWORD' } },
  ],
  [
    'AdminSetUserPassword',
    (UserPoolId) => admin.adminSetUserPassword({ UserPoolId, ...cat, Password: 'Correct-Horse-9!', Permanent: true }),
    {},
  ],
  [
    'AdminUpdateUserAttributes',
    (UserPoolId) =>
      admin.adminUpdateUserAttributes({
        UserPoolId,
        ...cat,
        UserAttributes: [
          { Name: 'email', Value: 'cat@example.com' },
          { Name: 'email_verified', Value: 'true' },
        ],
      }),
    {},
  ],
  ['AdminDisableUser', (UserPoolId) => admin.adminDisableUser({ UserPoolId, ...cat }), {}],
  [
    'AdminGetUser',
    (UserPoolId) => admin.adminGetUser({ UserPoolId, ...cat }),
    { Enabled: false, UserStatus: 'CONFIRMED' },
  ],
  ['AdminEnableUser', (UserPoolId) => admin.adminEnableUser({ UserPoolId, ...cat }), {}],
  [
    'ListUsers',
    (UserPoolId) => admin.listUsers({ UserPoolId, Filter: 'username = "cat"' }),
    { Users: [{ Username: 'cat', Enabled: true }] },
  ],
  [
    'SetUserPoolMfaConfig',
    (UserPoolId) => admin.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: {} }),
    { MfaConfiguration: 'OPTIONAL' },
  ],
  [
    'GetUserPoolMfaConfig',
    (UserPoolId) => admin.getUserPoolMfaConfig({ UserPoolId }),
    { MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: {} },
  ],
  [
    'AdminSetUserMFAPreference',
    (UserPoolId) =>
      admin.adminSetUserMFAPreference({
        UserPoolId,
        ...cat,
        EmailMfaSettings: { Enabled: true, PreferredMfa: true },
      }),
    {},
  ],
  ['AdminListDevices', (UserPoolId) => admin.adminListDevices({ UserPoolId, ...cat }), { Devices: [] }],
  ['AdminUserGlobalSignOut', (UserPoolId) => admin.adminUserGlobalSignOut({ UserPoolId, ...cat }), {}],
  ['AdminResetUserPassword', (UserPoolId) => admin.adminResetUserPassword({ UserPoolId, ...cat }), {}],
  [
    'DescribeUserPool',
    (UserPoolId) => admin.describeUserPool({ UserPoolId }),
    { UserPool: { MfaConfiguration: 'OPTIONAL' } },
  ],
  [
    'DescribeUserPoolClient',
    (UserPoolId) => admin.describeUserPoolClient({ UserPoolId, ClientId: pool.clientId }),
    { UserPoolClient: { PreventUserExistenceErrors: 'ENABLED' } },
  ],
  ['SetUICustomization', (UserPoolId) => admin.setUICustomization({ UserPoolId, CSS }), { UICustomization: { CSS } }],
  ['GetUICustomization', (UserPoolId) => admin.getUICustomization({ UserPoolId }), { UICustomization: { CSS } }],
  ['AdminDeleteUser', (UserPoolId) => admin.adminDeleteUser({ UserPoolId, ...cat }), {}],
]

test('the AWS SDK can call every operation', async () => {
  for (const [name, send, output] of calls) {
    expect(await send(pool.userPoolId), name).toMatchObject(output)
  }
  await expect(admin.adminGetUser({ UserPoolId: pool.userPoolId, ...cat })).rejects.toThrow(UserNotFoundException)
})

test('the AWS SDK confirms an account and removes its device', async () => {
  const UserPoolId = pool.userPoolId
  const client = createClient(pool)
  const dan = { Username: 'dan', Password: 'Correct-Horse-9!' }
  await call(client, 'SignUp', {
    ClientId: pool.clientId,
    ...dan,
    UserAttributes: [{ Name: 'email', Value: 'dan@example.com' }],
  })
  await admin.adminConfirmSignUp({ UserPoolId, Username: 'dan' })
  expect(await signIn('dan', dan.Password).next).toMatchObject({ step: 'signedIn' })
  const { Devices: [device] = [] } = await admin.adminListDevices({ UserPoolId, Username: 'dan' })
  await admin.adminForgetDevice({ UserPoolId, Username: 'dan', DeviceKey: device?.DeviceKey })
  expect(await admin.adminListDevices({ UserPoolId, Username: 'dan' })).toMatchObject({ Devices: [] })
})

test.each([...calls.map(([name]) => name), 'AdminConfirmSignUp', 'AdminForgetDevice'])(
  '%s without a signature is rejected as by AWS',
  async (operation) => {
    const response = await fetch(pool.endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      },
      body: JSON.stringify({ UserPoolId: pool.userPoolId, Username: 'ann' }),
    })
    expect(response.ok).toBe(false)
    expect(await response.json()).toMatchObject({ __type: 'MissingAuthenticationTokenException' })
  },
)
