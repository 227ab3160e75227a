import { describe, expect, test } from 'vitest'
import { administer, ann, fault, signUp, startPool } from '../callPool.ts'

const verifiedFlags = ['email_verified', 'phone_number_verified']

const invalid = (message: string) => fault('InvalidParameterException', message)

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
    { Name: 'custom:member', AttributeDataType: 'Boolean' as const },
    { Name: 'custom:since', AttributeDataType: 'DateTime' as const },
    {
      Name: 'custom:big',
      AttributeDataType: 'Number' as const,
      NumberAttributeConstraints: { MinValue: '-9007199254740993', MaxValue: '9007199254740993' },
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
  ])('%j is rejected', async (attributes, message) => {
    const { pool } = startPool()
    await expect(signUp(pool, 'zoe', attributes)).rejects.toEqual(invalid(message))
  })

  test('all missing required attributes are named', async () => {
    const { pool } = startPool({ schemaAttributes })
    await expect(signUp(pool, 'zoe', { family_name: '' })).rejects.toEqual(
      invalid(
        'Attributes did not conform to the schema: given_name: The attribute is required\nfamily_name: The attribute is required\n',
      ),
    )
    expect(await signUp(pool, 'zoe', names)).toHaveProperty('UserSub')
  })

  test('values that violate the schema and missing attributes are named together', async () => {
    const { pool } = startPool({ schemaAttributes })
    await expect(
      signUp(pool, 'zoe', { given_name: 'Zoë', 'custom:team': 'xxxxxx', 'custom:age': '17' }),
    ).rejects.toEqual(
      invalid(
        'Attributes did not conform to the schema: custom:team: String should be no more than 5 characters\n' +
          'custom:age: Value should be no less than 18\nfamily_name: The attribute is required\n',
      ),
    )
  })

  test('a pool can report attributes by their SCIM names', async () => {
    const all = ['given_name', 'family_name', 'name', 'phone_number', 'birthdate'].map((Name) => ({
      Name,
      Required: true,
    }))
    const { pool } = startPool({ schemaAttributes: all, reportedNames: 'scim' })
    const lines = ['name.givenName', 'name.familyName', 'name.formatted', 'phoneNumbers', 'birthdate']
    await expect(signUp(pool, 'zoe', {})).rejects.toEqual(
      invalid(
        `Attributes did not conform to the schema: ${lines.map((name) => `${name}: The attribute is required\n`).join('')}`,
      ),
    )
  })

  test.each([
    { birthdate: '1.4.2001' },
    { updated_at: 'yesterday' },
    { 'custom:member': 'yes' },
    { 'custom:member': 'True' },
    { 'custom:member': '1' },
    { 'custom:since': 'long ago' },
    { 'custom:big': '9007199254740994' },
    { 'custom:big': '-9007199254740994' },
    { 'custom:team': 'x' },
    { 'custom:team': 'xxxxxx' },
    { 'custom:age': 'old' },
    { 'custom:age': '17' },
    { 'custom:age': '100' },
  ])('%j violates the schema', async (attributes) => {
    const { pool } = startPool({ schemaAttributes })
    await expect(signUp(pool, 'zoe', { ...names, ...attributes })).rejects.toThrow(
      `Attributes did not conform to the schema: ${Object.keys(attributes)[0]}: `,
    )
  })

  test.each([
    { 'custom:member': 'true' },
    { 'custom:member': 'false' },
    { 'custom:since': '2026-01-31' },
    { 'custom:big': '9007199254740993' },
    { updated_at: '1715100742' },
  ])('%j conforms to the schema', async (attributes) => {
    const { pool } = startPool({ schemaAttributes })
    expect(await signUp(pool, 'zoe', { ...names, ...attributes })).toHaveProperty('UserSub')
  })

  test.each(['sub', 'email_verified', 'phone_number_verified', 'identities'])(
    '%s cannot be written by clients',
    async (name) => {
      const { pool } = startPool()
      await expect(signUp(pool, 'zoe', { [name]: 'true' })).rejects.toEqual(
        fault('NotAuthorizedException', 'A client attempted to write unauthorized attribute'),
      )
    },
  )
})

describe.each(verifiedFlags)('an administrator sets %s', (name) => {
  const addresses = [
    { Name: 'email', Value: 'ann@example.com' },
    { Name: 'phone_number', Value: '+12065550100' },
  ]
  const write = (Value: string) => {
    const { pool } = startPool({ users: [ann] })
    const UserAttributes = [...addresses, { Name: name, Value }]
    return [
      () => administer(pool, 'AdminCreateUser', { Username: 'zoe', UserAttributes }),
      () => administer(pool, 'AdminUpdateUserAttributes', { Username: 'ann', UserAttributes }),
    ]
  }

  test.each(['true', 'false'])('to %s', async (value) => {
    for (const call of write(value)) expect(await call()).toBeTypeOf('object')
  })

  test.each(['yes', 'True', 'FALSE', '1', '0', ' true', 'null', 'truefalse'])('but not to "%s"', async (value) => {
    for (const call of write(value)) {
      await expect(call()).rejects.toEqual(
        invalid(`Attributes did not conform to the schema: ${name}: Value should be true or false\n`),
      )
    }
  })

  test('but not when the pool is seeded, either, where JSON may have other types', () => {
    for (const value of ['yes', true, null, 1]) {
      const user = { ...ann, attributes: { ...ann.attributes, [name]: value as string } }
      expect(() => startPool({ users: [user] })).toThrow(TypeError)
    }
  })
})
