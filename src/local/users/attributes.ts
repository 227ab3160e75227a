import type { AttributeType } from '../../wire/operations.ts'
import type { SchemaAttribute } from '../../wire/poolSettings.ts'
import { Fault } from '../server/fault.ts'
import type { Settings } from '../server/settings.ts'
import type { Identity } from '../state/identity.ts'
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
 * Reads the attributes that a caller wants to write, and drops blank ones. {@link checkSchema} checks their values.
 *
 * @throws {Fault} NotAuthorizedException or InvalidParameterException when the caller may not write one, the pool doesn't have it, or
 * it isn't an address.
 */
export function readAttributes(
  settings: Settings,
  list: readonly AttributeType[] = [],
  writer: 'client' | 'administrator' = 'client',
): Record<string, string> {
  const attributes = Object.fromEntries(list.map(({ Name, Value = '' }) => [Name, Value]))
  for (const [name, value] of Object.entries(attributes)) {
    const isReadOnly = READ_ONLY.has(name)
    if (isReadOnly && writer === 'administrator') throw schemaFault(`${name}: Attribute cannot be updated.\n`)
    if (isReadOnly || (writer === 'client' && !isWritable(settings, name))) {
      throw new Fault('NotAuthorizedException', 'A client attempted to write unauthorized attribute')
    }
    findSchema(settings, name)
    if (value) checkAddress(name, value)
  }
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value))
}

/** Returns whether an app client may write an attribute. */
const isWritable = ({ clientRules }: Settings, name: string): boolean =>
  !ADMIN_ONLY.has(name) && (clientRules?.writeAttributes?.includes(name) ?? true)

/** Returns the attributes that the app client may read. */
export const readableAttributes = ({ clientRules }: Settings, attributes: Record<string, string>) =>
  clientRules?.readAttributes
    ? Object.fromEntries(Object.entries(attributes).filter(([name]) => clientRules.readAttributes?.includes(name)))
    : attributes

/**
 * Checks the written values and the resulting attributes against the schema.
 *
 * @param resulting Default: required attributes aren't checked, because the user adds them at the first sign-in.
 * @throws {Fault} InvalidParameterException with a line for each attribute that violates it or is required and has no value.
 */
export function checkSchema(
  settings: Settings,
  written: Record<string, string>,
  resulting?: Record<string, string>,
): void {
  const violations = Object.entries(written).flatMap(([name, value]) => {
    const violation = violationOf(name, value, findSchema(settings, name))
    return violation ? [`${reportedName(settings, name)}: ${violation}\n`] : []
  })
  const missing = resulting
    ? missingAttributes(settings, resulting).map(
        (name) => `${reportedName(settings, name)}: The attribute is required\n`,
      )
    : []
  if (violations.length + missing.length) throw schemaFault([...violations, ...missing].join(''))
}

/** SCIM's names of attributes, by which the service also reports them (docs/protocol.md §6.2). */
const SCIM_NAMES: Record<string, string> = {
  email: 'emails',
  family_name: 'name.familyName',
  given_name: 'name.givenName',
  middle_name: 'name.middleName',
  name: 'name.formatted',
  nickname: 'nickName',
  phone_number: 'phoneNumbers',
}

/** Returns the name of an attribute as the pool's messages have it. */
export const reportedName = ({ reportedNames }: Settings, name: string): string =>
  reportedNames === 'scim' && Object.hasOwn(SCIM_NAMES, name) ? SCIM_NAMES[name]! : name

export const missingAttributes = (settings: Settings, attributes: Record<string, string>) =>
  settings.schemaAttributes
    .filter(
      ({ Name, Required }) => Required && Name !== 'sub' && !(Object.hasOwn(attributes, Name) && attributes[Name]),
    )
    .map(({ Name }) => Name)

/** Lists attributes as GetUser and AdminGetUser do: `sub` first, every value a string. */
export const listAttributes = ({ sub, attributes, identities }: User): AttributeType[] =>
  Object.entries({
    sub,
    ...attributes,
    ...(identities?.length && { identities: identitiesAttribute(identities) }),
  }).map(([Name, Value]) => ({ Name, Value }))

/** Returns the attribute `identities`: a JSON text, unlike the claim of the same name (docs/protocol.md §13.4). */
const identitiesAttribute = (identities: readonly Identity[]): string =>
  JSON.stringify(identities.map((identity) => ({ ...identity, issuer: null })))

/** Returns whether the pool has an attribute. */
export const isKnownAttribute = ({ schemaAttributes }: Settings, name: string): boolean =>
  STANDARD.has(name) || READ_ONLY.has(name) || schemaAttributes.some(({ Name }) => Name === name)

function findSchema({ schemaAttributes }: Settings, name: string): SchemaAttribute | undefined {
  const schema = schemaAttributes.find(({ Name }) => Name === name)
  if (!schema && !STANDARD.has(name)) throw schemaFault(`Type for attribute {${name}} could not be determined`)
  return schema
}

function checkAddress(name: string, value: string): void {
  if (name === 'email' && !isEmail(value)) throw new Fault('InvalidParameterException', 'Invalid email address format.')
  if (name === 'phone_number' && !isPhoneNumber(value)) {
    throw new Fault('InvalidParameterException', 'Invalid phone number format.')
  }
}

/** The standard attributes that aren't strings (docs/protocol.md §7.5). Their type is fixed, whatever a pool's schema says. */
const STANDARD_TYPES: Record<string, SchemaAttribute['AttributeDataType']> = {
  email_verified: 'Boolean',
  phone_number_verified: 'Boolean',
  updated_at: 'Number',
}

/** Returns how a value violates the schema, in the service's words. */
function violationOf(name: string, value: string, schema: SchemaAttribute | undefined): string | undefined {
  if (name === 'birthdate' && !/^\d{4}-\d{2}-\d{2}$/.test(value)) return 'Value should be a date of the form YYYY-MM-DD'
  const type = Object.hasOwn(STANDARD_TYPES, name) ? STANDARD_TYPES[name] : schema?.AttributeDataType
  switch (type) {
    case 'Boolean':
      return isBooleanText(value) ? undefined : 'Value should be true or false'
    case 'DateTime':
      return Number.isNaN(Date.parse(value)) ? 'Value should be a date' : undefined
    case 'Number':
      return numberViolation(schema, value)
    default:
      return lengthViolation(schema, value)
  }
}

/** Returns whether text is a value of a boolean attribute. */
export const isBooleanText = (text: string): boolean => text === 'true' || text === 'false'

function numberViolation(schema: SchemaAttribute | undefined, value: string): string | undefined {
  const { MinValue, MaxValue } = schema?.NumberAttributeConstraints ?? {}
  if (!isInteger(value)) return 'Value should be a number'
  if (MinValue && isLess(value, MinValue)) return `Value should be no less than ${MinValue}`
  return MaxValue && isLess(MaxValue, value) ? `Value should be no greater than ${MaxValue}` : undefined
}

const isInteger = (text: string) => /^-?\d+$/.test(text)

/** Compares two numbers. A `number` would round integers of more than 15 digits. */
const isLess = (left: string, right: string): boolean =>
  isInteger(left) && isInteger(right) ? BigInt(left) < BigInt(right) : Number(left) < Number(right)

function lengthViolation(schema: SchemaAttribute | undefined, value: string): string | undefined {
  const { MinLength = '0', MaxLength = '2048' } = schema?.StringAttributeConstraints ?? {}
  const length = [...value].length
  if (length < Number(MinLength)) return `String should be no less than ${MinLength} characters`
  return length > Number(MaxLength) ? `String should be no more than ${MaxLength} characters` : undefined
}
