import { describe, expect, test } from 'vitest'
import { inputAttributes } from '../../../src/hooks/form/inputAttributes.ts'
import type { IdentifierKind, SchemaAttribute } from '../../../src/wire/poolSettings.ts'

const kinds: IdentifierKind[] = ['username', 'email', 'phone', 'emailOrPhone', 'any']
const plainText = { autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false, dir: 'ltr' }

describe('the identifier field', () => {
  test.each(kinds)('has autocomplete="username" for every kind of identifier: %s', (kind) => {
    expect(inputAttributes('username', kind)).toMatchObject({ ...plainText, autoComplete: 'username', maxLength: 128 })
  })

  test.each<[IdentifierKind, string, string | undefined]>([
    ['username', 'text', undefined],
    ['email', 'text', 'email'],
    ['phone', 'tel', 'tel'],
    ['emailOrPhone', 'text', 'email'],
    ['any', 'text', undefined],
  ])('has the input mode for its kind of identifier: %s', (kind, type, inputMode) => {
    const attributes = inputAttributes('username', kind)
    expect([attributes.type, attributes.inputMode]).toEqual([type, inputMode])
  })
})

test.each(kinds)('the identifier is confirmed in the same kind of field, without autofill: %s', (kind) => {
  const { type, inputMode } = inputAttributes('username', kind)
  const confirmation = inputAttributes('confirmation', kind)
  expect(confirmation).toMatchObject({ ...plainText, type })
  expect(confirmation.inputMode).toBe(inputMode)
  expect(confirmation).not.toHaveProperty('autoComplete')
})

describe('a password field', () => {
  test.each([
    ['password', 'current-password'],
    ['newPassword', 'new-password'],
  ])('is masked, without autocorrection, and has its own autocomplete value: %s', (name, autoComplete) => {
    expect(inputAttributes(name, 'email')).toMatchObject({ ...plainText, type: 'password', autoComplete })
  })

  test('has no maxLength, which would silently truncate a password', () => {
    expect(inputAttributes('password', 'email')).not.toHaveProperty('maxLength')
    expect(inputAttributes('newPassword', 'email')).not.toHaveProperty('maxLength')
  })
})

test('a code field has one-time-code autofill, a numeric keyboard, and no maxLength, so that pasted spaces fit', () => {
  const code = inputAttributes('code', 'email')
  expect(code).toMatchObject({ ...plainText, type: 'text', inputMode: 'numeric', autoComplete: 'one-time-code' })
  expect(code).not.toHaveProperty('maxLength')
})

describe('the field of an attribute', () => {
  test.each([
    ['address', 'street-address'],
    ['birthdate', 'bday'],
    ['email', 'email'],
    ['family_name', 'family-name'],
    ['gender', 'sex'],
    ['given_name', 'given-name'],
    ['locale', 'language'],
    ['middle_name', 'additional-name'],
    ['name', 'name'],
    ['nickname', 'nickname'],
    ['phone_number', 'tel'],
    ['picture', 'photo'],
    ['website', 'url'],
  ])('has the autocomplete value of its attribute: %s has %s', (name, autoComplete) => {
    expect(inputAttributes(name, 'username').autoComplete).toBe(autoComplete)
  })

  test('is a plain text field for a custom attribute', () => {
    expect(inputAttributes('custom:team', 'email')).toEqual({ type: 'text', enterKeyHint: 'next' })
  })

  test.each<[string, SchemaAttribute['AttributeDataType'], object]>([
    ['birthdate', 'String', { type: 'date', autoComplete: 'bday' }],
    ['custom:hired', 'DateTime', { type: 'date' }],
    ['custom:desk', 'Number', { type: 'text', inputMode: 'decimal', dir: 'ltr' }],
    ['profile', 'String', { type: 'url' }],
    ['custom:team', 'String', { type: 'text' }],
  ])('has the type of its attribute: %s, a %s', (Name, AttributeDataType, expected) => {
    expect(inputAttributes(Name, 'username', { Name, AttributeDataType })).toMatchObject(expected)
  })

  test('has no decimal keyboard for a number that may be negative', () => {
    const schema = { Name: 'custom:floor', AttributeDataType: 'Number', NumberAttributeConstraints: { MinValue: '-3' } }
    expect(inputAttributes('custom:floor', 'username', schema as SchemaAttribute)).not.toHaveProperty('inputMode')
  })

  test('is left to right for email addresses, phone numbers and URLs only', () => {
    for (const name of ['email', 'phone_number', 'picture', 'profile', 'website']) {
      expect(inputAttributes(name, 'username').dir).toBe('ltr')
    }
    expect(inputAttributes('given_name', 'username')).not.toHaveProperty('dir')
  })
})

test('every field has an enterKeyHint', () => {
  const names = ['username', 'password', 'newPassword', 'code', 'email', 'custom:team']
  for (const name of names) expect(inputAttributes(name, 'email').enterKeyHint).toMatch(/^(go|next)$/)
})
