import { TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimsOf, OTHER_PASSWORD, PASSWORD } from '../callPool.ts'
import { confirmDevice } from '../trackedDevice.ts'
import { type RunningService, startService } from './startService.ts'

const EMAIL = 'ann@example.com'
const PHONE = '+442079460000'
const VERIFIED = { email: EMAIL, email_verified: 'true', phone_number: PHONE, phone_number_verified: 'true' }

let running: RunningService
let cognito: RunningService['cognito']
beforeAll(async () => {
  running = await startService()
  cognito = running.cognito
})
afterAll(() => running.close())

/** Creates a pool with Ann. */
async function start(pool: Parameters<RunningService['createPool']>[0] = {}) {
  const created = await running.createPool(pool)
  await running.createUser(created.UserPoolId, 'ann', VERIFIED)
  return { ...created, ann: { UserPoolId: created.UserPoolId, Username: 'ann' } }
}

const attributesOf = async (ann: { UserPoolId: string; Username: string }) =>
  Object.fromEntries((await cognito.adminGetUser(ann)).UserAttributes!.map(({ Name, Value }) => [Name!, Value]))

describe('an invitation', () => {
  test('is sent by the requested medium, sent again, or suppressed', async () => {
    const { UserPoolId } = await running.createPool()
    const UserAttributes = [
      { Name: 'email', Value: 'zoe@example.com' },
      { Name: 'phone_number', Value: '+442079460001' },
    ]
    const zoe = { UserPoolId, Username: 'zoe' }
    const { User } = await cognito.adminCreateUser({ ...zoe, UserAttributes, DesiredDeliveryMediums: ['EMAIL'] })
    expect(User).toMatchObject({ Username: 'zoe', UserStatus: 'FORCE_CHANGE_PASSWORD', Enabled: true })
    const first = running.service.outbox.take('zoe@example.com')
    expect(first).toMatchObject({ kind: 'invitation', medium: 'EMAIL', username: 'zoe' })
    await cognito.adminCreateUser({ ...zoe, MessageAction: 'RESEND', DesiredDeliveryMediums: ['SMS'] })
    expect(running.service.outbox.take('+442079460001').code).not.toBe(first.code)
    await cognito.adminCreateUser({ UserPoolId, Username: 'yan', UserAttributes, MessageAction: 'SUPPRESS' })
    expect(() => running.service.outbox.take('zoe@example.com')).toThrow('No message')
  })

  test.each([
    ['the password policy', { Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: 2 } } }],
    ['the rules for new users', { AdminCreateUserConfig: { UnusedAccountValidityDays: 2 } }],
  ])('is valid as long as %s says', async (_where, settings) => {
    const pool = await running.createPool(settings)
    const { UserPoolId } = pool
    await cognito.adminCreateUser({
      UserPoolId,
      Username: 'ann',
      TemporaryPassword: PASSWORD,
      MessageAction: 'SUPPRESS',
    })
    running.clock.advance(86_400)
    expect(await running.startSignIn(pool, 'ann')).toMatchObject({ ChallengeName: 'NEW_PASSWORD_REQUIRED' })
    running.clock.advance(86_400)
    await expect(running.startSignIn(pool, 'ann')).rejects.toThrow(
      'Temporary password has expired and must be reset by an administrator.',
    )
  })

  test('takes over a verified alias only if it says so', async () => {
    const pool = await start({ AliasAttributes: ['email'] })
    const bob = {
      UserPoolId: pool.UserPoolId,
      Username: 'bob',
      UserAttributes: [
        { Name: 'email', Value: EMAIL },
        { Name: 'email_verified', Value: 'true' },
      ],
      TemporaryPassword: PASSWORD,
      MessageAction: 'SUPPRESS',
    } as const
    await expect(cognito.adminCreateUser({ ...bob, UserAttributes: [...bob.UserAttributes] })).rejects.toThrow(
      'An account with the given email already exists.',
    )
    await cognito.adminCreateUser({ ...bob, UserAttributes: [...bob.UserAttributes], ForceAliasCreation: true })
    expect(await running.startSignIn(pool, EMAIL)).toMatchObject({ ChallengeName: 'NEW_PASSWORD_REQUIRED' })
    expect(await attributesOf(pool.ann)).toMatchObject({ email_verified: 'false' })
  })
})

