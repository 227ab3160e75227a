import { describe, expect, test } from 'vitest'
import { fault, signUp, startPool } from '../callPool.ts'

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
