import { AuthError } from '../../src/errors.ts'

/** Returns the AuthError that a call rejects with. Anything else fails the test. */
export async function failure(call: Promise<unknown>): Promise<AuthError> {
  const outcome = await call.then(
    () => 'a value',
    (error: unknown) => error,
  )
  if (outcome instanceof AuthError) return outcome
  throw new Error('expected an AuthError', { cause: outcome })
}
