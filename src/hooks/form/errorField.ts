import type { AuthError, AuthErrorCode } from '../../errors.ts'
import type { IdentifierKind } from '../../wire/poolSettings.ts'

const NEW_PASSWORD = ['newPassword', 'password']

const FIELDS: Partial<Record<AuthErrorCode, string[]>> = {
  accountExists: ['username'],
  codeExpired: ['code'],
  codeUsed: ['code'],
  invalidUsername: ['username'],
  passwordNeedsLowercase: NEW_PASSWORD,
  passwordNeedsNumber: NEW_PASSWORD,
  passwordNeedsSymbol: NEW_PASSWORD,
  passwordNeedsUppercase: NEW_PASSWORD,
  passwordRejected: NEW_PASSWORD,
  passwordTooShort: NEW_PASSWORD,
  passwordUsedBefore: NEW_PASSWORD,
  wrongCode: ['code'],
  wrongCredentials: ['password'],
  wrongCurrentPassword: ['password'],
}

/** The identifier field may hold one of these attributes. */
const ADDRESSES = ['email', 'phone_number']

/**
 * Returns the field that an error belongs to, or `undefined` if it belongs to the form as a whole.
 *
 * @param present The names of the form's fields.
 * @param identifier What the identifier field asks for. Default: an email address or a phone number.
 */
export function errorField(
  { code, field }: Pick<AuthError, 'code' | 'field'>,
  present: readonly string[],
  identifier?: IdentifierKind,
): string | undefined {
  const candidates = [...(field ? [field] : []), ...(FIELDS[code] ?? [])]
  if (candidates.some((name) => isAskedAsIdentifier(name, code, identifier))) candidates.push('username')
  return candidates.find((name) => present.includes(name))
}

/** Returns whether the identifier field asks for an attribute. If it takes either address, the missing one is the other one. */
function isAskedAsIdentifier(name: string, code: AuthErrorCode, identifier: IdentifierKind | undefined): boolean {
  switch (identifier) {
    case 'email':
      return name === 'email'
    case 'phone':
      return name === 'phone_number'
    case 'username':
      return false
    case 'emailOrPhone':
    case 'any':
      return ADDRESSES.includes(name) && code !== 'required'
    default:
      return ADDRESSES.includes(name)
  }
}
