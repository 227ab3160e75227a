import { AuthError } from '../errors.ts'

/** Ignores ResourceNotFoundException, the error of removing something that is already removed, for example in another tab. */
export function ignoreNotFound(error: unknown): void {
  if (error instanceof AuthError && error.fault === 'ResourceNotFoundException') return
  throw error
}
