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