describe('the sign-in by a server', () => {
  test('meets the same challenges as that of a user', async () => {
    const pool = await start()
    await cognito.adminSetUserPassword({ ...pool.ann, Password: PASSWORD, Permanent: false })
    const { ChallengeName, Session } = await running.startSignIn(pool, 'ann')
    expect(ChallengeName).toBe('NEW_PASSWORD_REQUIRED')
    const { AuthenticationResult } = await cognito.adminRespondToAuthChallenge({
      UserPoolId: pool.UserPoolId,
      ClientId: pool.ClientId,
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session,
      ChallengeResponses: { USERNAME: 'ann', NEW_PASSWORD: OTHER_PASSWORD },
    })
    expect(claimsOf(AuthenticationResult!.IdToken!)).toMatchObject({ 'cognito:username': 'ann', email: EMAIL })
    expect(await cognito.adminGetUser(pool.ann)).toMatchObject({ UserStatus: 'CONFIRMED' })
  })
})

describe('an administrator', () => {
  test('resets a password: its user must choose another one with a code', async () => {
    const pool = await running.createPool()
    const bob = { UserPoolId: pool.UserPoolId, Username: 'bob' }
    await running.createUser(pool.UserPoolId, 'bob', { email: 'bob@example.com', email_verified: 'true' })
    await cognito.adminResetUserPassword(bob)
    expect(await cognito.adminGetUser(bob)).toMatchObject({ UserStatus: 'RESET_REQUIRED' })
    await expect(running.signIn(pool, 'bob')).rejects.toMatchObject({ name: 'PasswordResetRequiredException' })
    const { code: ConfirmationCode } = running.service.outbox.take('bob@example.com')
    await cognito.confirmForgotPassword({
      ClientId: pool.ClientId,
      Username: 'bob',
      ConfirmationCode,
      Password: PASSWORD,
    })
    expect(await running.signIn(pool, 'bob')).toHaveProperty('AccessToken')
  })

  test('writes and deletes attributes, but no unknown or required ones', async () => {
    const { ann } = await start({ Schema: [{ Name: 'email', Required: true, Mutable: true }] })
    await cognito.adminUpdateUserAttributes({ ...ann, UserAttributes: [{ Name: 'locale', Value: 'en' }] })
    expect(await attributesOf(ann)).toMatchObject({ locale: 'en' })
    await cognito.adminDeleteUserAttributes({ ...ann, UserAttributeNames: ['locale'] })
    expect(await attributesOf(ann)).not.toHaveProperty('locale')
    const remove = (name: string) => cognito.adminDeleteUserAttributes({ ...ann, UserAttributeNames: [name] })
    await expect(remove('custom:x')).rejects.toThrow(
      'Invalid user attributes: user.custom:x: Attribute does not exist in the schema.',
    )
    await expect(remove('email')).rejects.toThrow(
      'Invalid user attributes: email: Required attribute cannot be deleted.',
    )
  })

  test('disables, enables, signs out, confirms and deletes users', async () => {
    const pool = await start()
    const { ann, ClientId, UserPoolId } = pool
    const { AccessToken } = await running.signIn(pool, 'ann')
    await cognito.adminUserGlobalSignOut(ann)
    await expect(cognito.getUser({ AccessToken })).rejects.toThrow('Access Token has been revoked')
    await cognito.adminDisableUser(ann)
    expect(await cognito.adminGetUser(ann)).toMatchObject({ Enabled: false })
    await expect(running.signIn(pool, 'ann')).rejects.toMatchObject({ name: 'NotAuthorizedException' })
    await cognito.adminEnableUser(ann)
    expect(await running.signIn(pool, 'ann')).toHaveProperty('AccessToken')
    await cognito.adminDeleteUser(ann)
    await expect(cognito.adminGetUser(ann)).rejects.toThrow('User does not exist.')

    await cognito.signUp({ ClientId, Username: 'bob', Password: PASSWORD })
    await expect(running.signIn(pool, 'bob')).rejects.toThrow('User is not confirmed.')
    await cognito.adminConfirmSignUp({ UserPoolId, Username: 'bob' })
    expect(await running.signIn(pool, 'bob')).toHaveProperty('AccessToken')
  })
})

