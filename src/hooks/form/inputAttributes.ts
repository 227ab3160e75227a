import type { InputHTMLAttributes } from 'react'
import type { IdentifierKind } from '../../wire/poolSettings.ts'

type Attributes = InputHTMLAttributes<HTMLInputElement>

/** Identifiers and codes: no capitals, no corrections, left to right in every language. */
const LITERAL: Attributes = { type: 'text', autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false, dir: 'ltr' }
const EMAIL: Attributes = { ...LITERAL, inputMode: 'email' }
const PHONE: Attributes = { ...LITERAL, type: 'tel', inputMode: 'tel' }
const SECRET: Attributes = { ...LITERAL, type: 'password' }

const IDENTIFIER: Record<IdentifierKind, Attributes> = {
  username: LITERAL,
  email: EMAIL,
  phone: PHONE,
  emailOrPhone: EMAIL,
  any: LITERAL,
}

/** The autofill token of each standard attribute (HTML standard, autofill). */
const BY_ATTRIBUTE: Record<string, Attributes> = {
  address: { autoComplete: 'street-address' },
  birthdate: { type: 'date', autoComplete: 'bday' },
  email: { ...EMAIL, autoComplete: 'email' },
  family_name: { autoComplete: 'family-name' },
  gender: { autoComplete: 'sex' },
  given_name: { autoComplete: 'given-name' },
  locale: { ...LITERAL, autoComplete: 'language' },
  middle_name: { autoComplete: 'additional-name' },
  name: { autoComplete: 'name' },
  nickname: { autoComplete: 'nickname' },
  phone_number: { ...PHONE, autoComplete: 'tel' },
  picture: { type: 'url', autoComplete: 'photo', dir: 'ltr' },
  website: { type: 'url', autoComplete: 'url', dir: 'ltr' },
}

/** Returns what an input needs for password managers, phone keyboards and screen readers, by the name of its field. */
export function inputAttributes(name: string, identifier: IdentifierKind): Attributes {
  switch (name) {
    case 'username':
      return { ...IDENTIFIER[identifier], autoComplete: 'username', enterKeyHint: 'next', maxLength: 128 }
    case 'password':
      return { ...SECRET, autoComplete: 'current-password', enterKeyHint: 'go' }
    case 'newPassword':
      return { ...SECRET, autoComplete: 'new-password', enterKeyHint: 'go' }
    case 'code':
      return { ...LITERAL, inputMode: 'numeric', pattern: '\\d*', autoComplete: 'one-time-code', enterKeyHint: 'go' }
    default:
      return { type: 'text', enterKeyHint: 'next', ...(Object.hasOwn(BY_ATTRIBUTE, name) && BY_ATTRIBUTE[name]) }
  }
}
