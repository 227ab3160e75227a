import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { AuthError, type AuthFieldError } from '../../../src/errors.ts'
import { alertMessage } from '../../../src/hooks/form/errorMessage.ts'
import { fieldKey } from '../../../src/hooks/form/fieldKey.ts'
import { stepErrors } from '../../../src/hooks/form/stepErrors.ts'
import { en } from '../../../src/messages/en.ts'
import type { PoolConfig } from '../../../src/poolConfig/poolConfig.ts'

const warn = vi.spyOn(console, 'warn')
beforeEach(() => {
  vi.stubEnv('NODE_ENV', 'development')
  warn.mockReset().mockImplementation(() => {})
})
afterEach(() => vi.unstubAllEnvs())

const required = (field: string): AuthFieldError => ({ field, code: 'required' })
const present = ['username', 'given_name', 'custom:team', 'newPassword']
const byEmail: PoolConfig = { usernameAttributes: ['email'] }

const shown = (fieldErrors: AuthFieldError[], pool: PoolConfig = byEmail) =>
  stepErrors(new AuthError(fieldErrors[0]!.code, { fieldErrors }), present, en, pool)

test('each field that the form shows gets its own sentence, in the order of the form', () => {
  const schemaAttributes = [{ Name: 'custom:team', StringAttributeConstraints: { MaxLength: '5' } }]
  const errors = shown([{ field: 'custom:team', code: 'invalidValue' }, required('given_name')], { schemaAttributes })
  expect(errors).toEqual([
    { field: 'given_name', code: 'required', message: 'This field is required.' },
    { field: 'custom:team', code: 'invalidValue', message: expect.stringContaining('5') },
  ])
})

describe('required attributes that the form does not show', () => {
  test('are listed for the form, and a warning for developers names the setting', () => {
    const errors = shown([required('family_name'), required('given_name'), required('custom:shoe_size')])
    expect(errors).toEqual([
      { field: 'given_name', code: 'required', message: 'This field is required.' },
      {
        code: 'missingAttribute',
        message: 'This form is missing required fields: Last name and Shoe size. Contact the site owner.',
      },
    ])
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/family_name, custom:shoe_size.*schemaAttributes or signUpAttributes.*PoolgateProvider/),
    )
  })

  test.each<[string, string, PoolConfig]>([
    ['an email address, if users choose a username', 'email', {}],
    ['a phone number, if users sign in with an email address', 'phone_number', byEmail],
    ['a phone number, if users sign in with either', 'phone_number', { usernameAttributes: ['email', 'phone_number'] }],
  ])('include %s', (_what, field, pool) => {
    expect(shown([required(field)], pool)).toMatchObject([{ code: 'missingAttribute' }])
  })

  test('do not include the address that users sign in with', () => {
    expect(shown([required('email')])).toMatchObject([{ field: 'username', code: 'required' }])
  })
})

test('another problem of an attribute that the form does not show names the attribute', () => {
  expect(shown([{ field: 'nickname', code: 'invalidValue' }])).toEqual([
    { code: 'invalidValue', message: "Nickname: This value isn't valid." },
  ])
})

test('an error that is not about a field is one for the form', () => {
  expect(stepErrors(new AuthError('busy'), present, en, {})).toEqual([{ code: 'busy', message: en.errors.busy }])
})

test('an alert about an attribute names it', () => {
  const error = new AuthError('required', { field: 'phone_number' })
  expect(alertMessage(error, en, {})).toBe('Phone number: This field is required.')
  expect(alertMessage(new AuthError('offline'), en, {})).toBe(en.errors.offline)
})

test('different names of fields have different keys, which are no paths', () => {
  const tricky = fc.constantFrom('a.0', 'a[0]', 'a_0', 'a_2e_0', 'a', 'a.b', '__proto__', 'root', '0', 'a b', "o'n", '')
  fc.assert(
    fc.property(fc.oneof(tricky, fc.string({ unit: 'binary' })), fc.oneof(tricky, fc.string()), (one, other) => {
      expect(fieldKey(one)).toMatch(/^field\w*$/)
      expect(fieldKey(one) === fieldKey(other)).toBe(one === other)
    }),
  )
})
