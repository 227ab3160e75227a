import { describe, expect, test } from 'vitest'
import {
  ann,
  call,
  claimsOf,
  fault,
  initiate,
  PASSWORD,
  signInByPassword,
  signUp,
  startPool,
  wrong,
} from '../callPool.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const EMAIL = 'zoe@example.com'
const byEmail = { usernameAttributes: ['email'] as ['email'] }

const confirm = (
  pool: ReturnType<typeof startPool>['pool'],
  Username: string,
  ConfirmationCode: string,
  more: object = {},
) => call(pool, 'ConfirmSignUp', { Username, ConfirmationCode, ...more })

describe('signing up', () => {
  test('sends a code to the address and returns only the masked address', async () => {
    const { pool, clock } = startPool(byEmail)
    const answer = await signUp(pool, EMAIL)
    expect(answer).toEqual({
      UserConfirmed: false,
      UserSub: expect.stringMatching(UUID),
      CodeDeliveryDetails: { Destination: 'z***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' },
      Session: expect.stringMatching(/^[\w-]{20,2048}$/),
    })
    expect(pool.outbox.take(EMAIL)).toEqual({
      id: expect.stringMatching(UUID),
      destination: EMAIL,
      medium: 'EMAIL',
      kind: 'signUp',
      code: expect.stringMatching(/^\d{6}$/),
      username: answer.UserSub,
      sentAt: clock.now,
    })
  })

  test('the code confirms the account, which cannot sign in before', async () => {
    const { pool } = startPool(byEmail)
    await signUp(pool, EMAIL)
    await expect(signInByPassword(pool, EMAIL, PASSWORD)).rejects.toMatchObject({ name: 'UserNotConfirmedException' })
    expect(await confirm(pool, EMAIL, pool.outbox.take(EMAIL).code)).toEqual({})
    const { AuthenticationResult } = await signInByPassword(pool, EMAIL, PASSWORD)
    expect(claimsOf(AuthenticationResult.IdToken)).toMatchObject({ email: EMAIL, email_verified: true })
  })

  test('a code works once', async () => {
    const { pool } = startPool(byEmail)
    await signUp(pool, EMAIL)
    const { code } = pool.outbox.take(EMAIL)
    await confirm(pool, EMAIL, code)
    await expect(confirm(pool, EMAIL, code)).rejects.toEqual(
      fault('NotAuthorizedException', 'User cannot be confirmed. Current status is CONFIRMED'),
    )
    await expect(call(pool, 'ResendConfirmationCode', { Username: EMAIL })).rejects.toEqual(
      fault('InvalidParameterException', 'User is already confirmed.'),
    )
  })

  test('a wrong code is rejected, and the correct one still works', async () => {
    const { pool } = startPool(byEmail)
    await signUp(pool, EMAIL)
    const { code } = pool.outbox.take(EMAIL)
    await expect(confirm(pool, EMAIL, wrong(code))).rejects.toEqual(
      fault('CodeMismatchException', 'Invalid verification code provided, please try again.'),
    )
    expect(await confirm(pool, EMAIL, code)).toEqual({})
  })

  test('a code expires after a day, or as configured', async () => {
    for (const [options, seconds] of [
      [{}, 86_400],
      [{ codeValidity: { signUp: 60 } }, 60],
    ] as const) {
      const { pool, clock } = startPool({ ...byEmail, ...options })
      await signUp(pool, EMAIL)
      clock.advance(seconds)
      await expect(confirm(pool, EMAIL, pool.outbox.take(EMAIL).code)).rejects.toEqual(
        fault('ExpiredCodeException', 'Invalid code provided, please request a code again.'),
      )
    }
  })

  test('a resent code replaces the first', async () => {
    const codes = ['111111', '222222']
    const { pool } = startPool({ ...byEmail, code: () => codes.shift()! })
    await signUp(pool, EMAIL)
    const answer = await call(pool, 'ResendConfirmationCode', { Username: EMAIL })
    expect(answer.CodeDeliveryDetails.Destination).toBe('z***@e***')
    expect(pool.outbox.messages.map(({ kind, code }) => [kind, code])).toEqual([
      ['signUp', '111111'],
      ['resendCode', '222222'],
    ])
    await expect(confirm(pool, EMAIL, '111111')).rejects.toMatchObject({ name: 'CodeMismatchException' })
    expect(await confirm(pool, EMAIL, '222222')).toEqual({})
  })

  test('fifteen attempts to confirm and five codes are allowed an hour', async () => {
    const limit = fault('LimitExceededException', 'Attempt limit exceeded, please try after some time.')
    const { pool, clock } = startPool(byEmail)
    await signUp(pool, EMAIL)
    const { code } = pool.outbox.take(EMAIL)
    for (let i = 0; i < 15; i++) {
      await expect(confirm(pool, EMAIL, wrong(code))).rejects.toMatchObject({ name: 'CodeMismatchException' })
    }
    await expect(confirm(pool, EMAIL, code)).rejects.toEqual(limit)
    for (let i = 0; i < 5; i++) await call(pool, 'ResendConfirmationCode', { Username: EMAIL })
    await expect(call(pool, 'ResendConfirmationCode', { Username: EMAIL })).rejects.toEqual(limit)
    clock.advance(3600)
    expect(await confirm(pool, EMAIL, pool.outbox.take(EMAIL).code)).toEqual({})
  })

  test('each attempt counts for one hour after it was made', async () => {
    const { pool, clock } = startPool(byEmail)
    await signUp(pool, EMAIL)
    const resend = () => call(pool, 'ResendConfirmationCode', { Username: EMAIL })
    for (let i = 0; i < 3; i++) await resend()
    clock.advance(1800)
    for (let i = 0; i < 2; i++) await resend()
    clock.advance(1800)
    for (let i = 0; i < 3; i++) await resend()
    await expect(resend()).rejects.toThrow('Attempt limit exceeded')
    pool.outbox.clear()
  })

  test('can be disabled', async () => {
    const { pool } = startPool({ ...byEmail, allowSelfSignUp: false })
    await expect(signUp(pool, EMAIL)).rejects.toEqual(
      fault('NotAuthorizedException', 'SignUp is not permitted for this user pool'),
    )
  })

  test('sends nothing if no attribute is verified automatically', async () => {
    const { pool } = startPool({ ...byEmail, autoVerifiedAttributes: [] })
    expect(await signUp(pool, EMAIL)).toEqual({ UserConfirmed: false, UserSub: expect.any(String) })
    expect(pool.outbox.messages).toEqual([])
  })

  test('with two addresses, the phone gets the code, and only the phone is verified', async () => {
    const { pool } = startPool({ autoVerifiedAttributes: ['email', 'phone_number'] })
    const { CodeDeliveryDetails, Session } = await signUp(pool, 'zoe', { email: EMAIL, phone_number: '+12065551212' })
    expect(CodeDeliveryDetails).toEqual({
      Destination: '+*******1212',
      DeliveryMedium: 'SMS',
      AttributeName: 'phone_number',
    })
    expect(Session).toBeUndefined()
    await confirm(pool, 'zoe', pool.outbox.take('+12065551212').code)
    const { AuthenticationResult } = await signInByPassword(pool, 'zoe', PASSWORD)
    const claims = claimsOf(AuthenticationResult.IdToken)
    expect(claims.phone_number_verified).toBe(true)
    expect(claims.email_verified).toBeUndefined()
  })
})

