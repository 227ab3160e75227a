import { describe, expect, test } from 'vitest'
import type { LocalPoolOptions } from '../../../src/local.ts'
import { ann, call, fault, OTHER_PASSWORD, PASSWORD, signInByPassword, startPool } from '../callPool.ts'

async function start(options: LocalPoolOptions = {}) {
  const { pool, clock } = startPool({ users: [ann], ...options })
  const tokens = (await signInByPassword(pool, 'ann', PASSWORD)).AuthenticationResult
  const ask = (operation: string, input: object = {}) =>
    call(pool, operation, { AccessToken: tokens.AccessToken, ...input })
  return { pool, clock, tokens, ask }
}

describe('changing the password', () => {
  const change = { PreviousPassword: PASSWORD, ProposedPassword: OTHER_PASSWORD }

  test('requires the old one and ends no session', async () => {
    const { pool, ask } = await start()
    await expect(ask('ChangePassword', { ...change, PreviousPassword: OTHER_PASSWORD })).rejects.toEqual(
      fault('NotAuthorizedException', 'Incorrect username or password.'),
    )
    expect(await ask('ChangePassword', change)).toEqual({})
    expect(await ask('GetUser')).toMatchObject({ Username: 'ann' })
    await expect(signInByPassword(pool, 'ann', PASSWORD)).rejects.toThrow('Incorrect username or password.')
    expect(await signInByPassword(pool, 'ann', OTHER_PASSWORD)).toHaveProperty('AuthenticationResult')
  })

  test('is subject to the policy and to five calls an hour', async () => {
    const { clock, ask } = await start()
    const weak = { ...change, ProposedPassword: 'short' }
    for (let i = 0; i < 5; i++) {
      await expect(ask('ChangePassword', weak)).rejects.toHaveProperty('name', 'InvalidPasswordException')
    }
    await expect(ask('ChangePassword', change)).rejects.toHaveProperty('name', 'LimitExceededException')
    clock.advance(3599)
    await expect(ask('ChangePassword', change)).rejects.toHaveProperty('name', 'LimitExceededException')
  })
})

test('deleting an account removes the user and every session', async () => {
  const { pool, tokens, ask } = await start()
  await ask('DeleteUser')
  await expect(ask('GetUser')).rejects.toBeInstanceOf(Error)
  await expect(call(pool, 'GetTokensFromRefreshToken', { RefreshToken: tokens.RefreshToken })).rejects.toBeInstanceOf(
    Error,
  )
  await expect(signInByPassword(pool, 'ann', PASSWORD)).rejects.toThrow('Incorrect username or password.')
})

describe('MFA methods', () => {
  const phone: LocalPoolOptions = {
    mfaConfiguration: 'OPTIONAL',
    users: [{ ...ann, attributes: { ...ann.attributes, phone_number: '+442079460000' } }],
  }

  test('are turned on and off, one of them preferred', async () => {
    const { ask } = await start(phone)
    await ask('SetUserMFAPreference', {
      SMSMfaSettings: { Enabled: true },
      EmailMfaSettings: { Enabled: true, PreferredMfa: true },
    })
    expect(await ask('GetUser')).toMatchObject({
      UserMFASettingList: ['SMS_MFA', 'EMAIL_OTP'],
      PreferredMfaSetting: 'EMAIL_OTP',
    })
    await ask('SetUserMFAPreference', { EmailMfaSettings: { Enabled: false } })
    const after = await ask('GetUser')
    expect(after.UserMFASettingList).toEqual(['SMS_MFA'])
    expect(after).not.toHaveProperty('PreferredMfaSetting')
  })

  test.each([
    [
      'two preferred',
      {
        SMSMfaSettings: { Enabled: true, PreferredMfa: true },
        EmailMfaSettings: { Enabled: true, PreferredMfa: true },
      },
    ],
    ['an app that was never set up', { SoftwareTokenMfaSettings: { Enabled: true } }],
  ])('are rejected for %s', async (_, settings) => {
    const { ask } = await start(phone)
    await expect(ask('SetUserMFAPreference', settings)).rejects.toHaveProperty('name', 'InvalidParameterException')
    expect(await ask('GetUser')).not.toHaveProperty('UserMFASettingList')
  })

  test('require an address for their codes', async () => {
    const { ask } = await start({ mfaConfiguration: 'OPTIONAL' })
    await expect(ask('SetUserMFAPreference', { SMSMfaSettings: { Enabled: true } })).rejects.toHaveProperty(
      'name',
      'InvalidParameterException',
    )
  })

  test('by text message are also turned on and off by the older operation', async () => {
    const { ask } = await start(phone)
    await ask('SetUserSettings', { MFAOptions: [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' }] })
    expect(await ask('GetUser')).toMatchObject({ UserMFASettingList: ['SMS_MFA'] })
    await ask('SetUserSettings', { MFAOptions: [] })
    expect(await ask('GetUser')).not.toHaveProperty('UserMFASettingList')
  })

  test('and sign-in methods are listed for their user', async () => {
    const { ask } = await start({ ...phone, allowedFirstAuthFactors: ['PASSWORD', 'SMS_OTP', 'WEB_AUTHN'] })
    expect(await ask('GetUserAuthFactors')).toMatchObject({
      Username: 'ann',
      ConfiguredUserAuthFactors: ['PASSWORD', 'SMS_OTP'],
    })
  })
})

test('feedback on an event is accepted with its token', async () => {
  const { pool } = await start()
  const feedback = { UserPoolId: pool.userPoolId, EventId: 'e1', FeedbackToken: 'a.b.c', FeedbackValue: 'Invalid' }
  expect(await call(pool, 'UpdateAuthEventFeedback', { Username: 'ann', ...feedback })).toEqual({})
  await expect(call(pool, 'UpdateAuthEventFeedback', { Username: 'nobody', ...feedback })).rejects.toHaveProperty(
    'name',
    'NotAuthorizedException',
  )
})
