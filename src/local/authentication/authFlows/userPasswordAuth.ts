import type { AuthResponse } from '../../../wire/operations.ts'
import { attemptPassword } from '../../passwords/passwordAttempt.ts'
import { isCorrectPassword } from '../../passwords/storedPassword.ts'
import type { PoolContext } from '../../server/poolContext.ts'
import { requireParameter } from '../../server/requireParameter.ts'
import { type ResolvedUser, resolveUser } from '../../users/resolvedUser.ts'
import { continueAfterFirstFactor } from '../continueAfterFirstFactor.ts'
import type { AuthFlowHandler } from './authFlowHandler.ts'

export const userPasswordAuth: AuthFlowHandler = async (context, { AuthParameters }) => {
  const username = requireParameter(AuthParameters, 'USERNAME')
  const resolvedUser = await resolveUser(context, username, 'User does not exist.')
  return signInWithPassword(context, resolvedUser, AuthParameters)
}

/** Verifies the PASSWORD of AuthParameters or ChallengeResponses, and continues the sign-in. */
export async function signInWithPassword(
  context: PoolContext,
  resolvedUser: ResolvedUser,
  parameters: Record<string, string> = {},
): Promise<AuthResponse> {
  const password = requireParameter(parameters, 'PASSWORD')
  const user = await attemptPassword(context, resolvedUser, () => isCorrectPassword(context, resolvedUser, password))
  return continueAfterFirstFactor(context, user, parameters)
}
