import fc from 'fast-check'
import type { OperationName } from '../../src/wire/operations.ts'
import { outputShapes, type Shape } from '../../src/wire/outputShapes.ts'

/** Values of a type that no member has, or of any type. */
const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    0,
    -1,
    true,
    '',
    [],
    {},
    [null],
    [[]],
    '__proto__',
    'constructor',
    '\u0000',
    '[',
    '{}',
  ),
  fc.jsonValue({ maxDepth: 2 }),
)

const challenges = fc.constantFrom(
  ...[
    'CUSTOM_CHALLENGE',
    'DEVICE_PASSWORD_VERIFIER',
    'DEVICE_SRP_AUTH',
    'EMAIL_OTP',
    'MFA_SETUP',
    'NEW_PASSWORD_REQUIRED',
  ],
  ...['PASSWORD', 'PASSWORD_SRP', 'PASSWORD_VERIFIER', 'SELECT_CHALLENGE', 'SELECT_MFA_TYPE', 'SMS_MFA', 'WEB_AUTHN'],
)
const parameters = fc.constantFrom(
  ...['USERNAME', 'USER_ID_FOR_SRP', 'SRP_B', 'SALT', 'SECRET_BLOCK', 'requiredAttributes', 'MFAS_CAN_CHOOSE'],
  ...['MFAS_CAN_SETUP', 'CREDENTIAL_REQUEST_OPTIONS', 'CODE_DELIVERY_DESTINATION', '__proto__', 'toString'],
)
const texts = fc.oneof(
  fc.string(),
  fc.constantFrom(
    'abc',
    'a.b.c',
    'x'.repeat(20),
    '[]',
    '{}',
    '["__proto__"]',
    '["SMS_MFA"]',
    '["SOFTWARE_TOKEN_MFA",5]',
  ),
  challenges,
)

/** Creates objects for an output of an operation, whose members are valid, absent, `null`, or of the wrong type, at any depth. */
export const anyOutput = (operation: OperationName): fc.Arbitrary<unknown> => validValue(outputShapes[operation], '')

function anyValue(shape: Shape, name = ''): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 12, arbitrary: validValue(shape, name) }, { weight: 1, arbitrary: junk })
}

function validValue(shape: Shape, name: string): fc.Arbitrary<unknown> {
  if (shape === 'json') return junk
  if (shape === 'string') return /Challenge/.test(name) ? challenges : texts
  if (shape === 'number') return fc.double({ noNaN: true, noDefaultInfinity: true })
  if (shape === 'boolean') return fc.boolean()
  if (isList(shape)) return fc.array(anyValue(shape[0], name), { maxLength: 3 })
  if (shape['*']) return fc.dictionary(parameters, anyValue(shape['*']), { noNullPrototype: true })
  return fc.record(Object.fromEntries(Object.entries(shape).map(([member, its]) => [member, anyValue(its, member)])), {
    requiredKeys: [],
    noNullPrototype: true,
  })
}

const isList = (shape: Exclude<Shape, string>): shape is readonly [Shape] => Array.isArray(shape)
