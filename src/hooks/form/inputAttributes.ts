import type { InputHTMLAttributes } from 'react'
import type { IdentifierKind, SchemaAttribute } from '../../wire/poolSettings.ts'
import { inputKind } from './inputKind.ts'

type Attributes = InputHTMLAttributes<HTMLInputElement>

/** Identifiers and codes: no capitals, no corrections, left to right in every language. */
const LITERAL: Attributes = { type: 'text', autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false, dir: 'ltr' }
const EMAIL: Attributes = { ...LITERAL, inputMode: 'email' }
const PHONE: Attributes = { ...LITERAL, type: 'tel', inputMode: 'tel' }
const SECRET: Attributes = { ...LITERAL, type: 'password' }
const URL_INPUT: Attributes = { type: 'url', dir: 'ltr' }

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
  birthdate: { autoComplete: 'bday' },
  email: { ...EMAIL, autoComplete: 'email' },
  family_name: { autoComplete: 'family-name' },
  gender: { autoComplete: 'sex' },
  given_name: { autoComplete: 'given-name' },
  locale: { ...LITERAL, autoComplete: 'language' },
  middle_name: { autoComplete: 'additional-name' },
  name: { autoComplete: 'name' },
  nickname: { autoComplete: 'nickname' },
  phone_number: { ...PHONE, autoComplete: 'tel' },
  picture: { ...URL_INPUT, autoComplete: 'photo' },
  profile: URL_INPUT,
  website: { ...URL_INPUT, autoComplete: 'url' },
  zoneinfo: LITERAL,
}

/**
 * Returns what an input needs for password managers, on-screen keyboards and screen readers, by the name of its field, and for an attribute
 * by its type in the pool's schema.
 */
export function inputAttributes(name: string, identifier: IdentifierKind, schema?: SchemaAttribute): Attributes {
  switch (name) {
    case 'username':
      return { ...IDENTIFIER[identifier], autoComplete: 'username', enterKeyHint: 'next', maxLength: 128 }
    case 'confirmation':
      return IDENTIFIER[identifier]
    case 'password':
      return { ...SECRET, autoComplete: 'current-password', enterKeyHint: 'go' }
    case 'newPassword':
      return { ...SECRET, autoComplete: 'new-password', enterKeyHint: 'go' }
    case 'code':
      return { ...LITERAL, inputMode: 'numeric', pattern: '\\d*', autoComplete: 'one-time-code', enterKeyHint: 'go' }
    default:
      return {
        type: 'text',
        enterKeyHint: 'next',
        ...(Object.hasOwn(BY_ATTRIBUTE, name) && BY_ATTRIBUTE[name]),
        ...byType(name, schema),
      }
  }
}

function byType(name: string, schema: SchemaAttribute | undefined): Attributes | undefined {
  switch (inputKind(name, schema)) {
    case 'date':
      return { type: 'date' }
    case 'number': {
      // The decimal keyboard of some phones has no minus.
      const isNegativeAllowed = Number(schema?.NumberAttributeConstraints?.MinValue) < 0
      return { ...LITERAL, ...(!isNegativeAllowed && { inputMode: 'decimal' }) }
    }
    default:
      return undefined
  }
}
