import { AuthError } from '../errors.ts'

/** Ignores the error of removing what is removed already, say in another tab: ResourceNotFoundException with a valid token. */
export function ignoreNotFound(error: unknown): void {
  if (error instanceof AuthError && error.fault === 'ResourceNotFoundException') return
  throw error
}
