import type { AttributeType } from '../../wire/operations.ts'
import type { SchemaAttribute } from '../../wire/poolSettings.ts'
import { Fault } from '../server/fault.ts'
import type { Settings } from '../server/settings.ts'
import type { User } from '../state/user.ts'
import { isEmail, isPhoneNumber } from './addresses.ts'

const STANDARD = new Set(
  (
    'address birthdate email email_verified family_name gender given_name locale middle_name name nickname phone_number ' +
    'phone_number_verified picture preferred_username profile updated_at website zoneinfo'
  ).split(' '),
)

/** Attributes that only the service can write, and those that only an administrator can write (docs/protocol.md §7.5). */
const READ_ONLY = new Set(['sub', 'identities'])
export const ADMIN_ONLY: ReadonlySet<string> = new Set(['email_verified', 'phone_number_verified'])

const schemaFault = (text: string) =>
  new Fault('InvalidParameterException', `Attributes did not conform to the schema: ${text}`)

/**
 * Validates the attributes that a caller wants to write, and drops blank ones.
 *
 * @throws {Fault} NotAuthorizedException or InvalidParameterException when the caller may not write one, or the schema forbids it.
 */
export function readAttributes(
  settings: Settings,
  list: readonly AttributeType[] = [],
  writer: 'client' | 'administrator' = 'client',
): Record<string, string> {
  const attributes = Object.fromEntries(list.map(({ Name, Value = '' }) => [Name, Value]))
  for (const [name, value] of Object.entries(attributes)) {
    if (READ_ONLY.has(name) || (writer === 'client' && ADMIN_ONLY.has(name))) {
      throw new Fault('NotAuthorizedException', 'A client attempted to write unauthorized attribute')
    }
    const schema = findSchema(settings, name)
    if (value) checkValue(name, value, schema)
  }
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value))
}

/** @throws {Fault} InvalidParameterException naming each required attribute that has no value. */
export function checkRequired(settings: Settings, attributes: Record<string, string>): void {
  const missing = missingAttributes(settings, attributes)
  if (missing.length) throw schemaFault(missing.map((name) => `${name}: The attribute is required\n`).join(''))
}

export const missingAttributes = (settings: Settings, attributes: Record<string, string>) =>
  settings.schemaAttributes
    .filter(({ Name, Required }) => Required && Name !== 'sub' && !attributes[Name])
    .map(({ Name }) => Name)

/** Lists attributes as GetUser and AdminGetUser do: `sub` first, every value a string. */
export const listAttributes = ({ sub, attributes }: User): AttributeType[] =>
  Object.entries({ sub, ...attributes }).map(([Name, Value]) => ({ Name, Value }))

function findSchema({ schemaAttributes }: Settings, name: string): SchemaAttribute | undefined {
  const schema = schemaAttributes.find(({ Name }) => Name === name)
  if (!schema && !STANDARD.has(name)) throw schemaFault(`Type for attribute {${name}} could not be determined`)
  return schema
}

/** The standard attributes that aren't strings (docs/protocol.md §7.5). Their type is fixed, whatever a pool's schema says. */
const STANDARD_TYPES: Record<string, SchemaAttribute['AttributeDataType']> = {
  email_verified: 'Boolean',
  phone_number_verified: 'Boolean',
  updated_at: 'Number',
}

function checkValue(name: string, value: string, schema: SchemaAttribute | undefined): void {
  if (name === 'email' && !isEmail(value)) throw new Fault('InvalidParameterException', 'Invalid email address format.')
  if (name === 'phone_number' && !isPhoneNumber(value)) {
    throw new Fault('InvalidParameterException', 'Invalid phone number format.')
  }
  if (name === 'birthdate' && !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    throw schemaFault('birthdate: Value should be a date of the form YYYY-MM-DD\n')
  }
  checkType({ ...schema, Name: name, ...standardType(name) }, value)
}

const standardType = (name: string): Pick<SchemaAttribute, 'AttributeDataType'> =>
  Object.hasOwn(STANDARD_TYPES, name) ? { AttributeDataType: STANDARD_TYPES[name] } : {}

function checkType(schema: SchemaAttribute, value: string): void {
  const { Name, AttributeDataType } = schema
  if (AttributeDataType === 'Boolean') {
    if (!isBooleanText(value)) throw schemaFault(`${Name}: Value should be true or false\n`)
  } else if (AttributeDataType === 'DateTime') {
    if (Number.isNaN(Date.parse(value))) throw schemaFault(`${Name}: Value should be a date\n`)
  } else if (AttributeDataType === 'Number') checkNumber(schema, value)
  else checkLength(schema, value)
}

/** Returns whether text is a value of a boolean attribute. */
export const isBooleanText = (text: string): boolean => text === 'true' || text === 'false'

function checkNumber({ Name, NumberAttributeConstraints }: SchemaAttribute, value: string): void {
  const { MinValue, MaxValue } = NumberAttributeConstraints ?? {}
  if (!isInteger(value)) throw schemaFault(`${Name}: Value should be a number\n`)
  if (MinValue && isLess(value, MinValue)) throw schemaFault(`${Name}: Value should be no less than ${MinValue}\n`)
  if (MaxValue && isLess(MaxValue, value)) throw schemaFault(`${Name}: Value should be no greater than ${MaxValue}\n`)
}

const isInteger = (text: string) => /^-?\d+$/.test(text)

/** Compares two numbers. A `number` would round integers of more than 15 digits. */
const isLess = (left: string, right: string): boolean =>
  isInteger(left) && isInteger(right) ? BigInt(left) < BigInt(right) : Number(left) < Number(right)

function checkLength({ Name, StringAttributeConstraints }: SchemaAttribute, value: string): void {
  const { MinLength = '0', MaxLength = '2048' } = StringAttributeConstraints ?? {}
  const length = [...value].length
  if (length < Number(MinLength)) throw schemaFault(`${Name}: String should be no less than ${MinLength} characters\n`)
  if (length > Number(MaxLength)) throw schemaFault(`${Name}: String should be no more than ${MaxLength} characters\n`)
}
