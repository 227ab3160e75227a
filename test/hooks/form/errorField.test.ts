import { describe, expect, test } from 'vitest'
import { AuthError, type AuthErrorCode } from '../../../src/errors.ts'
import { errorField } from '../../../src/hooks/form/errorField.ts'

const at = (code: AuthErrorCode, present: string[], field?: string) =>
  errorField(new AuthError(code, field ? { field } : {}), present)

const signIn = ['username', 'password']
const signUp = ['username', 'given_name', 'password']
const reset = ['code', 'newPassword']

describe('an error stands at the field that it is about', () => {
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
  ])('%s in %j: %s', (code, present, field) => {
    expect(at(code, present)).toBe(field)
  })

  test('which the service may have named', () => {
    expect(at('required', signUp, 'given_name')).toBe('given_name')
    expect(at('invalidValue', ['username', 'custom:team'], 'custom:team')).toBe('custom:team')
    expect(at('passwordRejected', ['newPassword'], 'password')).toBe('newPassword')
  })
})

describe('the identifier stands in for the attribute that it is', () => {
  test.each(['email', 'phone_number'])('%s', (field) => {
    expect(at('required', ['username', 'password'], field)).toBe('username')
    expect(at('required', ['username', 'password', field], field)).toBe(field)
  })

  test('and for no other', () => {
    expect(at('required', signIn, 'given_name')).toBeUndefined()
  })
})

describe('an error belongs to the whole form', () => {
  test.each<AuthErrorCode>([
    'offline',
    'busy',
    'lockedOut',
    'tooManyAttempts',
    'unavailable',
    'misconfigured',
    'unknown',
  ])('where it is about no field: %s', (code) => {
    expect(at(code, [...signIn, ...reset])).toBeUndefined()
  })

  test('where its field is not shown', () => {
    expect(at('wrongCode', signIn)).toBeUndefined()
    expect(at('required', signIn, 'birthdate')).toBeUndefined()
    expect(at('wrongCredentials', [])).toBeUndefined()
  })
})
