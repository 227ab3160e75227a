import { AuthError } from '../errors.ts'

/** What is gone already, say by another tab, need not be removed again: ResourceNotFoundException of a call with a good token. */
export function orGone(error: unknown): void {
  const isGone = error instanceof AuthError && (error.code === 'deviceNotFound' || error.code === 'misconfigured')
  if (!isGone) throw error
}
