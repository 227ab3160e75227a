import { AuthError } from '../../errors.ts'
import type { SignInState } from '../signIn/signInState.ts'

/**
 * Signs in whoever has just been confirmed, in the first way that works; where none does, the person signs in. The
 * account is confirmed: why it could not also be signed in is of no use to them.
 */
export async function autoSignIn(username: string, ways: (() => Promise<SignInState>)[]): Promise<SignInState> {
  for (const signIn of ways) {
    try {
      return await signIn()
    } catch (error) {
      if (!(error instanceof AuthError) || error.code === 'aborted') throw error
    }
  }
  return { step: 'credentials', username, notice: 'confirmed' }
}
