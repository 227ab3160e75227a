import type { AuthResponse } from '../../../wire/operations.ts'
import { deliver } from '../../messages/deliver.ts'
import { deliveryParameters } from '../../mfa/mfaChallenge.ts'
import { enableMfa, mfaConfig } from '../../mfa/mfaMethods.ts'
import { Fault } from '../../server/fault.ts'
import type { PoolContext } from '../../server/poolContext.ts'
import type { User } from '../../state/user.ts'
import { checkSchema, readAttributes } from '../../users/attributes.ts'
import { resolvedUserOf } from '../../users/resolvedUser.ts'
import { invalidSession, openSession } from '../challengeSessions.ts'
import { completeSignIn } from '../completeSignIn.ts'
import type { ChallengeHandler } from './challengeHandler.ts'

/** Completes the MFA setup that the pool requires, with a verified authenticator app or an email address (docs/protocol.md §3.6). */
export const mfaSetup: ChallengeHandler<'MFA_SETUP'> = async (context, session, responses) => {
  const { user } = resolvedUserOf(context, session)
  if (!user) throw invalidSession()
  const address = responses.EMAIL ?? responses.email
  if (address && mfaConfig(context).methods.includes('EMAIL_OTP')) return setUpEmail(context, user, address)

  if (!session.totp?.isVerified) {
    throw new Fault('InvalidParameterException', 'User has not set up software token mfa')
  }
  user.totp = session.totp
  enableMfa(user, 'SOFTWARE_TOKEN_MFA')
  return completeSignIn(context, user, responses)
}

/** Stores the address as unverified and sends a code to it. */
async function setUpEmail(context: PoolContext, user: User, address: string): Promise<AuthResponse> {
  const written = readAttributes(context.settings, [{ Name: 'email', Value: address }])
  checkSchema(context.settings, written)
  user.attributes = { ...user.attributes, ...written, email_verified: 'false' }
  const code = context.settings.code()
  const delivery = await deliver(context, user, 'email', 'mfa', code)
  const Session = openSession(context, {
    challenge: 'EMAIL_OTP',
    subject: user.sub,
    code,
    isFirstFactor: false,
    address,
  })
  return {
    ChallengeName: 'EMAIL_OTP',
    Session,
    ChallengeParameters: { USER_ID_FOR_SRP: user.username, ...deliveryParameters(delivery) },
  }
}
