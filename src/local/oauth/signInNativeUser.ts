import { mfaConfig, mfaMethodsOf } from '../mfa/mfaMethods.ts'
import { attemptPassword } from '../passwords/passwordAttempt.ts'
import { isCorrectPassword } from '../passwords/storedPassword.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { User } from '../state/user.ts'
import { resolveUser } from '../users/resolvedUser.ts'

/** The sentence for an account that needs more than a password. The page has no steps after it. */
const UNFINISHED: Partial<Record<User['status'], string>> = {
  UNCONFIRMED: "This account isn't confirmed yet.",
  RESET_REQUIRED: 'This account needs a new password. Reset it in the app.',
  FORCE_CHANGE_PASSWORD: 'This account has a temporary password. Sign in with it in the app first.',
}

/** Verifies a password that was typed on the domain's page. Attempts count as those of InitiateAuth. */
export async function signInNativeUser(
  context: PoolContext,
  username: string,
  password: string,
): Promise<{ user: User } | { error: string }> {
  if (!username || !password) return { error: 'Enter your username and password.' }
  try {
    const resolvedUser = await resolveUser(context, username, 'User does not exist.')
    const user = await attemptPassword(context, resolvedUser, () => isCorrectPassword(context, resolvedUser, password))
    const error = refusalOf(context, user)
    return error === undefined ? { user } : { error }
  } catch (error) {
    if (error instanceof Fault) return { error: error.message }
    throw error
  }
}

/** Returns why a user with the right password can't sign in here. */
function refusalOf(context: PoolContext, user: User): string | undefined {
  if (!user.enabled) return 'User is disabled.'
  const needsMfa = mfaConfig(context).configuration === 'ON' || mfaMethodsOf(context, user).length > 0
  return (
    UNFINISHED[user.status] ??
    (needsMfa ? "This account uses MFA, which this page of the local pool doesn't have." : undefined)
  )
}
