import { describe, expect, test } from 'vitest'
import { administer, ann, call, claimsOf, fault, PASSWORD, signInByPassword, signUp, startPool } from './callPool.ts'

const invalid = (message: string) => fault('InvalidParameterException', message)
const EMAIL = 'zoe@example.com'
const PHONE = '+12065551212'

describe('where an e-mail address or phone number is the user name', () => {
  test.each([
    [['email'], 'zoe', 'Username should be an email.'],
    [['email'], PHONE, 'Username should be an email.'],
    [['phone_number'], EMAIL, 'Username should be a phone number.'],
    [['email', 'phone_number'], 'zoe', 'Username should be either an email or a phone number.'],
  ] as const)('%j refuses %s', async (usernameAttributes, name, message) => {
    const { pool } = startPool({ usernameAttributes: [...usernameAttributes] })
    await expect(signUp(pool, name)).rejects.toEqual(invalid(message))
  })

  test('it becomes the attribute, and the user name is the sub', async () => {
    const { pool } = startPool({ usernameAttributes: ['email', 'phone_number'], users: [] })
    const { UserSub } = await signUp(pool, PHONE)
    const { Username, UserAttributes } = await administer(pool, 'AdminGetUser', { Username: PHONE })
    expect(Username).toBe(UserSub)
    expect(UserAttributes).toContainEqual({ Name: 'phone_number', Value: PHONE })
  })

  test('nobody gets it twice, in any case', async () => {
    const { pool } = startPool({ usernameAttributes: ['email'] })
    await signUp(pool, EMAIL)
    await expect(signUp(pool, 'ZOE@example.com')).rejects.toEqual(
      fault('UsernameExistsException', 'An account with the given email already exists.'),
    )
  })
})

