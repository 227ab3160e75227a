import { describe, expect, test } from 'vitest'
import { createLocalService } from '../../../src/local/service/createLocalService.ts'
import { connectTo, createPool, createUser } from './openService.ts'

const BOTH = {
  email: 'ann@example.com',
  email_verified: 'true',
  phone_number: '+12065550100',
  phone_number_verified: 'true',
}
type Mechanism = 'verified_email' | 'verified_phone_number' | 'admin_only'

/** Starts a pool with Ann, whose recovery mechanisms are in the order of their priority. */
async function start(mechanisms: Mechanism[], attributes: Record<string, string> = BOTH, client = {}) {
  const service = createLocalService()
  const cognito = connectTo(service)
  // The list itself is in the reverse order, because only priorities count.
  const RecoveryMechanisms = mechanisms.map((Name, index) => ({ Name, Priority: index + 1 })).toReversed()
  const pool = await createPool(cognito, { AccountRecoverySetting: { RecoveryMechanisms } }, client)
  await createUser(cognito, pool.UserPoolId, 'ann', attributes)
  const forgot = async (Username = 'ann') => {
    const { CodeDeliveryDetails } = await cognito.forgotPassword({ ClientId: pool.ClientId, Username })
    return CodeDeliveryDetails!.AttributeName
  }
  return { service, cognito, ...pool, forgot }
}

describe('a code that resets a password', () => {
  test.each([
    ['verified_email', 'verified_phone_number', 'email'],
    ['verified_phone_number', 'verified_email', 'phone_number'],
  ] as const)('goes by %s first, before %s', async (first, second, attribute) => {
    const { service, forgot } = await start([first, second])
    expect(await forgot()).toBe(attribute)
    service.outbox.clear()
  })

  test('goes by the next mechanism if the first address is not verified', async () => {
    const mechanisms: Mechanism[] = ['verified_email', 'verified_phone_number']
    const { service, forgot } = await start(mechanisms, { ...BOTH, email_verified: 'false' })
    expect(await forgot()).toBe('phone_number')
    service.outbox.clear()
  })

  test('is not sent to a verified address that is no mechanism of the pool', async () => {
    const { service, forgot } = await start(['verified_phone_number'], { ...BOTH, phone_number_verified: 'false' })
    await expect(forgot()).rejects.toThrow(
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    )
    expect(service.outbox.messages).toEqual([])
  })

  test('is not sent where only administrators reset passwords, whether the user exists or not', async () => {
    const client = { PreventUserExistenceErrors: 'ENABLED' }
    const { service, cognito, UserPoolId, forgot } = await start(['admin_only'], BOTH, client)
    for (const name of ['ann', 'nobody']) {
      await expect(forgot(name)).rejects.toMatchObject({
        name: 'NotAuthorizedException',
        message: 'Contact administrator to reset password.',
      })
    }
    await cognito.adminResetUserPassword({ UserPoolId, Username: 'ann' })
    expect(service.outbox.messages.map(({ kind }) => kind)).toEqual(['adminReset'])
    service.outbox.clear()
  })

  test('follows a change of the setting', async () => {
    const { service, cognito, UserPoolId, forgot } = await start(['verified_email'])
    const RecoveryMechanisms = [{ Name: 'verified_phone_number' as const, Priority: 1 }]
    await cognito.updateUserPool({ UserPoolId, AccountRecoverySetting: { RecoveryMechanisms } })
    expect(await forgot()).toBe('phone_number')
    service.outbox.clear()
  })
})

describe('the channel of the MFA method of a user', () => {
  const [SMS, EMAIL] = [{ SMSMfaSettings: { Enabled: true } }, { EmailMfaSettings: { Enabled: true } }]

  /** Starts a pool with Ann, who has turned on MFA methods. Her MFA of both channels is set up in the pool. */
  async function startWithMfa(
    mechanisms: Mechanism[],
    preference: (typeof SMS & typeof EMAIL) | typeof SMS | typeof EMAIL | undefined,
    { client = {}, MfaConfiguration = 'OPTIONAL' }: { client?: object; MfaConfiguration?: 'OPTIONAL' | 'ON' } = {},
  ) {
    const started = await start(mechanisms, BOTH, client)
    const { cognito, UserPoolId } = started
    const SmsConfiguration = { SnsCallerArn: 'arn:aws:iam::000000000000:role/sms' }
    const methods = { SmsMfaConfiguration: { SmsConfiguration }, EmailMfaConfiguration: {} }
    await cognito.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration, ...methods })
    if (preference) await cognito.adminSetUserMFAPreference({ UserPoolId, Username: 'ann', ...preference })
    return started
  }

  const both: Mechanism[] = ['verified_phone_number', 'verified_email']

  test.each([
    ['text message', both, SMS, 'email'],
    ['email', both.toReversed(), EMAIL, 'phone_number'],
  ] as const)('is not the one that resets the password: %s', async (_name, mechanisms, preference, other) => {
    const { service, forgot } = await startWithMfa([...mechanisms], preference)
    expect(await forgot()).toBe(other)
    service.outbox.clear()
  })

  test.each([
    ['text message', ['verified_phone_number'], SMS],
    ['email', ['verified_email'], EMAIL],
    ['both channels', both, { ...SMS, ...EMAIL }],
  ] as const)('leaves no way to reset the password: %s', async (_name, mechanisms, preference) => {
    const { service, cognito, UserPoolId, forgot } = await startWithMfa([...mechanisms], preference)
    const refusal = {
      name: 'InvalidParameterException',
      message: 'Cannot reset password for the user as there is no registered/verified email or phone_number',
    }
    await expect(forgot()).rejects.toMatchObject(refusal)
    await expect(cognito.adminResetUserPassword({ UserPoolId, Username: 'ann' })).rejects.toMatchObject(refusal)
    expect(service.outbox.messages).toEqual([])
  })

  test('sends nothing, and responds as for an unknown user, where existence is not revealed', async () => {
    const client = { PreventUserExistenceErrors: 'ENABLED' }
    const { service, forgot } = await startWithMfa(['verified_email'], EMAIL, { client })
    expect(await forgot()).toBe(await forgot('nobody'))
    expect(service.outbox.messages).toEqual([])
  })

  test('is each address where the pool requires MFA and the user has chosen no method', async () => {
    const { forgot } = await startWithMfa(both, undefined, { MfaConfiguration: 'ON' })
    await expect(forgot()).rejects.toMatchObject({ name: 'InvalidParameterException' })
  })
})
