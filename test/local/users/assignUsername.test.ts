import { describe, expect, test } from 'vitest'
import { administer, ann, call, claimsOf, fault, PASSWORD, signInByPassword, signUp, startPool } from '../callPool.ts'

const invalid = (message: string) => fault('InvalidParameterException', message)
const EMAIL = 'zoe@example.com'
const PHONE = '+12065551212'

describe('if an email address or phone number is the username', () => {
  test.each([
    [['email'], 'zoe', 'Username should be an email.'],
    [['email'], PHONE, 'Username should be an email.'],
    [['phone_number'], EMAIL, 'Username should be a phone number.'],
    [['email', 'phone_number'], 'zoe', 'Username should be either an email or a phone number.'],
  ] as const)('%j rejects %s', async (usernameAttributes, name, message) => {
    const { pool } = startPool({ usernameAttributes: [...usernameAttributes] })
    await expect(signUp(pool, name)).rejects.toEqual(invalid(message))
  })

  test('it becomes the attribute, and the username is the sub', async () => {
    const { pool } = startPool({ usernameAttributes: ['email', 'phone_number'], users: [] })
    const { UserSub } = await signUp(pool, PHONE)
    const { Username, UserAttributes } = await administer(pool, 'AdminGetUser', { Username: PHONE })
    expect(Username).toBe(UserSub)
    expect(UserAttributes).toContainEqual({ Name: 'phone_number', Value: PHONE })
  })

  test('it is unique, ignoring case', async () => {
    const { pool } = startPool({ usernameAttributes: ['email'] })
    await signUp(pool, EMAIL)
    await expect(signUp(pool, 'ZOE@example.com')).rejects.toEqual(
      fault('UsernameExistsException', 'An account with the given email already exists.'),
    )
  })
})

describe('if users choose a username', () => {
  test('it is unique, ignoring case', async () => {
    const { pool } = startPool({ users: [ann] })
    await expect(signUp(pool, 'Ann')).rejects.toEqual(fault('UsernameExistsException', 'User already exists'))
  })

  test('it must not have the format of an alias', async () => {
    const { pool } = startPool({ aliasAttributes: ['email', 'phone_number'] })
    await expect(signUp(pool, EMAIL)).rejects.toEqual(
      invalid('Username cannot be of email format, since user pool is configured for email alias.'),
    )
    await expect(signUp(pool, PHONE)).rejects.toEqual(
      invalid('Username cannot be of phone number format, since user pool is configured for phone number alias.'),
    )
  })

  test('an alias signs in after it is verified', async () => {
    const { pool } = startPool({ aliasAttributes: ['email'] })
    await signUp(pool, 'zoe', { email: EMAIL })
    await administer(pool, 'AdminConfirmSignUp', { Username: 'zoe' })
    await expect(signInByPassword(pool, EMAIL, PASSWORD)).rejects.toThrow('Incorrect username or password.')
    const verified = startPool({ aliasAttributes: ['email'], users: [ann] }).pool
    const { AuthenticationResult } = await signInByPassword(verified, 'ann@example.com', PASSWORD)
    expect(claimsOf(AuthenticationResult.AccessToken).username).toBe('ann')
  })

  test('an address that is not an alias does not sign in', async () => {
    const { pool } = startPool({ users: [ann] })
    await expect(signInByPassword(pool, 'ann@example.com', PASSWORD)).rejects.toThrow('Incorrect username or password.')
  })

  test('preferred_username signs in, but cannot be set at sign-up', async () => {
    const attributes = { preferred_username: 'annie' }
    const { pool } = startPool({ aliasAttributes: ['preferred_username'], users: [{ ...ann, attributes }] })
    expect(await signInByPassword(pool, 'annie', PASSWORD)).toHaveProperty('AuthenticationResult')
    await expect(signUp(pool, 'zoe', { preferred_username: 'z' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    })
  })

  test('an alias of another user is rejected at confirmation, unless ForceAliasCreation is set', async () => {
    const { pool } = startPool({ aliasAttributes: ['email'], users: [ann] })
    await signUp(pool, 'zoe', { email: 'ann@example.com' })
    const ConfirmationCode = pool.outbox.take('ann@example.com').code
    await expect(call(pool, 'ConfirmSignUp', { Username: 'zoe', ConfirmationCode })).rejects.toEqual(
      fault('AliasExistsException', 'An account with the email already exists.'),
    )
    await call(pool, 'ConfirmSignUp', { Username: 'zoe', ConfirmationCode, ForceAliasCreation: true })
    const { AuthenticationResult } = await signInByPassword(pool, 'ann@example.com', PASSWORD)
    expect(claimsOf(AuthenticationResult.AccessToken).username).toBe('zoe')
  })
})