describe('two-step verification', () => {
  const SmsMfaConfiguration = { SmsConfiguration: { SnsCallerArn: 'arn:aws:iam::000000000000:role/sms' } }

  async function startWithMfa(MfaConfiguration: 'OPTIONAL' | 'ON') {
    const pool = await start()
    const configuration = { MfaConfiguration, SmsMfaConfiguration, SoftwareTokenMfaConfiguration: { Enabled: true } }
    const described = await cognito.setUserPoolMfaConfig({ UserPoolId: pool.UserPoolId, ...configuration })
    expect(described).toMatchObject(configuration)
    expect(await cognito.getUserPoolMfaConfig({ UserPoolId: pool.UserPoolId })).toMatchObject(configuration)
    return pool
  }

  async function setUpTotp(AccessToken: string | undefined) {
    const { SecretCode } = await cognito.associateSoftwareToken({ AccessToken })
    const UserCode = new TOTP({ secret: SecretCode! }).generate({ timestamp: running.clock.now })
    await cognito.verifySoftwareToken({ AccessToken, UserCode })
  }

  test('is asked for by the methods that a user or an administrator has turned on', async () => {
    const pool = await startWithMfa('OPTIONAL')
    const { ann } = pool
    const { AccessToken } = await running.signIn(pool, 'ann')
    await setUpTotp(AccessToken)
    await cognito.adminSetUserMFAPreference({
      ...ann,
      SMSMfaSettings: { Enabled: true },
      SoftwareTokenMfaSettings: { Enabled: true },
    })
    expect(await running.startSignIn(pool, 'ann')).toMatchObject({ ChallengeName: 'SELECT_MFA_TYPE' })
    await cognito.adminSetUserMFAPreference({ ...ann, SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } })
    expect(await running.startSignIn(pool, 'ann')).toMatchObject({ ChallengeName: 'SOFTWARE_TOKEN_MFA' })
    expect(await cognito.adminGetUserAuthFactors(ann)).toMatchObject({
      PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
      UserMFASettingList: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'],
      ConfiguredUserAuthFactors: ['PASSWORD'],
    })
    await cognito.adminDeleteSoftwareToken(ann)
    expect(await running.startSignIn(pool, 'ann')).toMatchObject({ ChallengeName: 'SMS_MFA' })
    await cognito.adminSetUserSettings({ ...ann, MFAOptions: [] })
    expect(await running.signIn(pool, 'ann')).toHaveProperty('AccessToken')
  })

  test('is asked of every user if the pool requires it', async () => {
    const pool = await startWithMfa('ON')
    expect(await running.startSignIn(pool, 'ann')).toMatchObject({ ChallengeName: 'SMS_MFA' })
    await running.createUser(pool.UserPoolId, 'bob')
    expect(await running.startSignIn(pool, 'bob')).toMatchObject({ ChallengeName: 'MFA_SETUP' })
    await cognito.setUserPoolMfaConfig({ UserPoolId: pool.UserPoolId, MfaConfiguration: 'OFF' })
    expect(await running.signIn(pool, 'bob')).toHaveProperty('AccessToken')
  })

  test.each([
    [{ MfaConfiguration: 'OPTIONAL' }, 'SMS MFA, Email MFA, or Software Token MFA must be enabled.'],
    [
      { MfaConfiguration: 'OFF', SoftwareTokenMfaConfiguration: { Enabled: true } },
      "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
    ],
  ] as const)('cannot be configured as %j', async (configuration, message) => {
    const { UserPoolId } = await running.createPool()
    await expect(cognito.setUserPoolMfaConfig({ UserPoolId, ...configuration })).rejects.toThrow(message)
  })

  test('is turned off by an update of the pool that leaves it out, and not turned on by one', async () => {
    const pool = await startWithMfa('ON')
    const { UserPoolId } = pool
    await cognito.updateUserPool({ UserPoolId, MfaConfiguration: 'ON' })
    expect(await running.startSignIn(pool, 'ann')).toMatchObject({ ChallengeName: 'SMS_MFA' })
    await cognito.updateUserPool({ UserPoolId })
    expect(await running.signIn(pool, 'ann')).toHaveProperty('AccessToken')
    await expect(cognito.updateUserPool({ UserPoolId, MfaConfiguration: 'ON' })).rejects.toThrow(
      'Cannot turn MFA functionality ON, once the user pool has been created.',
    )
  })

  test('by authenticator app is refused by a pool without it', async () => {
    const pool = await start()
    const { AccessToken } = await running.signIn(pool, 'ann')
    await expect(setUpTotp(AccessToken)).rejects.toThrow('Software Token MFA has not been enabled by the userPool')
  })
})