describe('the Session of a sign-up', () => {
  async function confirmWithSession(options = {}) {
    const { pool, clock } = startPool({ ...byEmail, ...options })
    const { Session } = await signUp(pool, EMAIL)
    const confirmed = await confirm(pool, EMAIL, pool.outbox.take(EMAIL).code, { Session })
    return { pool, clock, first: Session, Session: confirmed.Session }
  }

  test('signs in once after the confirmation, without the password', async () => {
    const { pool, first, Session } = await confirmWithSession()
    expect(Session).not.toBe(first)
    const { AuthenticationResult } = await initiate(pool, 'USER_AUTH', { USERNAME: EMAIL }, { Session })
    expect(claimsOf(AuthenticationResult.IdToken).email).toBe(EMAIL)
    await expect(initiate(pool, 'USER_AUTH', { USERNAME: EMAIL }, { Session })).rejects.toThrow(
      'Invalid session for the user.',
    )
  })

  test('from SignUp itself does not sign in', async () => {
    const { pool, first } = await confirmWithSession()
    const attempt = initiate(pool, 'USER_AUTH', { USERNAME: EMAIL }, { Session: first })
    await expect(attempt).rejects.toEqual(fault('NotAuthorizedException', 'Invalid session for the user.'))
  })

  test('does not sign in other users', async () => {
    const { pool, Session } = await confirmWithSession({ users: [ann] })
    const attempt = initiate(pool, 'USER_AUTH', { USERNAME: 'ann@example.com' }, { Session })
    await expect(attempt).rejects.toEqual(fault('NotAuthorizedException', 'Invalid session for the user.'))
  })

  test('expires', async () => {
    const { pool, clock, Session } = await confirmWithSession()
    clock.advance(180)
    const attempt = initiate(pool, 'USER_AUTH', { USERNAME: EMAIL }, { Session })
    await expect(attempt).rejects.toThrow('Invalid session for the user, session is expired.')
  })

  test('that expired before the code was entered still confirms, but does not sign in', async () => {
    const { pool, clock } = startPool(byEmail)
    const { Session } = await signUp(pool, EMAIL)
    clock.advance(3600)
    expect(await confirm(pool, EMAIL, pool.outbox.take(EMAIL).code, { Session })).toEqual({})
  })

  test('of another user does not confirm', async () => {
    const { pool } = startPool(byEmail)
    const { Session } = await signUp(pool, 'other@example.com')
    await signUp(pool, EMAIL)
    const { code } = pool.outbox.take(EMAIL)
    await expect(confirm(pool, EMAIL, code, { Session })).rejects.toThrow('Invalid session for the user.')
    expect(await confirm(pool, EMAIL, code)).toEqual({})
  })

  test.each([
    ['EMAIL_OTP is not a first factor', { allowedFirstAuthFactors: ['PASSWORD' as const] }],
    ['USER_AUTH is disabled', { authFlows: ['USER_SRP_AUTH' as const] }],
  ])('is not returned if %s', async (_, options) => {
    const { pool } = startPool({ ...byEmail, ...options })
    expect(await signUp(pool, EMAIL)).not.toHaveProperty('Session')
  })
})
