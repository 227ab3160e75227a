import { inspect } from 'node:util'
import type { AuthError } from '../../src/errors.ts'

/** Returns everything in an error that a console, a log or an error tracker could print. */
export const printed = (error: AuthError): string =>
  [
    error.name,
    error.message,
    error.stack,
    String(error),
    JSON.stringify(error),
    JSON.stringify(error.cause),
    inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true }),
  ].join('\n')
