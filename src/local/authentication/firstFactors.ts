import type { AuthResponse, ChallengeName } from '../../wire/operations.ts'
import { deliver, pretendDelivery } from '../messages/deliver.ts'
import { deliveryParameters } from '../mfa/mfaChallenge.ts'
import { mfaConfig, mfaMethodsOf, usesPasskeyAsMfa } from '../mfa/mfaMethods.ts'
import { askForPasskey } from '../passkeys/localPasskeys.ts'
import { Fault } from '../server/fault.ts'
import type { FirstAuthFactor } from '../server/localPoolOptions.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { ResolvedUser } from '../users/resolvedUser.ts'
import { signInWithPassword } from './authFlows/userPasswordAuth.ts'
import { startSrp } from './authFlows/userSrpAuth.ts'
import { openSession } from './challengeSessions.ts'

/** Returns the challenges that this user can start a choice-based sign-in with, in the pool's order (docs/protocol.md §3.8, §10.5). */
export function availableFactors(context: PoolContext, { user }: ResolvedUser): ChallengeName[] {
  const { allowedFirstAuthFactors } = context.settings
  const { configuration } = mfaConfig(context)
  const isUsingMfa = configuration === 'ON' || (user !== undefined && mfaMethodsOf(context, user).length > 0)
  const challenges: Record<FirstAuthFactor, ChallengeName[]> = {
    PASSWORD: !user || user.password ? ['PASSWORD_SRP', 'PASSWORD'] : [],
    EMAIL_OTP: !isUsingMfa && (!user || user.attributes.email) ? ['EMAIL_OTP'] : [],
    SMS_OTP: !isUsingMfa && (!user || user.attributes.phone_number) ? ['SMS_OTP'] : [],
    WEB_AUTHN: user?.passkeys.length && (!isUsingMfa || usesPasskeyAsMfa(context, user)) ? ['WEB_AUTHN'] : [],
  }
  return allowedFirstAuthFactors.flatMap((factor) => challenges[factor])
}

/** Starts SELECT_CHALLENGE with the factors that the user can choose from. */
export function offerFactors(context: PoolContext, resolvedUser: ResolvedUser): AuthResponse {
  return {
    ChallengeName: 'SELECT_CHALLENGE',
    Session: openSession(context, { challenge: 'SELECT_CHALLENGE', subject: resolvedUser.id }),
    ChallengeParameters: { USERNAME: resolvedUser.username },
    AvailableChallenges: availableFactors(context, resolvedUser),
  }
}

/**
 * Starts one factor, and completes it if the parameters already contain a password.
 *
 * @param parameters AuthParameters or ChallengeResponses.
 */
export async function startFactor(
  context: PoolContext,
  resolvedUser: ResolvedUser,
  factor: string,
  parameters: Record<string, string> = {},
): Promise<AuthResponse> {
  switch (factor) {
    case 'PASSWORD':
      if (!parameters.PASSWORD) return askForPassword(context, resolvedUser, factor)
      return signInWithPassword(context, resolvedUser, parameters)
    case 'PASSWORD_SRP':
      if (!parameters.SRP_A) return askForPassword(context, resolvedUser, factor)
      return startSrp(context, resolvedUser, parameters)
    case 'EMAIL_OTP':
    case 'SMS_OTP':
      return sendOneTimePassword(context, resolvedUser, factor)
    case 'WEB_AUTHN':
      return askForPasskey(context, resolvedUser)
    default:
      throw new Fault('InvalidParameterException', 'Invalid challenge selected')
  }
}

/** Starts a password challenge. Its session is that of SELECT_CHALLENGE, because the response names the factor again. */
function askForPassword(
  context: PoolContext,
  resolvedUser: ResolvedUser,
  ChallengeName: 'PASSWORD' | 'PASSWORD_SRP',
): AuthResponse {
  const Session = openSession(context, { challenge: 'SELECT_CHALLENGE', subject: resolvedUser.id })
  return { ChallengeName, Session, ChallengeParameters: { USERNAME: resolvedUser.username } }
}

/** Sends a code, or pretends to for an unknown user (docs/protocol.md §6.4, §7.8). */
async function sendOneTimePassword(
  context: PoolContext,
  { id, username, user }: ResolvedUser,
  challenge: 'EMAIL_OTP' | 'SMS_OTP',
): Promise<AuthResponse> {
  const attribute = challenge === 'EMAIL_OTP' ? 'email' : 'phone_number'
  const code = user ? context.settings.code() : null
  const delivery =
    user && code !== null
      ? await deliver(context, user, attribute, 'oneTimePassword', code)
      : await pretendDelivery(context, username)
  const session = challenge === 'EMAIL_OTP' ? { challenge, code, isFirstFactor: true } : { challenge, code }
  return {
    ChallengeName: challenge,
    Session: openSession(context, { ...session, subject: id }),
    ChallengeParameters: { USERNAME: username, ...deliveryParameters(delivery) },
  }
}
