import type { AuthResponse, ChallengeName } from '../../wire/operations.ts'
import { deliver, pretendDelivery } from '../messages/deliver.ts'
import { mfaConfig, mfaMethodsOf } from '../mfa/mfa.ts'
import { deliveryParameters } from '../mfa/mfaChallenge.ts'
import { askForPasskey } from '../passkeys/localPasskeys.ts'
import { Fault } from '../server/fault.ts'
import type { FirstAuthFactor } from '../server/localPoolOptions.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { ResolvedUser } from '../users/resolvedUser.ts'
import { signInWithPassword } from './authFlows/userPasswordAuth.ts'
import { startSrp } from './authFlows/userSrpAuth.ts'
import { openSession } from './challengeSessions.ts'

/** What this person may begin a sign-in by choice with, in the pool's order (reference 3.8, 10.5). */
export function availableFactors(context: PoolContext, { user }: ResolvedUser): ChallengeName[] {
  const { allowedFirstAuthFactors } = context.settings
  const { configuration } = mfaConfig(context)
  const onlyPassword = configuration === 'ON' || (user !== undefined && mfaMethodsOf(context, user).length > 0)
  const challenges: Record<FirstAuthFactor, ChallengeName[]> = {
    PASSWORD: !user || user.password ? ['PASSWORD_SRP', 'PASSWORD'] : [],
    EMAIL_OTP: !onlyPassword && (!user || user.attributes.email) ? ['EMAIL_OTP'] : [],
    SMS_OTP: !onlyPassword && (!user || user.attributes.phone_number) ? ['SMS_OTP'] : [],
    WEB_AUTHN: !onlyPassword && user?.passkeys.length ? ['WEB_AUTHN'] : [],
  }
  return allowedFirstAuthFactors.flatMap((factor) => challenges[factor])
}

/** The list to choose from. */
export function offerFactors(context: PoolContext, subject: ResolvedUser): AuthResponse {
  return {
    ChallengeName: 'SELECT_CHALLENGE',
    Session: openSession(context, { challenge: 'SELECT_CHALLENGE', subject: subject.id }),
    ChallengeParameters: { USERNAME: subject.username },
    AvailableChallenges: availableFactors(context, subject),
  }
}

/**
 * Starts with one factor, with what proves it where that is at hand already.
 *
 * @param given AuthParameters or ChallengeResponses.
 */
export async function startFactor(
  context: PoolContext,
  subject: ResolvedUser,
  factor: string,
  given: Record<string, string> = {},
): Promise<AuthResponse> {
  switch (factor) {
    case 'PASSWORD':
      return given.PASSWORD ? signInWithPassword(context, subject, given) : waitFor('PASSWORD')
    case 'PASSWORD_SRP':
      return given.SRP_A ? startSrp(context, subject, given) : waitFor('PASSWORD_SRP')
    case 'EMAIL_OTP':
    case 'SMS_OTP':
      return sendCode(context, subject, factor)
    case 'WEB_AUTHN':
      return askForPasskey(context, subject)
    default:
      throw new Fault('InvalidParameterException', 'Invalid challenge selected')
  }

  function waitFor(ChallengeName: 'PASSWORD' | 'PASSWORD_SRP'): AuthResponse {
    const Session = openSession(context, { challenge: 'SELECT_CHALLENGE', subject: subject.id })
    return { ChallengeName, Session, ChallengeParameters: { USERNAME: subject.username } }
  }
}

/** Sends a code of eight digits, or to somebody who does not exist, none (reference 6.4, 7.8). */
async function sendCode(
  context: PoolContext,
  { id, username, user }: ResolvedUser,
  challenge: 'EMAIL_OTP' | 'SMS_OTP',
): Promise<AuthResponse> {
  const attribute = challenge === 'EMAIL_OTP' ? 'email' : 'phone_number'
  const code = user ? context.settings.code() : null
  const sent =
    user && code !== null
      ? await deliver(context, user, attribute, 'oneTimePassword', code)
      : { Destination: '', DeliveryMedium: 'EMAIL', ...(await pretendDelivery(context, username)) }
  const asked = challenge === 'EMAIL_OTP' ? { challenge, code, isFirstFactor: true } : { challenge, code }
  return {
    ChallengeName: challenge,
    Session: openSession(context, { ...asked, subject: id }),
    ChallengeParameters: { USERNAME: username, ...deliveryParameters(sent) },
  }
}