test('the devices of a user are listed, remembered and forgotten by administrators', async () => {
  const pool = await start({ DeviceConfiguration: { ChallengeRequiredOnNewDevice: true } })
  const { ann } = pool
  const { AccessToken = '', NewDeviceMetadata } = await running.signIn(pool, 'ann')
  const DeviceKey = NewDeviceMetadata!.DeviceKey!
  await expect(cognito.adminGetDevice({ ...ann, DeviceKey })).rejects.toThrow('Device does not exist.')
  await confirmDevice(running.poolOf(pool), { AccessToken, device: NewDeviceMetadata! } as never)
  const remembered = async () => {
    const { Device } = await cognito.adminGetDevice({ ...ann, DeviceKey })
    return Device!.DeviceAttributes!.find(({ Name }) => Name === 'dev:device_remembered_status')!.Value
  }
  await cognito.adminUpdateDeviceStatus({ ...ann, DeviceKey, DeviceRememberedStatus: 'not_remembered' })
  expect(await remembered()).toBe('not_remembered')
  await cognito.adminUpdateDeviceStatus({ ...ann, DeviceKey, DeviceRememberedStatus: 'remembered' })
  expect(await remembered()).toBe('remembered')
  expect((await cognito.adminListDevices(ann)).Devices).toHaveLength(1)
  await cognito.adminForgetDevice({ ...ann, DeviceKey })
  expect((await cognito.adminListDevices(ann)).Devices).toEqual([])
})

test('the sessions of a user are listed and revoked, if the pool tracks them', async () => {
  const pool = await start()
  const { ann, UserPoolId } = pool
  await expect(cognito.adminListUserSessions(ann)).rejects.toMatchObject({ name: 'OperationNotEnabledException' })
  const tracking = { UserPoolId, UserSessionTracking: 'ENABLED', TokenSession: { MaxPerUser: 5 } } as const
  await cognito.setUserPoolSessionConfiguration(tracking)
  expect(await cognito.getUserPoolSessionConfiguration({ UserPoolId })).toMatchObject(tracking)
  const [first, second] = [await running.signIn(pool, 'ann'), await running.signIn(pool, 'ann')]
  const { Sessions } = await cognito.adminListUserSessions(ann)
  expect(Sessions).toHaveLength(2)
  await cognito.adminRevokeUserSession({ ...ann, SessionId: Sessions![0]!.SessionId })
  await expect(cognito.getUser({ AccessToken: first.AccessToken })).rejects.toThrow('Access Token has been revoked')
  expect(await cognito.getUser({ AccessToken: second.AccessToken })).toMatchObject({ Username: 'ann' })
})

