import type { AuthResponse } from '../../../wire/operations.ts'
import { attemptPassword } from '../../passwords/passwordAttempt.ts'
import { isCorrectPassword } from '../../passwords/storedPassword.ts'
import type { PoolContext } from '../../server/poolContext.ts'
import { requireParameter } from '../../server/requireParameter.ts'
import { type ResolvedUser, resolveUser } from '../../users/resolvedUser.ts'
import { continueAfterFirstFactor } from '../continueAfterFirstFactor.ts'
import type { AuthFlowHandler } from './authFlowHandler.ts'

export const userPasswordAuth: AuthFlowHandler = async (context, { AuthParameters }) =>
  signInWithPassword(
    context,
    await resolveUser(context, requireParameter(AuthParameters, 'USERNAME'), 'User does not exist.'),
    AuthParameters,
  )

/** Takes the password as it is, from AuthParameters or ChallengeResponses. */
export async function signInWithPassword(
  context: PoolContext,
  subject: ResolvedUser,
  given: Record<string, string> = {},
): Promise<AuthResponse> {
  const password = requireParameter(given, 'PASSWORD')
  const user = await attemptPassword(context, subject, () => isCorrectPassword(context, subject, password))
  return continueAfterFirstFactor(context, user, given)
}
