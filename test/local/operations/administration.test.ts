import { describe, expect, test } from 'vitest'
import {
  administer,
  ann,
  call,
  claimsOf,
  fault,
  OTHER_PASSWORD,
  PASSWORD,
  post,
  respond,
  SIGNED,
  signInByPassword,
  signInBySrp,
  signUp,
  startPool,
  startSrp,
} from '../callPool.ts'

const EMAIL = 'zoe@example.com'
const ADMINISTRATION = [
  'AdminCreateUser',
  'AdminSetUserPassword',
  'AdminConfirmSignUp',
  'AdminGetUser',
  'AdminResetUserPassword',
  'AdminDisableUser',
  'AdminEnableUser',
  'AdminDeleteUser',
]
const WITH_PASSWORD = { Username: 'nobody', Password: PASSWORD }

const invite = (pool: ReturnType<typeof startPool>['pool'], more: object = {}) =>
  administer(pool, 'AdminCreateUser', {
    Username: 'zoe',
    UserAttributes: [
      { Name: 'email', Value: EMAIL },
      { Name: 'email_verified', Value: 'true' },
    ],
    ...more,
  })

describe.each(ADMINISTRATION)('%s', (operation) => {
  test('requires a signature', async () => {
    const { pool } = startPool()
    const input = { UserPoolId: pool.userPoolId, ...WITH_PASSWORD }
    const unsigned = await post(pool, operation, input)
    expect(unsigned.status).toBe(400)
    expect(await unsigned.json()).toEqual({
      __type: 'MissingAuthenticationTokenException',
      message: 'Missing Authentication Token',
    })
    for (const authorization of ['Bearer abc', SIGNED.authorization.replace('cognito-idp', 's3'), 'AWS4-HMAC-SHA256']) {
      const response = await post(pool, operation, input, { authorization })
      expect(await response.json()).toMatchObject({ __type: 'IncompleteSignatureException' })
    }
  })

  test('rejects other pools', async () => {
    const { pool } = startPool()
    await expect(administer(pool, operation, { ...WITH_PASSWORD, UserPoolId: 'us-east-1_Other' })).rejects.toEqual(
      fault('ResourceNotFoundException', 'User pool us-east-1_Other does not exist.'),
    )
  })
})

test.each(ADMINISTRATION.filter((operation) => operation !== 'AdminCreateUser'))(
  '%s reports that a user does not exist',
  async (operation) => {
    const { pool } = startPool()
    await expect(administer(pool, operation, WITH_PASSWORD)).rejects.toEqual(
      fault('UserNotFoundException', 'User does not exist.'),
    )
  },
)

