import { describe, expect, test } from 'vitest'
import { identifierKind } from '../../src/poolConfig/identifierKind.ts'
import { type PoolConfig, shownPolicy } from '../../src/poolConfig/poolConfig.ts'
import { signUpFields } from '../../src/poolConfig/signUpFields.ts'
import { defaultPasswordPolicy, type PoolSettings } from '../../src/wire/poolSettings.ts'

describe('what people type to say who they are', () => {
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

describe('sign-up asks for', () => {
  const schema = (...names: string[]) => names.map((Name) => ({ Name, Required: true }))
  const required = (name: string) => ({ name, required: true })
  const optional = (name: string) => ({ name, required: false })

  test.each<[string, PoolConfig, object[]]>([
    ['the e-mail address, where nothing is known of the pool', {}, [required('email')]],
    ['nothing more, where the address is the identifier', { usernameAttributes: ['email'] }, []],
    ['nothing more, where the phone number is', { usernameAttributes: ['phone_number'] }, []],
    ['nothing more, where either is', { usernameAttributes: ['email', 'phone_number'] }, []],
    [
      'what the pool requires, in its order',
      { schemaAttributes: schema('family_name', 'email') },
      [required('family_name'), required('email')],
    ],
    [
      'nothing that the pool merely has',
      { schemaAttributes: [{ Name: 'nickname' }, { Name: 'name', Required: true }] },
      [required('name')],
    ],
    [
      'never for sub, which the pool requires of itself',
      { schemaAttributes: schema('sub', 'name') },
      [required('name')],
    ],
    [
      'the identifier once, though it is required',
      { usernameAttributes: ['email'], schemaAttributes: schema('email', 'name') },
      [required('name')],
    ],
    [
      'both addresses that are required, where either is the identifier',
      { usernameAttributes: ['email', 'phone_number'], schemaAttributes: schema('email', 'phone_number') },
      [required('email'), required('phone_number')],
    ],
    [
      'what the host wants, in its order, and then what the pool requires',
      { signUpAttributes: ['nickname', 'email'], schemaAttributes: schema('name', 'email') },
      [optional('nickname'), required('email'), required('name')],
    ],
    ['nothing, where the host wants nothing', { signUpAttributes: [] }, []],
    [
      'what the host wants without the identifier',
      { usernameAttributes: ['email'], signUpAttributes: ['email', 'given_name'] },
      [optional('given_name')],
    ],
    ['nothing twice', { signUpAttributes: ['name', 'name'], schemaAttributes: schema('name') }, [required('name')]],
  ])('%s', (_, pool, fields) => {
    expect(signUpFields(pool)).toEqual(fields)
  })
})

test('the policy that is shown is the pool’s, else the console’s default', () => {
  expect(shownPolicy({ passwordPolicy: { MinimumLength: 12 } })).toEqual({ MinimumLength: 12 })
  expect(shownPolicy({ passwordPolicy: {} })).toEqual({})
  expect(shownPolicy({})).toEqual(defaultPasswordPolicy)
})
