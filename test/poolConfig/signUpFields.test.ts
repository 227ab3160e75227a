import { describe, expect, test } from 'vitest'
import { identifierKind } from '../../src/poolConfig/identifierKind.ts'
import { type PoolConfig, shownPolicy } from '../../src/poolConfig/poolConfig.ts'
import { signUpFields } from '../../src/poolConfig/signUpFields.ts'
import { defaultPasswordPolicy, type PoolSettings } from '../../src/wire/poolSettings.ts'

describe('the kind of identifier', () => {
  test.each<[PoolSettings, string]>([
    [{}, 'username'],
    [{ usernameAttributes: [], aliasAttributes: [] }, 'username'],
    [{ usernameAttributes: ['email'] }, 'email'],
    [{ usernameAttributes: ['phone_number'] }, 'phone'],
    [{ usernameAttributes: ['email', 'phone_number'] }, 'emailOrPhone'],
    [{ usernameAttributes: ['phone_number', 'email'] }, 'emailOrPhone'],
    [{ aliasAttributes: ['email'] }, 'any'],
    [{ aliasAttributes: ['preferred_username'] }, 'any'],
  ])('%j: %s', (pool, kind) => {
    expect(identifierKind(pool)).toBe(kind)
  })
})

describe('the sign-up form asks for', () => {
  const schema = (...names: string[]) => names.map((Name) => ({ Name, Required: true }))
  const required = (name: string) => ({ name, required: true })
  const optional = (name: string) => ({ name, required: false })

  test.each<[string, PoolConfig, object[]]>([
    ['the email address if the pool settings are unknown', {}, [required('email')]],
    ['nothing more if the email address is the identifier', { usernameAttributes: ['email'] }, []],
    ['nothing more if the phone number is the identifier', { usernameAttributes: ['phone_number'] }, []],
    ['nothing more if either is the identifier', { usernameAttributes: ['email', 'phone_number'] }, []],
    [
      'the attributes that the pool requires, in their order',
      { schemaAttributes: schema('family_name', 'email') },
      [required('family_name'), required('email')],
    ],
    [
      'no attributes that the pool has but does not require',
      { schemaAttributes: [{ Name: 'nickname' }, { Name: 'name', Required: true }] },
      [required('name')],
    ],
    ['never for sub, which every pool requires', { schemaAttributes: schema('sub', 'name') }, [required('name')]],
    [
      'the identifier once, although it is also a required attribute',
      { usernameAttributes: ['email'], schemaAttributes: schema('email', 'name') },
      [required('name')],
    ],
    [
      'both required addresses if either can be the identifier',
      { usernameAttributes: ['email', 'phone_number'], schemaAttributes: schema('email', 'phone_number') },
      [required('email'), required('phone_number')],
    ],
    [
      'the attributes that the host app lists, in their order, then those that the pool requires',
      { signUpAttributes: ['nickname', 'email'], schemaAttributes: schema('name', 'email') },
      [optional('nickname'), required('email'), required('name')],
    ],
    ['nothing if the host app lists nothing', { signUpAttributes: [] }, []],
    [
      'the attributes that the host app lists, without the identifier',
      { usernameAttributes: ['email'], signUpAttributes: ['email', 'given_name'] },
      [optional('given_name')],
    ],
    [
      'no attribute twice',
      { signUpAttributes: ['name', 'name'], schemaAttributes: schema('name') },
      [required('name')],
    ],
  ])('%s', (_, pool, fields) => {
    expect(signUpFields(pool)).toEqual(fields)
  })
})

test('the shown policy is that of the pool, or the default of the console', () => {
  expect(shownPolicy({ passwordPolicy: { MinimumLength: 12 } })).toEqual({ MinimumLength: 12 })
  expect(shownPolicy({ passwordPolicy: {} })).toEqual({})
  expect(shownPolicy({})).toEqual(defaultPasswordPolicy)
})
