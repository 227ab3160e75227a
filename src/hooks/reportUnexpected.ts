import { AuthError } from '../errors.ts'

/**
 * Runs a request. An error that isn't an `AuthError` is a bug: it is reported to the page (`reportError`), and becomes `unknown`.
 *
 * @throws {AuthError} always an `AuthError`.
 */
export async function reportUnexpected<Result>(request: () => Promise<Result>): Promise<Result> {
  try {
    return await request()
  } catch (error) {
    if (error instanceof AuthError) throw error
    reportError(error)
    throw new AuthError('unknown')
  }
}
