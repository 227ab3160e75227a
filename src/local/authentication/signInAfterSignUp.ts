import type { PoolContext } from '../server/poolContext.ts'
import type { Settings } from '../server/settings.ts'
import type { ChallengeSession } from '../state/challengeSession.ts'
import { findRecord } from '../state/poolRecords.ts'
import type { DeliveryAttribute, User } from '../state/user.ts'
import { consumeSession, invalidSession, openSession } from './challengeSessions.ts'

/** Returns whether the code that confirms a sign-up counts as a first factor and so signs the user in (docs/protocol.md §3.8). */
export const offersSignInAfterSignUp = ({ authFlows, allowedFirstAuthFactors }: Settings, channel: DeliveryAttribute) =>
  authFlows.includes('USER_AUTH') && allowedFirstAuthFactors.includes(channel === 'email' ? 'EMAIL_OTP' : 'SMS_OTP')

/**
 * Returns the session that SignUp started, or `undefined` when it has expired. The code, which is valid for longer, still confirms.
 *
 * @throws {Fault} NotAuthorizedException for an unknown session, or another user's.
 */
export function findSignUpSession(
  { pool, settings }: PoolContext,
  id: string,
  user: User,
): ChallengeSession | undefined {
  const session = findRecord(pool, 'sessions', id)
  if (session?.challenge !== 'CONFIRM_SIGN_UP' || session.subject !== user.sub) throw invalidSession()
  return settings.now() < session.expiresAt ? session : undefined
}

/** Returns a Session that signs in through USER_AUTH. */
export function continueAfterSignUp(context: PoolContext, session: ChallengeSession): string {
  consumeSession(context, session)
  return openSession(context, { challenge: 'SIGN_IN_AFTER_SIGN_UP', subject: session.subject })
}
