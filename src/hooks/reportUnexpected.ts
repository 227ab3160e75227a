import { AuthError } from '../errors.ts'

/** Does something; a failure that is none of ours is reported to the page and becomes `unknown`. */
export async function reportUnexpected<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act()
  } catch (thrown) {
    if (thrown instanceof AuthError) throw thrown
    reportError(thrown)
    throw new AuthError('unknown')
  }
}
