import type { AuthResponse } from '../../wire/operations.ts'
import { continueWithMfa } from '../mfa/mfaChallenge.ts'
import { resetRequired } from '../passwords/passwordAttempt.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Settings } from '../server/settings.ts'
import type { User } from '../state/user.ts'
import { missingAttributes } from '../users/attributes.ts'
import { openSession } from './challengeSessions.ts'

/** Returns the response after a verified first factor: another challenge, or tokens. */
export async function continueAfterFirstFactor(
  context: PoolContext,
  user: User,
  parameters: Record<string, string> = {},
): Promise<AuthResponse> {
  if (!user.enabled) throw new Fault('NotAuthorizedException', 'User is disabled.')
  if (user.status === 'UNCONFIRMED') throw new Fault('UserNotConfirmedException', 'User is not confirmed.')
  if (user.status === 'RESET_REQUIRED') throw resetRequired()
  if (user.status === 'FORCE_CHANGE_PASSWORD') return askForNewPassword(context, user)
  return continueWithMfa(context, user, parameters)
}

/** Starts NEW_PASSWORD_REQUIRED (docs/protocol.md §3.7). @throws {Fault} NotAuthorizedException when the temporary password expired. */
function askForNewPassword(context: PoolContext, user: User): AuthResponse {
  const expiresAt = user.password?.expiresAt ?? Number.POSITIVE_INFINITY
  if (context.settings.now() >= expiresAt) {
    const message = 'Temporary password has expired and must be reset by an administrator.'
    throw new Fault('NotAuthorizedException', message)
  }
  return {
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session: openSession(context, { challenge: 'NEW_PASSWORD_REQUIRED', subject: user.sub }),
    ChallengeParameters: {
      USER_ID_FOR_SRP: user.username,
      requiredAttributes: JSON.stringify(missingNow(context.settings, user)),
      userAttributes: JSON.stringify(user.attributes),
    },
  }
}

const missingNow = (settings: Settings, user: User) =>
  missingAttributes(settings, user.attributes).map((name) => `userAttributes.${name}`)
