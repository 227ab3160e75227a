import { startRegistration } from '@simplewebauthn/browser'
import { TOTP } from 'otpauth'
import {
  call,
  createClient,
  createFlowContext,
  createSession,
  type OperationName,
  type Operations,
  resendConfirmationCode,
  submitConfirmSignUp,
  submitCredentials,
  submitDetails,
  submitRequest,
  submitResetPassword,
} from 'poolgate/client'
import type { PoolAddress } from '../../support/servePool.ts'
import type { Account } from '../../support/users.ts'
import { readCode } from './walk.ts'

/**
 * Creates an account, calls every operation that a browser may call, and deletes the account.
 *
 * @returns The names of the operations that succeeded.
 */
export async function walkOperations(pool: PoolAddress, { email, password }: Account): Promise<string[]> {
  const succeeded = new Set<string>()
  const client = createClient({
    ...pool,
    fetch: async (input, init) => {
      const response = await fetch(input, init)
      const operation = new Headers(init?.headers).get('x-amz-target')?.split('.')[1] ?? ''
      if (response.ok) succeeded.add(operation)
      return response
    },
  })
  let now = Date.now()
  const session = createSession(client, { storage: 'memory', now: () => now })
  const context = createFlowContext({ client, session, deviceStorage: 'memory' })
  const signIn = (secret: string) =>
    submitCredentials(context, { step: 'credentials' }, { username: email, password: secret })
  const use = async <Name extends OperationName>(
    name: Name,
    input: Omit<Operations[Name]['input'], 'AccessToken'>,
  ): Promise<Operations[Name]['output']> => {
    const AccessToken = await session.getAccessToken()
    return call(client, name, { ...input, AccessToken } as Operations[Name]['input'])
  }

  const confirming = await submitDetails(
    context,
    { step: 'details' },
    { username: email, email, newPassword: password },
  )
  if (confirming.step !== 'confirmSignUp') throw new Error(`Unexpected step ${confirming.step}`)
  await resendConfirmationCode(context, confirming)
  await submitConfirmSignUp(context, confirming, { code: await readCode(pool, email) })
  await signIn(password)

  await use('UpdateUserAttributes', {
    UserAttributes: [
      { Name: 'nickname', Value: 'Ann' },
      { Name: 'email', Value: `new.${email}` },
    ],
  })
  await use('GetUserAttributeVerificationCode', { AttributeName: 'email' })
  await use('VerifyUserAttribute', { AttributeName: 'email', Code: await readCode(pool, `new.${email}`) })
  await use('DeleteUserAttributes', { UserAttributeNames: ['nickname'] })
  await use('UpdateUserAttributes', { UserAttributes: [{ Name: 'email', Value: email }] })
  await use('VerifyUserAttribute', { AttributeName: 'email', Code: await readCode(pool, email) })
  const changed = `${password}?`
  await use('ChangePassword', { PreviousPassword: password, ProposedPassword: changed })
  const { Username = '' } = await use('GetUser', {})

  const { SecretCode = '' } = await use('AssociateSoftwareToken', {})
  await use('VerifySoftwareToken', { UserCode: new TOTP({ secret: SecretCode }).generate() })
  await use('SetUserMFAPreference', { SoftwareTokenMfaSettings: { Enabled: false } })
  await use('SetUserSettings', { MFAOptions: [] })
  await use('GetUserAuthFactors', {})

  const { Devices: [device] = [] } = await use('ListDevices', {})
  const DeviceKey = device?.DeviceKey ?? ''
  await use('GetDevice', { DeviceKey })
  await use('UpdateDeviceStatus', { DeviceKey, DeviceRememberedStatus: 'not_remembered' })

  const { CredentialCreationOptions } = await use('StartWebAuthnRegistration', {})
  const Credential = await startRegistration({ optionsJSON: CredentialCreationOptions as never })
  await use('CompleteWebAuthnRegistration', { Credential })
  const { Credentials: [passkey] = [] } = await use('ListWebAuthnCredentials', {})
  await use('DeleteWebAuthnCredential', { CredentialId: passkey?.CredentialId ?? '' })

  const other = createSession(client, { storage: 'memory' })
  await submitCredentials(
    createFlowContext({ client, session: other, deviceStorage: 'memory' }),
    { step: 'credentials' },
    { username: email, password: changed },
  )
  const { Sessions = [] } = await use('ListUserSessions', {})
  await use('RevokeUserSession', { SessionId: Sessions.find((one) => !one.IsCurrentSession)?.SessionId ?? '' })
  await call(client, 'UpdateAuthEventFeedback', {
    UserPoolId: pool.userPoolId,
    Username,
    EventId: 'event-1',
    FeedbackToken: 'a.b.c',
    FeedbackValue: 'Valid',
  })

  now += 3_600_000
  await session.getAccessToken()
  await use('ForgetDevice', { DeviceKey })
  await session.signOut()
  now = Date.now()

  const reset = await submitRequest(context, { step: 'request' }, { username: email })
  if (reset.step !== 'resetPassword') throw new Error(`Unexpected step ${reset.step}`)
  await submitResetPassword(context, reset, { code: await readCode(pool, email), newPassword: password })
  await signIn(password)
  await session.signOut({ global: true })
  await signIn(password)
  await use('DeleteUser', {})
  return [...succeeded]
}
