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

/** The identifier stands in for an attribute that it is. */
const IDENTIFIERS = ['email', 'phone_number']

/**
 * The field of a form that an error belongs to, or `undefined` where it belongs to the whole form.
 *
 * @param present The names of the form's fields.
 */
export function errorField(error: AuthError, present: readonly string[]): string | undefined {
  const candidates = [...(error.field ? [error.field] : []), ...(FIELDS[error.code] ?? [])]
  if (candidates.some((name) => IDENTIFIERS.includes(name))) candidates.push('username')
  return candidates.find((name) => present.includes(name))
}
