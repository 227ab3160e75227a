import type { PoolContext } from '../server/poolContext.ts'
import type { Settings } from '../server/settings.ts'
import type { ChallengeSession } from '../state/challengeSession.ts'
import type { DeliveryAttribute, User } from '../state/user.ts'
import { consumeSession, invalidSession, openSession } from './challengeSessions.ts'

/** Whether the code that confirms a sign-up is worth a first factor, so that it may sign in as well (reference 3.8). */
export const offersSignInAfterSignUp = ({ authFlows, allowedFirstAuthFactors }: Settings, channel: DeliveryAttribute) =>
  authFlows.includes('USER_AUTH') && allowedFirstAuthFactors.includes(channel === 'email' ? 'EMAIL_OTP' : 'SMS_OTP')

/**
 * The Session that SignUp gave. One that has expired meanwhile is no fault: the code lives longer, and is what confirms.
 *
 * @throws {Fault} NotAuthorizedException for one that is unknown or somebody else's.
 */
export function findSignUpSession(
  { pool, settings }: PoolContext,
  id: string,
  user: User,
): ChallengeSession | undefined {
  const session = pool.sessions.find((entry) => entry.id === id && entry.challenge === 'CONFIRM_SIGN_UP')
  if (session?.subject !== user.sub) throw invalidSession()
  return settings.now() < session.expiresAt ? session : undefined
}

/** @returns the Session that signs in, by USER_AUTH. */
export function continueAfterSignUp(context: PoolContext, session: ChallengeSession): string {
  consumeSession(context, session)
  return openSession(context, { challenge: 'SIGN_IN_AFTER_SIGN_UP', subject: session.subject })
}
