import { AuthError, type AuthErrorCode } from '../../errors.ts'
import type { FlowContext } from '../flowContext.ts'
import type { Notice, SignInState } from './signInState.ts'

const OVER: Partial<Record<AuthErrorCode, Notice>> = { challengeExpired: 'challengeExpired' }

/** Faults that are steps: an account to be confirmed, a password to be reset. */
function stepAfter(error: unknown, username: string): SignInState | undefined {
  if (!(error instanceof AuthError)) return undefined
  if (error.code === 'resetRequired') return { step: 'resetPassword', username }
  return error.code === 'notConfirmed' ? { step: 'confirmSignUp', username } : undefined
}

/**
 * A challenge that is over cannot be answered: back to the start, with the name kept and the reason said.
 *
 * @param also What else ends this challenge, and what is said of it.
 */
export async function orStartAgain(
  username: string,
  answer: () => Promise<SignInState>,
  also: Partial<Record<AuthErrorCode, Notice>> = {},
): Promise<SignInState> {
  try {
    return await answer()
  } catch (error) {
    const next = stepAfter(error, username)
    if (next) return next
    const notice = error instanceof AuthError ? { ...OVER, ...also }[error.code] : undefined
    if (!notice) throw error
    return { step: 'credentials', username, notice }
  }
}

/** The same for a form that takes a password: it stays, and is kept for the sign-in after a confirmation. */
export async function orGoWhereFaultsLead(
  { pendingPassword }: FlowContext,
  username: string,
  password: string | undefined,
  signIn: () => Promise<SignInState>,
): Promise<SignInState> {
  try {
    return await signIn()
  } catch (error) {
    const next = stepAfter(error, username)
    if (!next) throw error
    if (password && next.step === 'confirmSignUp') pendingPassword.set(username, password)
    return next
  }
}
