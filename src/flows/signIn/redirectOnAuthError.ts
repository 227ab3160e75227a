import { AuthError, type AuthErrorCode } from '../../errors.ts'
import type { Notice, SignInState } from './signInState.ts'

/** The errors that end a challenge: the sign-in form then shows again, with this notice. */
export type EndingErrors = Partial<Record<AuthErrorCode, Notice>>

/** A challenge that has expired can't be answered any more. */
export const expiredChallenge: EndingErrors = { challengeExpired: 'challengeExpired' }

interface RedirectOptions {
  /** Default: {@link expiredChallenge}. */
  endingErrors?: EndingErrors
  /** Called before the flow leaves for the confirmation of the account. */
  onNotConfirmed?: () => void
}

/**
 * Runs an action and turns the errors that are steps into states: an account to confirm, a password to reset, a sign-in that has
 * ended. The username stays filled in.
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
