import { AuthError } from '../../errors.ts'
import type { FlowContext } from '../flowContext.ts'
import type { SignInState, SignInStateAt } from '../signIn/signInState.ts'
import { signInWithPassword } from '../signIn/signInWithPassword.ts'

/**
 * Looks whether a link has confirmed the account meanwhile, on this device or another: the service tells only by letting the
 * person in. Where no password is at hand any more, the person signs in.
 *
 * @returns The same state while the account is not confirmed.
 * @throws {AuthError} `offline`, `busy` …: the state stays, and so does the password.
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
    return await signInWithPassword(context, username, password, signal)
  } catch (error) {
    if (!(error instanceof AuthError) || error.code === 'aborted') throw error
    if (error.code === 'wrongCredentials') return { step: 'credentials', username, notice: 'confirmed' }
    pendingPassword.set(username, password)
    if (error.code === 'notConfirmed') return state
    throw error
  }
}
