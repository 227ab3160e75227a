import { AuthError } from '../../errors.ts'
import type { FlowContext } from '../flowContext.ts'
import type { SignInState, SignInStateAt } from '../signIn/signInState.ts'
import { signInWithPassword } from '../signIn/signInWithPassword.ts'

/**
 * Checks whether the user has opened the confirmation link, on this device or another. It tries to sign in, because the service has no
 * other operation for this. Returns the sign-in form if the password is no longer kept.
 *
 * @returns The same state while the account isn't confirmed.
 * @throws {AuthError} `offline`, `busy` …. The password is kept for the next check.
 */
export async function checkConfirmation(
  context: FlowContext,
  state: SignInStateAt<'confirmSignUp'>,
  signal?: AbortSignal,
): Promise<SignInState> {
  const { username } = state
  const { pendingPassword } = context
  const password = pendingPassword.take(username)
  if (password === undefined) return { step: 'credentials', username }
  try {
    return await signInWithPassword(context, { username }, password, signal)
  } catch (error) {
    if (!(error instanceof AuthError) || error.code === 'aborted') throw error
    if (error.code === 'wrongCredentials') return { step: 'credentials', username, notice: 'confirmed' }
    pendingPassword.set(username, password)
    if (error.code === 'notConfirmed') return state
    throw error
  }
}
