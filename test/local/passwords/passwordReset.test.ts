import { describe, expect, test } from 'vitest'
import {
  administer,
  ann,
  call,
  fault,
  OTHER_PASSWORD,
  PASSWORD,
  signInByPassword,
  startPool,
  wrong,
} from '../callPool.ts'

const EMAIL = 'ann@example.com'
const forgot = (pool: ReturnType<typeof startPool>['pool']) => call(pool, 'ForgotPassword', { Username: 'ann' })
const reset = (pool: ReturnType<typeof startPool>['pool'], ConfirmationCode: string, Password = OTHER_PASSWORD) =>
  call(pool, 'ConfirmForgotPassword', { Username: 'ann', ConfirmationCode, Password })

describe('a forgotten password', () => {
  test('is reset with the code, which does not sign the user in', async () => {
    const { pool } = startPool({ users: [ann] })
    expect(await forgot(pool)).toEqual({
      CodeDeliveryDetails: { Destination: 'a***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' },
    })
    const { code, kind } = pool.outbox.take(EMAIL)
    expect(kind).toBe('forgotPassword')
    expect(await reset(pool, code)).toEqual({})
    await expect(signInByPassword(pool, 'ann', PASSWORD)).rejects.toThrow('Incorrect username or password.')
    expect(await signInByPassword(pool, 'ann', OTHER_PASSWORD)).toHaveProperty('AuthenticationResult')
  })

  test('the code works once', async () => {
    const { pool } = startPool({ users: [ann] })
    await forgot(pool)
    const { code } = pool.outbox.take(EMAIL)
    await reset(pool, code)
    await expect(reset(pool, code)).rejects.toMatchObject({ name: 'ExpiredCodeException' })
  })

  test('a wrong code or a weak password does not use up the correct code', async () => {
    const { pool } = startPool({ users: [ann] })
    await forgot(pool)
    const { code } = pool.outbox.take(EMAIL)
    await expect(reset(pool, wrong(code))).rejects.toEqual(
      fault('CodeMismatchException', 'Invalid verification code provided, please try again.'),
    )
    await expect(reset(pool, code, 'short')).rejects.toMatchObject({ name: 'InvalidPasswordException' })
    expect(await reset(pool, code)).toEqual({})
  })

  test('the code expires after an hour, or as configured', async () => {
    for (const [options, seconds] of [
      [{}, 3600],
      [{ codeValidity: { forgotPassword: 60 } }, 60],
    ] as const) {
      const { pool, clock } = startPool({ users: [ann], ...options })
      await forgot(pool)
      clock.advance(seconds)
      await expect(reset(pool, pool.outbox.take(EMAIL).code)).rejects.toEqual(
        fault('ExpiredCodeException', 'Invalid code provided, please request a code again.'),
      )
    }
  })

  test('at most ten requests and confirmations an hour are allowed', async () => {
    const limit = fault('LimitExceededException', 'Attempt limit exceeded, please try after some time.')
    const { pool, clock } = startPool({ users: [ann] })
    await forgot(pool)
    const { code } = pool.outbox.take(EMAIL)
    for (let i = 0; i < 9; i++) await expect(reset(pool, wrong(code))).rejects.toThrow('Invalid verification code')
    await expect(reset(pool, code)).rejects.toEqual(limit)
    await expect(forgot(pool)).rejects.toEqual(limit)
    clock.advance(3600)
    await forgot(pool)
    expect(await reset(pool, pool.outbox.take(EMAIL).code)).toEqual({})
  })

  test('the code goes to the verified phone rather than the email address', async () => {
    const attributes = { email: EMAIL, phone_number: '+12065551212' }
    const { pool } = startPool({ users: [{ ...ann, attributes }] })
    const { CodeDeliveryDetails } = await forgot(pool)
    expect(CodeDeliveryDetails).toMatchObject({ DeliveryMedium: 'SMS', Destination: '+*******1212' })
    expect(pool.outbox.take('+12065551212').medium).toBe('SMS')
  })

  test('ends a lockout', async () => {
    const { pool } = startPool({ users: [ann] })
    for (let i = 0; i < 5; i++) await signInByPassword(pool, 'ann', OTHER_PASSWORD).catch(() => {})
    await forgot(pool)
    await reset(pool, pool.outbox.take(EMAIL).code)
    expect(await signInByPassword(pool, 'ann', OTHER_PASSWORD)).toHaveProperty('AuthenticationResult')
  })

  test('an invited user cannot reset the password', async () => {
    const refusal = fault('NotAuthorizedException', 'User password cannot be reset in the current state.')
    const { pool } = startPool({ users: [{ ...ann, status: 'FORCE_CHANGE_PASSWORD' }] })
    await expect(forgot(pool)).rejects.toEqual(refusal)
    await expect(administer(pool, 'AdminResetUserPassword', { Username: 'ann' })).rejects.toEqual(refusal)
  })
})

describe('a reset by an administrator', () => {
  test('sends a code and requires it', async () => {
    const { pool } = startPool({ users: [ann] })
    await administer(pool, 'AdminResetUserPassword', { Username: 'ann' })
    await expect(signInByPassword(pool, 'ann', PASSWORD)).rejects.toMatchObject({
      name: 'PasswordResetRequiredException',
    })
    const { code, kind } = pool.outbox.take(EMAIL)
    expect(kind).toBe('adminReset')
    await reset(pool, code)
    expect(await signInByPassword(pool, 'ann', OTHER_PASSWORD)).toHaveProperty('AuthenticationResult')
  })

  test('requires a verified address', async () => {
    const { pool } = startPool({ users: [{ username: 'bob', status: 'CONFIRMED' }] })
    await expect(administer(pool, 'AdminResetUserPassword', { Username: 'bob' })).rejects.toThrow(
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    )
  })
})