describe('an invitation', () => {
  test('contains a temporary password, which must be changed', async () => {
    const { pool, clock } = startPool()
    const { User } = await invite(pool)
    expect(User).toMatchObject({ Username: 'zoe', Enabled: true, UserStatus: 'FORCE_CHANGE_PASSWORD' })
    expect(User.UserCreateDate).toBe(clock.now / 1000)
    const { code: temporary, kind } = pool.outbox.take(EMAIL)
    expect(kind).toBe('invitation')

    const { ChallengeName, ChallengeParameters, Session } = await signInBySrp(pool, 'zoe', temporary, clock.now)
    expect(ChallengeName).toBe('NEW_PASSWORD_REQUIRED')
    expect(JSON.parse(ChallengeParameters.requiredAttributes!)).toEqual([])
    expect(JSON.parse(ChallengeParameters.userAttributes!)).toEqual({ email: EMAIL, email_verified: 'true' })

    const answer = { USERNAME: 'zoe', NEW_PASSWORD: PASSWORD }
    expect(await respond(pool, 'NEW_PASSWORD_REQUIRED', Session, answer)).toHaveProperty('AuthenticationResult')
    await expect(signInByPassword(pool, 'zoe', temporary)).rejects.toThrow('Incorrect username or password.')
    expect(await signInByPassword(pool, 'zoe', PASSWORD)).toHaveProperty('AuthenticationResult')
  })

  test('can be suppressed, with a password of the administrator', async () => {
    const { pool } = startPool()
    await invite(pool, { MessageAction: 'SUPPRESS', TemporaryPassword: OTHER_PASSWORD })
    expect(pool.outbox.messages).toEqual([])
    expect(await signInByPassword(pool, 'zoe', OTHER_PASSWORD)).toMatchObject({
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
    })
  })

  test('the temporary password conforms to the policy', async () => {
    const { pool } = startPool({ passwordPolicy: { MinimumLength: 40, RequireSymbols: true } })
    await expect(invite(pool, { TemporaryPassword: 'short' })).rejects.toMatchObject({
      name: 'InvalidPasswordException',
    })
    await invite(pool)
    expect(pool.outbox.take(EMAIL).code.length).toBeGreaterThanOrEqual(40)
  })

  test('expires after seven days, or as configured', async () => {
    const expired = 'Temporary password has expired and must be reset by an administrator.'
    for (const [policy, days] of [
      [{}, 7],
      [{ TemporaryPasswordValidityDays: 1 }, 1],
    ] as const) {
      const { pool, clock } = startPool({ passwordPolicy: policy })
      await invite(pool, { TemporaryPassword: PASSWORD })
      clock.advance(days * 86_400)
      await expect(signInByPassword(pool, 'zoe', PASSWORD)).rejects.toEqual(fault('NotAuthorizedException', expired))
      await expect(signInByPassword(pool, 'zoe', OTHER_PASSWORD)).rejects.toThrow('Incorrect username or password.')
    }
  })

  test('can be resent with another password, but only before it is accepted', async () => {
    const { pool } = startPool({ users: [ann] })
    await invite(pool)
    const first = pool.outbox.take(EMAIL).code
    await administer(pool, 'AdminCreateUser', { Username: 'zoe', MessageAction: 'RESEND' })
    await expect(signInByPassword(pool, 'zoe', first)).rejects.toThrow('Incorrect username or password.')
    expect(await signInByPassword(pool, 'zoe', pool.outbox.take(EMAIL).code)).toHaveProperty('ChallengeName')
    const again = administer(pool, 'AdminCreateUser', { Username: 'ann', MessageAction: 'RESEND' })
    await expect(again).rejects.toMatchObject({ name: 'UnsupportedUserStateException' })
  })

  test('a username or a verified alias can be used once', async () => {
    const { pool } = startPool({ aliasAttributes: ['email'] })
    await invite(pool)
    pool.outbox.clear()
    await expect(invite(pool)).rejects.toEqual(fault('UsernameExistsException', 'User already exists'))
    await expect(invite(pool, { Username: 'zoe2' })).rejects.toEqual(
      fault('UsernameExistsException', 'An account with the given email already exists.'),
    )
    await invite(pool, { Username: 'zoe2', ForceAliasCreation: true, TemporaryPassword: PASSWORD })
    expect(await signInByPassword(pool, EMAIL, PASSWORD)).toMatchObject({
      ChallengeParameters: { USER_ID_FOR_SRP: 'zoe2' },
    })
  })
})

describe('the challenge for a new password', () => {
  const schemaAttributes = [
    { Name: 'email', Required: true },
    { Name: 'given_name', Required: true },
  ]

  async function start() {
    const { pool } = startPool({ schemaAttributes, users: [{ ...ann, status: 'FORCE_CHANGE_PASSWORD' }] })
    const { ChallengeParameters, Session } = await signInByPassword(pool, 'ann', PASSWORD)
    const answer = (more: Record<string, string>) =>
      respond(pool, 'NEW_PASSWORD_REQUIRED', Session, { USERNAME: 'ann', NEW_PASSWORD: OTHER_PASSWORD, ...more })
    return { pool, ChallengeParameters, answer }
  }

  test('lists required attributes without a value, and accepts values for them', async () => {
    const { ChallengeParameters, answer } = await start()
    expect(JSON.parse(ChallengeParameters.requiredAttributes!)).toEqual(['userAttributes.given_name'])
    const { AuthenticationResult } = await answer({ 'userAttributes.given_name': 'Ann' })
    expect(claimsOf(AuthenticationResult.IdToken)).toMatchObject({ given_name: 'Ann', email_verified: true })
  })

  test('a rejected password or a missing attribute keeps the session, a success uses it up', async () => {
    const { answer } = await start()
    const given = { 'userAttributes.given_name': 'Ann' }
    await expect(answer({ ...given, NEW_PASSWORD: 'short' })).rejects.toMatchObject({
      name: 'InvalidPasswordException',
    })
    await expect(answer({})).rejects.toThrow('given_name: The attribute is required')
    await expect(answer({ NEW_PASSWORD: '' })).rejects.toThrow('Missing required parameter NEW_PASSWORD')
    expect(await answer(given)).toHaveProperty('AuthenticationResult')
    await expect(answer(given)).rejects.toThrow('Invalid session for the user.')
  })

  test('a required attribute that has a value cannot be changed', async () => {
    const { answer } = await start()
    const changed = { 'userAttributes.given_name': 'Ann', 'userAttributes.email': 'new@example.com' }
    await expect(answer(changed)).rejects.toEqual(
      fault('NotAuthorizedException', 'Cannot modify an already provided email'),
    )
    await expect(answer({ 'userAttributes.email_verified': 'true' })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    })
  })

  test('an address from this challenge is not verified', async () => {
    const { answer } = await start()
    const given = { 'userAttributes.given_name': 'Ann', 'userAttributes.phone_number': '+12065551212' }
    const { AuthenticationResult } = await answer(given)
    expect(claimsOf(AuthenticationResult.IdToken).phone_number_verified).toBe(false)
  })
})

