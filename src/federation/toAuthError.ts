import { reportHostError } from '../async/notifyHost.ts'
import { AuthError } from '../errors.ts'

/** Returns the error to show. Anything but an `AuthError` is a bug, of the kit or of the host's `navigate`: it is reported to the page. */
export function toAuthError(error: unknown): AuthError {
  if (error instanceof AuthError) return error
  reportHostError(error)
  return new AuthError('unknown')
}
