import { AuthError, type AuthErrorCode } from '../errors.ts'
import type { FlowContext } from './context.ts'
import type { Notice, SignInState } from './signInState.ts'

const OVER: Partial<Record<AuthErrorCode, Notice>> = { challengeExpired: 'challengeExpired' }

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
    const notice = error instanceof AuthError ? { ...OVER, ...also }[error.code] : undefined
    if (!notice) throw error
    return { step: 'credentials', username, notice }
  }
}

/** Faults that are steps: an account to be confirmed, a password to be reset. */
export async function orGoWhereFaultsLead(
  { keptPassword }: FlowContext,
  username: string,
  password: string | undefined,
  signIn: () => Promise<SignInState>,
): Promise<SignInState> {
  try {
    return await signIn()
  } catch (error) {
    if (!(error instanceof AuthError)) throw error
    if (error.code === 'resetRequired') return { step: 'resetPassword', username }
    if (error.code !== 'notConfirmed') throw error
    if (password) keptPassword.keep(username, password)
    return { step: 'confirmSignUp', username }
  }
}
