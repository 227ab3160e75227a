import { createAuthenticator } from '../../../support/softwareAuthenticator.ts'
import { OTHER_PASSWORD, PASSWORD, signInByPassword, signInBySrp } from '../../callPool.ts'
import { registerPasskey } from '../../registerPasskey.ts'
import { confirmDevice } from '../../trackedDevice.ts'
import type { DrivenService } from '../drivenService.ts'
import { createSignInPool } from './signInPool.ts'

const EMAIL = 'ann@example.com'
const PHONE = '+442079460000'

/** An account from its sign-up to its deletion, as its user calls the service. */
export async function driveAccounts(service: DrivenService): Promise<void> {
  const { send, poolOf } = service
  const { UserPoolId, ClientId } = await createSignInPool(service)
  const pool = poolOf(UserPoolId, ClientId)
  const code = (destination = EMAIL) => pool.outbox.take(destination).code
  const ann = { ClientId, Username: 'ann' }
  await send('SignUp', {
    ...ann,
    Password: OTHER_PASSWORD,
    UserAttributes: [
      { Name: 'email', Value: EMAIL },
      { Name: 'locale', Value: 'en' },
    ],
  })
  await send('ResendConfirmationCode', ann)
  await send('ConfirmSignUp', { ...ann, ConfirmationCode: code() })
  await send('ForgotPassword', ann)
  await send('ConfirmForgotPassword', { ...ann, ConfirmationCode: code(), Password: PASSWORD })
  await signInBySrp(pool, 'ann', PASSWORD, Date.now())

  const { AuthenticationResult } = await signInByPassword(pool, 'ann', PASSWORD)
  const { AccessToken, NewDeviceMetadata } = AuthenticationResult
  await send('GetUser', { AccessToken })
  await send('GetUserAuthFactors', { AccessToken })
  await send('UpdateUserAttributes', { AccessToken, UserAttributes: [{ Name: 'phone_number', Value: PHONE }] })
  await send('GetUserAttributeVerificationCode', { AccessToken, AttributeName: 'phone_number' })
  await send('VerifyUserAttribute', { AccessToken, AttributeName: 'phone_number', Code: code(PHONE) })
  await send('DeleteUserAttributes', { AccessToken, UserAttributeNames: ['locale'] })

  const DeviceKey = NewDeviceMetadata!.DeviceKey!
  await confirmDevice(pool, { ...AuthenticationResult, device: NewDeviceMetadata! })
  await send('UpdateDeviceStatus', { AccessToken, DeviceKey, DeviceRememberedStatus: 'remembered' })
  await send('GetDevice', { AccessToken, DeviceKey })
  await send('ListDevices', { AccessToken, Limit: 10 })
  const { RefreshToken } = AuthenticationResult
  await send('GetTokensFromRefreshToken', { ClientId, RefreshToken, DeviceKey })
  await send('ForgetDevice', { AccessToken, DeviceKey })

  await registerPasskey(pool, await createAuthenticator())
  const { Credentials } = await send('ListWebAuthnCredentials', { AccessToken })
  await send('DeleteWebAuthnCredential', { AccessToken, CredentialId: Credentials[0].CredentialId })

  const { Sessions } = await send('ListUserSessions', { AccessToken })
  const other = Sessions.find((session: { IsCurrentSession: boolean }) => !session.IsCurrentSession)
  await send('RevokeUserSession', { AccessToken, SessionId: other.SessionId })
  await send('SetUserSettings', { AccessToken, MFAOptions: [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' }] })
  await send('SetUserMFAPreference', { AccessToken, SMSMfaSettings: { Enabled: false } })
  await send('UpdateAuthEventFeedback', {
    UserPoolId,
    Username: 'ann',
    EventId: 'event-1',
    FeedbackToken: 'a.b.c',
    FeedbackValue: 'Valid',
  })
  await send('ChangePassword', { AccessToken, PreviousPassword: PASSWORD, ProposedPassword: OTHER_PASSWORD })
  await send('RevokeToken', { ClientId, Token: RefreshToken })

  for (const operation of ['GlobalSignOut', 'DeleteUser']) {
    const again = await signInByPassword(pool, 'ann', OTHER_PASSWORD)
    await send(operation, { AccessToken: again.AuthenticationResult.AccessToken })
  }
}