describe('an administrator', () => {
  test('sets a permanent or temporary password', async () => {
    const { pool } = startPool({ users: [{ ...ann, status: 'UNCONFIRMED' }] })
    const set = (more: object) =>
      administer(pool, 'AdminSetUserPassword', { Username: 'ann', Password: OTHER_PASSWORD, ...more })
    await set({ Permanent: true })
    expect(await signInByPassword(pool, 'ann', OTHER_PASSWORD)).toHaveProperty('AuthenticationResult')
    await set({})
    expect(await signInByPassword(pool, 'ann', OTHER_PASSWORD)).toMatchObject({
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
    })
    await expect(set({ Password: 'short' })).rejects.toMatchObject({ name: 'InvalidPasswordException' })
  })

  test('confirms a sign-up without a code, once', async () => {
    const { pool } = startPool()
    await signUp(pool, 'zoe', { email: EMAIL })
    await administer(pool, 'AdminConfirmSignUp', { Username: 'zoe' })
    expect(await signInByPassword(pool, 'zoe', PASSWORD)).toHaveProperty('AuthenticationResult')
    await expect(administer(pool, 'AdminConfirmSignUp', { Username: 'zoe' })).rejects.toEqual(
      fault('NotAuthorizedException', 'User cannot be confirmed. Current status is CONFIRMED'),
    )
  })

  test('reads a user, by sub first', async () => {
    const { pool, clock } = startPool({ users: [ann] })
    expect(await administer(pool, 'AdminGetUser', { Username: 'ann' })).toEqual({
      Username: 'ann',
      UserStatus: 'CONFIRMED',
      Enabled: true,
      UserCreateDate: clock.now / 1000,
      UserLastModifiedDate: clock.now / 1000,
      UserAttributes: [
        { Name: 'sub', Value: expect.any(String) },
        { Name: 'email_verified', Value: 'true' },
        { Name: 'email', Value: 'ann@example.com' },
        { Name: 'name', Value: 'Ann' },
      ],
    })
  })

  test('disables a user, who loses every token', async () => {
    const { pool } = startPool({ users: [ann] })
    const { AuthenticationResult } = await signInByPassword(pool, 'ann', PASSWORD)
    await administer(pool, 'AdminDisableUser', { Username: 'ann' })
    const { AccessToken, RefreshToken } = AuthenticationResult
    await expect(call(pool, 'GetTokensFromRefreshToken', { RefreshToken })).rejects.toThrow('User is disabled.')
    await administer(pool, 'AdminEnableUser', { Username: 'ann' })
    await expect(call(pool, 'GetTokensFromRefreshToken', { RefreshToken })).rejects.toThrow(
      'Refresh Token has been revoked',
    )
    await expect(call(pool, 'GetUser', { AccessToken })).rejects.toThrow('Access Token has been revoked')
  })

  test('deletes a user with all tokens and open sessions', async () => {
    const { pool, clock } = startPool({ users: [ann] })
    const { AuthenticationResult } = await signInByPassword(pool, 'ann', PASSWORD)
    const running = await startSrp(pool, 'ann', PASSWORD, clock.now)
    await administer(pool, 'AdminDeleteUser', { Username: 'ann' })
    await expect(respond(pool, 'PASSWORD_VERIFIER', running.Session, running.responses)).rejects.toThrow(
      'Invalid session for the user.',
    )
    const { AccessToken, RefreshToken } = AuthenticationResult
    const gone = fault('UserNotFoundException', 'User does not exist.')
    await expect(call(pool, 'GetUser', { AccessToken })).rejects.toEqual(gone)
    await expect(call(pool, 'GetTokensFromRefreshToken', { RefreshToken })).rejects.toEqual(gone)
    await expect(signInByPassword(pool, 'ann', PASSWORD)).rejects.toThrow('Incorrect username or password.')
  })
})
