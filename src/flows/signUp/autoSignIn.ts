import { AuthError } from '../../errors.ts'
import type { SignInState } from '../signIn/signInState.ts'

/**
 * Signs in a user who has just confirmed the account, with the first of the given functions that succeeds. If all fail, returns the
 * sign-in form without an error: the confirmation itself has succeeded.
 */
export async function autoSignIn(
  username: string,
  signInFunctions: (() => Promise<SignInState>)[],
): Promise<SignInState> {
  for (const signIn of signInFunctions) {
    try {
      return await signIn()
    } catch (error) {
      if (!(error instanceof AuthError) || error.code === 'aborted') throw error
    }
  }
  return { step: 'credentials', username, notice: 'confirmed' }
}
