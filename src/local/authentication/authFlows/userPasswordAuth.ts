import type { AuthResponse } from '../../../wire/operations.ts'
import { attemptPassword } from '../../passwords/passwordAttempt.ts'
import { isRightPassword } from '../../passwords/storedPassword.ts'
import type { PoolContext } from '../../server/poolContext.ts'
import { requireParameter } from '../../server/requireParameter.ts'
import { type ResolvedUser, resolveUser } from '../../users/resolvedUser.ts'
import { afterFirstFactor } from '../afterFirstFactor.ts'
import type { AuthFlow } from './authFlow.ts'

export const userPasswordAuth: AuthFlow = async (context, { AuthParameters }) =>
  provePassword(
    context,
    await resolveUser(context, requireParameter(AuthParameters, 'USERNAME'), 'User does not exist.'),
    AuthParameters,
  )

/** Takes the password as it is, from AuthParameters or ChallengeResponses. */
export async function provePassword(
  context: PoolContext,
  subject: ResolvedUser,
  given: Record<string, string> = {},
): Promise<AuthResponse> {
  const password = requireParameter(given, 'PASSWORD')
  const user = await attemptPassword(context, subject, () => isRightPassword(context, subject, password))
  return afterFirstFactor(context, user, given)
}
