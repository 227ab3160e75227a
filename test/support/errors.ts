import { inspect } from 'node:util'
import { AuthError } from 'poolgate/client'
import { expect } from 'vitest'

/** Returns a matcher for an AuthError by its code alone: `rejects.toEqual(authError('wrongCode'))`. */
export const authError = (code: string): unknown => expect.objectContaining({ name: 'AuthError', code })

/** Returns the AuthError that a call ends with. Anything else fails the test. */
export async function catchAuthError(call: Promise<unknown>): Promise<AuthError> {
  const outcome = await call.then(
    () => 'a value',
    (error: unknown) => error,
  )
  if (outcome instanceof AuthError) return outcome
  throw new Error('expected an AuthError', { cause: outcome })
}

/** Returns everything of an error that a console, a log or an error tracker could print. */
export const printError = (error: AuthError): string =>
  [
    error.name,
    error.message,
    error.stack,
    String(error),
    JSON.stringify(error),
    JSON.stringify(error.cause),
    inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true }),
  ].join('\n')
