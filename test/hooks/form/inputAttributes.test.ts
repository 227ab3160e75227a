import { describe, expect, test } from 'vitest'
import { inputAttributes } from '../../../src/hooks/form/inputAttributes.ts'
import type { IdentifierKind } from '../../../src/wire/poolSettings.ts'

const kinds: IdentifierKind[] = ['username', 'email', 'phone', 'emailOrPhone', 'any']
const literal = { autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false, dir: 'ltr' }

describe('the identifier', () => {
  test.each(kinds)('is what a password manager fills in, whatever its kind: %s', (kind) => {
    expect(inputAttributes('username', kind)).toMatchObject({ ...literal, autoComplete: 'username', maxLength: 128 })
  })

  test.each<[IdentifierKind, string, string | undefined]>([
    ['username', 'text', undefined],
    ['email', 'text', 'email'],
    ['phone', 'tel', 'tel'],
    ['emailOrPhone', 'text', 'email'],
    ['any', 'text', undefined],
  ])('brings the keyboard that fits: %s', (kind, type, inputMode) => {
    const attributes = inputAttributes('username', kind)
    expect([attributes.type, attributes.inputMode]).toEqual([type, inputMode])
  })
})

describe('a password', () => {
  test.each([
    ['password', 'current-password'],
    ['newPassword', 'new-password'],
  ])('is hidden, told apart and never corrected: %s', (name, autoComplete) => {
    expect(inputAttributes(name, 'email')).toMatchObject({ ...literal, type: 'password', autoComplete })
  })

  test('has no limit that would cut it off unseen', () => {
    expect(inputAttributes('password', 'email')).not.toHaveProperty('maxLength')
    expect(inputAttributes('newPassword', 'email')).not.toHaveProperty('maxLength')
  })
})

test('a code is filled in from the message, on a keypad, and takes spaces of a paste', () => {
  const code = inputAttributes('code', 'email')
  expect(code).toMatchObject({ ...literal, type: 'text', inputMode: 'numeric', autoComplete: 'one-time-code' })
  expect(code).not.toHaveProperty('maxLength')
})

describe('an attribute', () => {
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
  ])('is filled in by the browser: %s as %s', (name, autoComplete) => {
    expect(inputAttributes(name, 'username').autoComplete).toBe(autoComplete)
  })

  test('of the host’s own is plain text', () => {
    expect(inputAttributes('custom:team', 'email')).toEqual({ type: 'text', enterKeyHint: 'next' })
  })

  test('is written in its own direction where it is an address or a number', () => {
    for (const name of ['email', 'phone_number', 'picture', 'website']) {
      expect(inputAttributes(name, 'username').dir).toBe('ltr')
    }
    expect(inputAttributes('given_name', 'username')).not.toHaveProperty('dir')
  })
})

test('every field says what the enter key does', () => {
  const names = ['username', 'password', 'newPassword', 'code', 'email', 'custom:team']
  for (const name of names) expect(inputAttributes(name, 'email').enterKeyHint).toMatch(/^(go|next)$/)
})