describe('where people choose a user name', () => {
  test('nobody gets it twice, in any case', async () => {
    const { pool } = startPool({ users: [ann] })
    await expect(signUp(pool, 'Ann')).rejects.toEqual(fault('UsernameExistsException', 'User already exists'))
  })

  test('it must not look like an alias', async () => {
    const { pool } = startPool({ aliasAttributes: ['email', 'phone_number'] })
    await expect(signUp(pool, EMAIL)).rejects.toEqual(
      invalid('Username cannot be of email format, since user pool is configured for email alias.'),
    )
    await expect(signUp(pool, PHONE)).rejects.toEqual(
      invalid('Username cannot be of phone number format, since user pool is configured for phone number alias.'),
    )
  })

  test('an alias signs in once it is verified', async () => {
    const { pool } = startPool({ aliasAttributes: ['email'] })
    await signUp(pool, 'zoe', { email: EMAIL })
    await administer(pool, 'AdminConfirmSignUp', { Username: 'zoe' })
    await expect(signInByPassword(pool, EMAIL, PASSWORD)).rejects.toThrow('Incorrect username or password.')
    const verified = startPool({ aliasAttributes: ['email'], users: [ann] }).pool
    const { AuthenticationResult } = await signInByPassword(verified, 'ann@example.com', PASSWORD)
    expect(claimsOf(AuthenticationResult.AccessToken).username).toBe('ann')
  })

  test('an address that is no alias does not sign in', async () => {
    const { pool } = startPool({ users: [ann] })
    await expect(signInByPassword(pool, 'ann@example.com', PASSWORD)).rejects.toThrow('Incorrect username or password.')
  })

  test('preferred_username signs in, and is not set at sign-up', async () => {
    const attributes = { preferred_username: 'annie' }
    const { pool } = startPool({ aliasAttributes: ['preferred_username'], users: [{ ...ann, attributes }] })
    expect(await signInByPassword(pool, 'annie', PASSWORD)).toHaveProperty('AuthenticationResult')
    await expect(signUp(pool, 'zoe', { preferred_username: 'z' })).rejects.toMatchObject({
      name: 'InvalidParameterException',
    })
  })

  test('an alias that somebody holds is refused at confirmation, unless taken by force', async () => {
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

describe('attributes', () => {
  const schemaAttributes = [
    { Name: 'given_name', Required: true },
    { Name: 'family_name', Required: true },
    { Name: 'custom:team', StringAttributeConstraints: { MinLength: '2', MaxLength: '5' } },
    {
      Name: 'custom:age',
      AttributeDataType: 'Number' as const,
      NumberAttributeConstraints: { MinValue: '18', MaxValue: '99' },
    },
  ]
  const names = { given_name: 'Zoë', family_name: 'Zander' }

  test.each([
    [{ email: 'zoe@' }, 'Invalid email address format.'],
    [{ email: 'a b@example.com' }, 'Invalid email address format.'],
    [{ phone_number: '0049123' }, 'Invalid phone number format.'],
    [{ phone_number: '+1 206 555 1212' }, 'Invalid phone number format.'],
    [
      { 'custom:shoe': '42' },
      'Attributes did not conform to the schema: Type for attribute {custom:shoe} could not be determined',
    ],
    [
      { nonsense: '' },
      'Attributes did not conform to the schema: Type for attribute {nonsense} could not be determined',
    ],
    [
      { ['__proto__']: 'x' },
      'Attributes did not conform to the schema: Type for attribute {__proto__} could not be determined',
    ],
  ])('%j is refused', async (attributes, message) => {
    const { pool } = startPool()
    await expect(signUp(pool, 'zoe', attributes)).rejects.toEqual(invalid(message))
  })

  test('every required one that is missing is named', async () => {
    const { pool } = startPool({ schemaAttributes })
    await expect(signUp(pool, 'zoe', { family_name: '' })).rejects.toEqual(
      invalid(
        'Attributes did not conform to the schema: given_name: The attribute is required\nfamily_name: The attribute is required\n',
      ),
    )
    expect(await signUp(pool, 'zoe', names)).toHaveProperty('UserSub')
  })

  test.each([
    { birthdate: '1.4.2001' },
    { 'custom:team': 'x' },
    { 'custom:team': 'xxxxxx' },
    { 'custom:age': 'old' },
    { 'custom:age': '17' },
    { 'custom:age': '100' },
  ])('%j breaks the schema', async (attributes) => {
    const { pool } = startPool({ schemaAttributes })
    await expect(signUp(pool, 'zoe', { ...names, ...attributes })).rejects.toThrow(
      `Attributes did not conform to the schema: ${Object.keys(attributes)[0]}: `,
    )
  })

  test.each(['sub', 'email_verified', 'phone_number_verified', 'identities'])(
    '%s is not for clients to write',
    async (name) => {
      const { pool } = startPool()
      await expect(signUp(pool, 'zoe', { [name]: 'true' })).rejects.toEqual(
        fault('NotAuthorizedException', 'A client attempted to write unauthorized attribute'),
      )
    },
  )
})

describe('a new password', () => {
  const refused = (tail: string) => fault('InvalidPasswordException', `Password did not conform with policy: ${tail}`)
  const attempt = (Password: string, options = {}) => signUp(startPool(options).pool, 'zoe', {}, { Password })

  test('that is blank is refused where nobody could sign in by a code', async () => {
    await expect(attempt('', { allowedFirstAuthFactors: ['PASSWORD'] })).rejects.toEqual(
      refused('Password not long enough'),
    )
    expect(await attempt('')).toMatchObject({ UserConfirmed: false })
  })

  test.each([
    ['Aa1!Aa1', 'Password not long enough'],
    ['Aa1!😀😀😀', 'Password not long enough'],
    ['aaaaaa1!', 'Password must have uppercase characters'],
    ['ÄÖÜaaa1!', 'Password must have uppercase characters'],
    ['AAAAAA1!', 'Password must have lowercase characters'],
    ['AAAAAAa!', 'Password must have numeric characters'],
    ['AAAAAAa1', 'Password must have symbol characters'],
    ['AAAAAAa1é', 'Password must have symbol characters'],
  ])('%j: %s', async (password, tail) => {
    await expect(attempt(password)).rejects.toEqual(refused(tail))
  })

  test.each(['Correct-Horse-9!', 'AAA AAAa1', 'Aa1!😀😀😀😀', `Aa1!${'x'.repeat(252)}`])(
    '%j conforms',
    async (password) => {
      expect(await attempt(password)).toHaveProperty('UserSub')
    },
  )

  test.each([' Aa1!Aa1!', 'Aa1!Aa1! '])('%j has a space at an end', async (password) => {
    await expect(attempt(password)).rejects.toMatchObject({ name: 'InvalidPasswordException' })
  })

  test('rules that the policy leaves out are not checked', async () => {
    expect(await attempt('x', { passwordPolicy: {} })).toHaveProperty('UserSub')
    await expect(attempt('xxxxxxxxxxx', { passwordPolicy: { MinimumLength: 12 } })).rejects.toEqual(
      refused('Password not long enough'),
    )
  })

  test('256 characters are the most', async () => {
    await expect(attempt(`Aa1!${'x'.repeat(253)}`)).rejects.toEqual(
      invalid(
        "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must have length less than or equal to 256",
      ),
    )
  })
})
