import { describe, expect, test } from 'vitest'
import { AuthError, type AuthErrorCode } from '../../../src/errors.ts'
import { errorField } from '../../../src/hooks/form/errorField.ts'

const fieldOf = (code: AuthErrorCode, fields: string[], field?: string) =>
  errorField(new AuthError(code, field ? { field } : {}), fields)

const signIn = ['username', 'password']
const signUp = ['username', 'given_name', 'password']
const reset = ['code', 'newPassword']

describe('an error with a field is assigned to that field', () => {
  test.each<[AuthErrorCode, string[], string]>([
    ['wrongCredentials', signIn, 'password'],
    ['accountExists', signUp, 'username'],
    ['invalidUsername', signUp, 'username'],
    ['wrongCode', reset, 'code'],
    ['codeExpired', reset, 'code'],
    ['passwordTooShort', reset, 'newPassword'],
    ['passwordNeedsUppercase', reset, 'newPassword'],
    ['passwordNeedsLowercase', reset, 'newPassword'],
    ['passwordNeedsNumber', reset, 'newPassword'],
    ['passwordNeedsSymbol', reset, 'newPassword'],
    ['passwordUsedBefore', reset, 'newPassword'],
    ['passwordRejected', signUp, 'password'],
    ['passwordTooShort', ['password', 'newPassword'], 'newPassword'],
  ])('%s in a form with %j: %s', (code, fields, field) => {
    expect(fieldOf(code, fields)).toBe(field)
  })

  test('if the service reports the field', () => {
    expect(fieldOf('required', signUp, 'given_name')).toBe('given_name')
    expect(fieldOf('invalidValue', ['username', 'custom:team'], 'custom:team')).toBe('custom:team')
    expect(fieldOf('passwordRejected', ['newPassword'], 'password')).toBe('newPassword')
  })
})

describe('an error for an attribute without its own field is assigned to the identifier', () => {
  test.each(['email', 'phone_number'])('for an attribute that can be an identifier: %s', (field) => {
    expect(fieldOf('required', ['username', 'password'], field)).toBe('username')
    expect(fieldOf('required', ['username', 'password', field], field)).toBe(field)
  })

  test('never for an attribute that can’t be an identifier', () => {
    expect(fieldOf('required', signIn, 'given_name')).toBeUndefined()
  })
})

describe('an error is assigned to the whole form', () => {
  test.each<AuthErrorCode>([
    'offline',
    'busy',
    'lockedOut',
    'tooManyAttempts',
    'unavailable',
    'misconfigured',
    'unknown',
  ])('if it has no field: %s', (code) => {
    expect(fieldOf(code, [...signIn, ...reset])).toBeUndefined()
  })

  test('if its field isn’t shown', () => {
    expect(fieldOf('wrongCode', signIn)).toBeUndefined()
    expect(fieldOf('required', signIn, 'birthdate')).toBeUndefined()
    expect(fieldOf('wrongCredentials', [])).toBeUndefined()
  })
})
