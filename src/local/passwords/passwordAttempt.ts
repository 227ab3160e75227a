import { Fault, incorrectCredentials } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { User } from '../state/user.ts'
import type { ResolvedUser } from '../users/resolvedUser.ts'
import { clearFailures, recordFailure, requireUnlocked } from './lockout.ts'

/**
 * Counts one attempt at a password and locks out after too many, in every flow. Reveals nothing about the account unless the password
 * is correct.
 *
 * @throws {Fault} NotAuthorizedException; PasswordResetRequiredException, in a `LEGACY` pool even for a wrong password.
 */
export async function attemptPassword(
  context: PoolContext,
  { id, user }: ResolvedUser,
  isCorrect: () => Promise<boolean>,
): Promise<User> {
  requireUnlocked(context, id)
  if (user?.status === 'RESET_REQUIRED' && context.settings.preventUserExistenceErrors === 'LEGACY')
    throw resetRequired()
  if (!(await isCorrect()) || !user) {
    recordFailure(context, id)
    throw incorrectCredentials()
  }
  clearFailures(context, id)
  return user
}

export const resetRequired = () => new Fault('PasswordResetRequiredException', 'Password reset required for the user')
