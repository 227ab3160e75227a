import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attributeErrors } from '../../src/client/attributeFaults.ts'
import { call } from '../../src/client/call.ts'
import { constraints } from '../../src/wire/constraints.ts'
import { catchAuthError } from '../support/errors.ts'
import { fakeService } from '../support/fakeService.ts'
import { fault } from '../support/responses.ts'
import { validInput } from './validInput.ts'

const SCHEMA = 'Attributes did not conform to the schema: '
const REQUIRED = 'The attribute is required'
const TOO_LONG = 'String should be no more than 5 characters'

const required = (field: string) => ({ field, code: 'required' })
const invalid = (field: string) => ({ field, code: 'invalidValue' })

describe('a message about attributes', () => {
  test('has one error for each line', () => {
    const lines = `given_name: ${REQUIRED}\ncustom:team: ${TOO_LONG}\nfamily_name: ${REQUIRED}\n`
    const errors = [required('given_name'), invalid('custom:team'), required('family_name')]
    expect(attributeErrors(SCHEMA + lines)).toEqual(errors)
    expect(attributeErrors(`Invalid user attributes: ${lines}`)).toEqual(errors)
  })

  test.each([
    ['name.givenName', 'given_name'],
    ['name.familyName', 'family_name'],
    ['name.middleName', 'middle_name'],
    ['name.formatted', 'name'],
    ['NAME.GIVENNAME', 'given_name'],
    ['phoneNumbers', 'phone_number'],
    ['phoneNumbers.value', 'phone_number'],
    ['phoneNumbers[type eq "work"].value', 'phone_number'],
    ['emails', 'email'],
    ['addresses.formatted', 'address'],
    ['nickName', 'nickname'],
    ['photos', 'picture'],
    ['given_name', 'given_name'],
    ['custom:emails', 'custom:emails'],
  ])('may call an attribute %s: it is %s', (reported, name) => {
    expect(attributeErrors(`${SCHEMA}${reported}: ${REQUIRED}\n`)).toEqual([required(name)])
  })

  test('may repeat an attribute, under two names: the first line counts', () => {
    const lines = `name.givenName: ${REQUIRED}\ngiven_name: ${TOO_LONG}\n`
    expect(attributeErrors(SCHEMA + lines)).toEqual([required('given_name')])
  })

  test('about deleting a required attribute', () => {
    const message = 'Invalid user attributes: phone_number: Required attribute cannot be deleted.'
    expect(attributeErrors(message)).toEqual([required('phone_number')])
  })

  test.each([
    "Type for attribute {custom:o'n: [0]} could not be determined",
    "custom:o'n: [0]: Attribute does not exist in the schema.",
  ])('about an attribute that the pool does not have: %s', (line) => {
    expect(attributeErrors(SCHEMA + line)).toEqual([{ field: "custom:o'n: [0]", code: 'misconfigured' }])
  })

  test.each(['', SCHEMA, 'given_name: The attribute is required', 'User is already confirmed.', `${SCHEMA}no name`])(
    'is none of %j',
    (message) => expect(attributeErrors(message)).toEqual([]),
  )
})

const { max, pattern } = constraints.attributeName
const names = fc.oneof(
  fc.constantFrom(
    'custom:größe',
    'custom:x/y',
    "custom:o'n",
    'custom:a[0]',
    'a.b.c',
    'my team',
    'a: b',
    '__proto__',
    '🐈',
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    .filter(
      (name) =>
        [...name].length <= max &&
        pattern.test(name) &&
        name.trim() === name &&
        !/: |\n/.test(name) &&
        !name.endsWith(':'),
    ),
)

test('any name that the service model allows is read, alone and among others', () => {
  fc.assert(
    fc.property(fc.uniqueArray(names, { minLength: 1, maxLength: 4 }), (fields) => {
      const reported = attributeErrors(SCHEMA + fields.map((name) => `${name}: ${TOO_LONG}\n`).join(''))
      // An attribute that has SCIM's name is its standard attribute.
      const custom = fields.map((name) => attributeErrors(`${SCHEMA}${name}: ${TOO_LONG}`)[0]?.field ?? '')
      expect(reported.map(({ field }) => field)).toEqual([...new Set(custom)])
      expect(custom.filter((name, index) => name !== fields[index])).toEqual([])
    }),
  )
})

test('a fault has the first attribute as its field, and all of them as field errors', async () => {
  const message = `${SCHEMA}name.givenName: ${REQUIRED}\ncustom:a b: ${TOO_LONG}\n`
  const { client } = fakeService(() => fault('InvalidParameterException', message))
  expect(await catchAuthError(call(client, 'SignUp', validInput('SignUp')))).toMatchObject({
    code: 'required',
    field: 'given_name',
    fieldErrors: [required('given_name'), invalid('custom:a b')],
  })
})

describe('ChangePassword', () => {
  test('reports a wrong current password on its field', async () => {
    const { client } = fakeService(() => fault('NotAuthorizedException', 'Incorrect username or password.'))
    expect(await catchAuthError(call(client, 'ChangePassword', validInput('ChangePassword')))).toMatchObject({
      code: 'wrongCurrentPassword',
      fieldErrors: [{ field: 'password', code: 'wrongCurrentPassword' }],
    })
  })

  test('reports a current password that no password can be, before it sends', async () => {
    const { client, requests } = fakeService(() => fault('InternalErrorException'))
    const input = { ...validInput('ChangePassword'), PreviousPassword: 'x'.repeat(257) }
    expect(await catchAuthError(call(client, 'ChangePassword', input))).toMatchObject({
      code: 'wrongCurrentPassword',
      field: 'password',
    })
    expect(requests).toEqual([])
  })

  test.each([
    ['Access Token has expired', 'sessionEnded'],
    ['Password attempts exceeded', 'lockedOut'],
    ['User is disabled.', 'accountDisabled'],
  ])('still reports %s as %s', async (message, code) => {
    const { client } = fakeService(() => fault('NotAuthorizedException', message))
    expect(await catchAuthError(call(client, 'ChangePassword', validInput('ChangePassword')))).toMatchObject({ code })
  })
})
