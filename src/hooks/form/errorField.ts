import type { AuthError, AuthErrorCode } from '../../errors.ts'

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
}

/** The identifier field holds one of these attributes in some pools. */
const IDENTIFIERS = ['email', 'phone_number']

/**
 * Returns the field that an error belongs to, or `undefined` if it belongs to the form as a whole.
 *
 * @param present The names of the form's fields.
 */
export function errorField(error: AuthError, present: readonly string[]): string | undefined {
  const candidates = [...(error.field ? [error.field] : []), ...(FIELDS[error.code] ?? [])]
  if (candidates.some((name) => IDENTIFIERS.includes(name))) candidates.push('username')
  return candidates.find((name) => present.includes(name))
}
