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
  test('sends a code to the address and tells no more than its mask', async () => {
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

  test('the code confirms; before that nobody gets in', async () => {
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

  test('a wrong code is wrong, and the right one still right', async () => {
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

  test('a code sent again replaces the first', async () => {
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

  test('fifteen tries an hour to confirm, five codes', async () => {
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

  test('the hour slides: a try counts for an hour from when it was made', async () => {
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

  test('may be closed', async () => {
    const { pool } = startPool({ ...byEmail, allowSelfSignUp: false })
    await expect(signUp(pool, EMAIL)).rejects.toEqual(
      fault('NotAuthorizedException', 'SignUp is not permitted for this user pool'),
    )
  })

  test('sends nothing where nothing is verified by itself', async () => {
    const { pool } = startPool({ ...byEmail, autoVerifiedAttributes: [] })
    expect(await signUp(pool, EMAIL)).toEqual({ UserConfirmed: false, UserSub: expect.any(String) })
    expect(pool.outbox.messages).toEqual([])
  })

  test('of two addresses the phone gets the code, and only the phone is verified', async () => {
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

  test('signs in once confirmed, without the password, and once', async () => {
    const { pool, first, Session } = await confirmWithSession()
    expect(Session).not.toBe(first)
    const { AuthenticationResult } = await initiate(pool, 'USER_AUTH', { USERNAME: EMAIL }, { Session })
    expect(claimsOf(AuthenticationResult.IdToken).email).toBe(EMAIL)
    await expect(initiate(pool, 'USER_AUTH', { USERNAME: EMAIL }, { Session })).rejects.toThrow(
      'Invalid session for the user.',
    )
  })

  test('the one that SignUp gave does not sign in', async () => {
    const { pool, first } = await confirmWithSession()
    const attempt = initiate(pool, 'USER_AUTH', { USERNAME: EMAIL }, { Session: first })
    await expect(attempt).rejects.toEqual(fault('NotAuthorizedException', 'Invalid session for the user.'))
  })

  test('signs nobody else in', async () => {
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

  test('expired before the code came, it confirms all the same but signs nobody in', async () => {
    const { pool, clock } = startPool(byEmail)
    const { Session } = await signUp(pool, EMAIL)
    clock.advance(3600)
    expect(await confirm(pool, EMAIL, pool.outbox.take(EMAIL).code, { Session })).toEqual({})
  })

  test("somebody else's confirms nobody", async () => {
    const { pool } = startPool(byEmail)
    const { Session } = await signUp(pool, 'other@example.com')
    await signUp(pool, EMAIL)
    const { code } = pool.outbox.take(EMAIL)
    await expect(confirm(pool, EMAIL, code, { Session })).rejects.toThrow('Invalid session for the user.')
    expect(await confirm(pool, EMAIL, code)).toEqual({})
  })

  test.each([
    ['EMAIL_OTP is no first factor', { allowedFirstAuthFactors: ['PASSWORD' as const] }],
    ['USER_AUTH is off', { authFlows: ['USER_SRP_AUTH' as const] }],
  ])('is not given where %s', async (_, options) => {
    const { pool } = startPool({ ...byEmail, ...options })
    expect(await signUp(pool, EMAIL)).not.toHaveProperty('Session')
  })
})
