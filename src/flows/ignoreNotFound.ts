import { AuthError, type AuthErrorCause } from '../errors.ts'

/** What is gone already, say by another tab, need not be removed again: ResourceNotFoundException of a call with a good token. */
export function ignoreNotFound(error: unknown): void {
  const fault = error instanceof AuthError && (error.cause as AuthErrorCause | undefined)?.fault
  if (fault !== 'ResourceNotFoundException') throw error
}
