import { TOTP } from 'otpauth'
import { OTHER_PASSWORD, PASSWORD } from '../../callPool.ts'
import { confirmDevice } from '../../trackedDevice.ts'
import type { DrivenService } from '../drivenService.ts'
import { createSignInPool } from './signInPool.ts'

/** Users, as administrators and their servers manage them. */
export async function driveAdministeredUsers(service: DrivenService): Promise<void> {
  const { send, poolOf } = service
  const { UserPoolId, ClientId } = await createSignInPool(service)
  const ann = { UserPoolId, Username: 'ann' }
  await send('AdminCreateUser', {
    ...ann,
    TemporaryPassword: OTHER_PASSWORD,
    UserAttributes: [
      { Name: 'email', Value: 'ann@example.com' },
      { Name: 'email_verified', Value: 'true' },
      { Name: 'phone_number', Value: '+442079460000' },
      { Name: 'phone_number_verified', Value: 'true' },
    ],
  })
  await send('ListUsers', { UserPoolId, Filter: 'username = "ann"', AttributesToGet: ['email'] })

  const about = { UserPoolId, ClientId }
  const AuthFlow = 'ADMIN_USER_PASSWORD_AUTH'
  const invited = await send('AdminInitiateAuth', {
    ...about,
    AuthFlow,
    AuthParameters: { USERNAME: 'ann', PASSWORD: OTHER_PASSWORD },
  })
  const { AuthenticationResult } = await send('AdminRespondToAuthChallenge', {
    ...about,
    ChallengeName: invited.ChallengeName,
    Session: invited.Session,
    ChallengeResponses: { USERNAME: 'ann', NEW_PASSWORD: PASSWORD },
  })
  const { AccessToken } = AuthenticationResult

  const { DeviceKey } = AuthenticationResult.NewDeviceMetadata
  await confirmDevice(poolOf(UserPoolId, ClientId), {
    ...AuthenticationResult,
    device: AuthenticationResult.NewDeviceMetadata,
  })
  await send('AdminListDevices', { ...ann, Limit: 10 })
  await send('AdminGetDevice', { ...ann, DeviceKey })
  await send('AdminUpdateDeviceStatus', { ...ann, DeviceKey, DeviceRememberedStatus: 'remembered' })
  await send('AdminForgetDevice', { ...ann, DeviceKey })

  await send('AdminUpdateUserAttributes', { ...ann, UserAttributes: [{ Name: 'locale', Value: 'en' }] })
  await send('AdminDeleteUserAttributes', { ...ann, UserAttributeNames: ['locale'] })

  const { SecretCode } = await send('AssociateSoftwareToken', { AccessToken })
  await send('VerifySoftwareToken', { AccessToken, UserCode: new TOTP({ secret: SecretCode }).generate() })
  await send('AdminSetUserMFAPreference', { ...ann, SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } })
  await send('AdminSetUserSettings', {
    ...ann,
    MFAOptions: [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' }],
  })
  await send('AdminGetUser', ann)
  await send('AdminGetUserAuthFactors', ann)
  await send('AdminDeleteSoftwareToken', ann)

  const { Sessions } = await send('AdminListUserSessions', ann)
  await send('AdminRevokeUserSession', { ...ann, SessionId: Sessions[0].SessionId })
  await send('AdminUserGlobalSignOut', ann)

  const { AuthEvents } = await send('AdminListUserAuthEvents', { ...ann, MaxResults: 60 })
  const { EventId } = AuthEvents[0]
  await send('AdminUpdateAuthEventFeedback', { ...ann, EventId, FeedbackValue: 'Valid' })

  await send('AdminDisableUser', ann)
  await send('AdminEnableUser', ann)
  await send('AdminResetUserPassword', ann)
  await send('AdminSetUserPassword', { ...ann, Password: PASSWORD, Permanent: true })
  await send('AdminDeleteUser', ann)
  await send('SignUp', { ClientId, Username: 'ann', Password: PASSWORD })
  await send('AdminConfirmSignUp', ann)
}
