import { expect, test } from 'vitest'
import { profileAttributes } from '../../src/poolConfig/profileAttributes.ts'

const common = ['name', 'given_name', 'family_name', 'email', 'phone_number', 'birthdate', 'locale', 'zoneinfo']

test('a profile shows what has a value, is required or was asked at sign-up, and offers the others', () => {
  const pool = {
    usernameAttributes: ['email' as const],
    schemaAttributes: [{ Name: 'family_name', Required: true }, { Name: 'custom:desk' }],
    signUpAttributes: ['birthdate'],
  }
  const { shown, missing } = profileAttributes(pool, { locale: 'en', sub: '1', email_verified: 'true' })
  expect(shown).toEqual(['family_name', 'email', 'birthdate', 'locale'])
  expect(missing).toEqual(['name', 'given_name', 'phone_number', 'zoneinfo', 'custom:desk'])
})

test('an attribute that users cannot change shows only with a value', () => {
  const pool = { schemaAttributes: [{ Name: 'custom:badge', Mutable: false }] }
  expect(profileAttributes(pool, {}).missing).not.toContain('custom:badge')
  expect(profileAttributes(pool, {}).shown).not.toContain('custom:badge')
  expect(profileAttributes(pool, { 'custom:badge': 'A1' }).shown).toContain('custom:badge')
})

test('a full name is not offered next to a first name', () => {
  expect(profileAttributes({}, {}).missing).toEqual(common.filter((name) => name !== 'email'))
  expect(profileAttributes({}, { given_name: 'Ann' }).missing).not.toContain('name')
})