test('the least recent session of a user ends when there are more than the pool allows', async () => {
  const pool = await start()
  const { ann, UserPoolId } = pool
  await cognito.setUserPoolSessionConfiguration({
    UserPoolId,
    UserSessionTracking: 'ENABLED',
    TokenSession: { MaxPerUser: 2 },
  })
  const tokens: (string | undefined)[] = []
  for (let count = 0; count < 3; count++) {
    tokens.push((await running.signIn(pool, 'ann')).AccessToken)
    running.clock.advance(1)
  }
  expect((await cognito.adminListUserSessions(ann)).Sessions).toHaveLength(2)
  await expect(cognito.getUser({ AccessToken: tokens[0] })).rejects.toThrow('Access Token has been revoked')
  expect(await cognito.getUser({ AccessToken: tokens[2] })).toHaveProperty('Username')
})

describe('an account at a provider', () => {
  test('is linked to a user by an administrator, and separated again', async () => {
    const { UserPoolId, ann } = await start()
    await cognito.createIdentityProvider({
      UserPoolId,
      ProviderName: 'Google',
      ProviderType: 'Google',
      ProviderDetails: { client_id: 'app', client_secret: 'made-up', authorize_scopes: 'openid email' },
    })
    const atGoogle = {
      ProviderName: 'Google',
      ProviderAttributeName: 'Cognito_Subject',
      ProviderAttributeValue: '1100',
    }
    await cognito.adminLinkProviderForUser({
      UserPoolId,
      DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: 'ann' },
      SourceUser: atGoogle,
    })
    expect(JSON.parse((await attributesOf(ann)).identities!)).toMatchObject([
      { userId: '1100', providerName: 'Google' },
    ])
    await cognito.adminDisableProviderForUser({ UserPoolId, User: atGoogle })
    expect(await attributesOf(ann)).not.toHaveProperty('identities')
  })
})

describe('the settings of a pool', () => {
  test('decide which addresses of a sign-up are verified, and how', async () => {
    const none = await running.createPool()
    const byCode = await running.createPool({ AutoVerifiedAttributes: ['email'] })
    const byLink = await running.createPool({
      AutoVerifiedAttributes: ['email'],
      VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_LINK' },
    })
    const UserAttributes = [{ Name: 'email', Value: EMAIL }]
    const signUp = async ({ ClientId }: { ClientId: string }) =>
      (await cognito.signUp({ ClientId, Username: 'zoe', Password: PASSWORD, UserAttributes })).CodeDeliveryDetails
    expect(await signUp(none)).toBeUndefined()
    expect(await signUp(byCode)).toEqual({ Destination: 'a***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' })
    expect(running.service.outbox.take(EMAIL)).not.toHaveProperty('link')
    await signUp(byLink)
    expect(running.service.outbox.take(EMAIL)).toHaveProperty('link')
  })

  test('can keep an address until the new one is verified', async () => {
    const pool = await start({
      AutoVerifiedAttributes: ['email'],
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
    })
    const { AccessToken } = await running.signIn(pool, 'ann')
    await cognito.updateUserAttributes({ AccessToken, UserAttributes: [{ Name: 'email', Value: 'new@example.com' }] })
    expect(await attributesOf(pool.ann)).toMatchObject({ email: EMAIL, email_verified: 'true' })
    const { code: Code } = running.service.outbox.take('new@example.com')
    await cognito.verifyUserAttribute({ AccessToken, AttributeName: 'email', Code })
    expect(await attributesOf(pool.ann)).toMatchObject({ email: 'new@example.com', email_verified: 'true' })
  })

  test('decide with what users can begin a sign-in', async () => {
    const factors = ['PASSWORD', 'EMAIL_OTP'] as const
    const pool = await start({ Policies: { SignInPolicy: { AllowedFirstAuthFactors: [...factors] } } })
    const { ClientId } = await running.createClient(pool.UserPoolId, { ExplicitAuthFlows: ['ALLOW_USER_AUTH'] })
    const asked = await cognito.initiateAuth({ ClientId, AuthFlow: 'USER_AUTH', AuthParameters: { USERNAME: 'ann' } })
    expect(asked.AvailableChallenges).toEqual(expect.arrayContaining(['PASSWORD', 'PASSWORD_SRP', 'EMAIL_OTP']))
    expect((await cognito.adminGetUserAuthFactors(pool.ann)).ConfiguredUserAuthFactors).toEqual(factors)
  })
})
