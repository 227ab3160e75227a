import { deliver } from '../../messages/deliver.ts'
import { enableMfa, mfaConfig } from '../../mfa/mfa.ts'
import { deliveryParameters } from '../../mfa/mfaChallenge.ts'
import { Fault } from '../../server/fault.ts'
import { readAttributes } from '../../users/attributes.ts'
import { resolvedUserOf } from '../../users/resolvedUser.ts'
import { invalidSession, openSession } from '../challengeSessions.ts'
import { completeSignIn } from '../completeSignIn.ts'
import type { ChallengeHandler } from './challengeHandler.ts'

/** Ends the set-up that the pool demands: an authenticator app that was verified, or an e-mail address to prove (reference 3.6). */
export const mfaSetup: ChallengeHandler<'MFA_SETUP'> = async (context, session, responses) => {
  const { user } = resolvedUserOf(context, session)
  if (!user) throw invalidSession()
  const { methods } = mfaConfig(context)
  const address = responses.EMAIL ?? responses.email
  if (address && methods.includes('EMAIL_OTP')) {
    const written = readAttributes(context.settings, [{ Name: 'email', Value: address }])
    user.attributes = { ...user.attributes, ...written, email_verified: 'false' }
    const code = context.settings.code()
    const sent = await deliver(context, user, 'email', 'mfa', code)
    const asked = { challenge: 'EMAIL_OTP', subject: user.sub, code, isFirstFactor: false, address } as const
    return {
      ChallengeName: 'EMAIL_OTP',
      Session: openSession(context, asked),
      ChallengeParameters: { USER_ID_FOR_SRP: user.username, ...deliveryParameters(sent) },
    }
  }
  if (!session.totp?.isVerified) {
    throw new Fault('InvalidParameterException', 'User has not set up software token mfa')
  }
  user.totp = session.totp
  enableMfa(user, 'SOFTWARE_TOKEN_MFA')
  return completeSignIn(context, user, responses)
}
