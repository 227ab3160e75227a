import { AuthError, type AuthErrorCode } from '../../errors.ts'
import type { Notice, SignInState } from './signInState.ts'

/** The errors that end a challenge and show the sign-in form again, each with its notice. */
export type EndingErrors = Partial<Record<AuthErrorCode, Notice>>

/** An expired challenge can no longer be answered. */
export const expiredChallenge: EndingErrors = { challengeExpired: 'challengeExpired' }

interface RedirectOptions {
  /** Default: {@link expiredChallenge}. */
  endingErrors?: EndingErrors
  /** Called before the flow leaves for the confirmation of the account. */
  onNotConfirmed?: () => void
}

/**
 * Runs an action and turns some errors into states: an account to confirm, a password to reset, a sign-in that has ended. The state
 * keeps the username.
 *
 * @throws {AuthError} every other error of the action.
 */
export async function redirectOnAuthError(
  username: string,
  action: () => Promise<SignInState>,
  { endingErrors = expiredChallenge, onNotConfirmed }: RedirectOptions = {},
): Promise<SignInState> {
  try {
    return await action()
  } catch (error) {
    if (!(error instanceof AuthError)) throw error
    if (error.code === 'resetRequired') return { step: 'resetPassword', username }
    if (error.code === 'notConfirmed') {
      onNotConfirmed?.()
      return { step: 'confirmSignUp', username }
    }
    const notice = endingErrors[error.code]
    if (!notice) throw error
    return { step: 'credentials', username, notice }
  }
}
