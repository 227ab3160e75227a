import { utf8 } from '../../../encoding/bytes.ts'
import type { AuthResponse } from '../../../wire/operations.ts'
import { enableMfa } from '../../mfa/mfaMethods.ts'
import { verifyTotpCode } from '../../mfa/totp.ts'
import { clearFailures, recordFailure, requireUnlocked } from '../../passwords/lockout.ts'
import { timingSafeEqual } from '../../passwords/timingSafeEqual.ts'
import { Fault } from '../../server/fault.ts'
import type { PoolContext } from '../../server/poolContext.ts'
import { requireParameter } from '../../server/requireParameter.ts'
import type { ChallengeSessionAt } from '../../state/challengeSession.ts'
import type { DeliveryAttribute, MfaName, User } from '../../state/user.ts'
import { confirmUser } from '../../users/confirmUser.ts'
import { resolvedUserOf } from '../../users/resolvedUser.ts'
import { verifyAttribute } from '../../users/verifyAttribute.ts'
import { invalidSession } from '../challengeSessions.ts'
import { completeSignIn } from '../completeSignIn.ts'
import type { ChallengeHandler } from './challengeHandler.ts'

type Responses = Record<string, string>

export const smsMfa: ChallengeHandler<'SMS_MFA'> = async (context, session, responses) =>
  completeSignIn(context, await verifyMfaCode(context, session, requireParameter(responses, 'SMS_MFA_CODE')), responses)

export const smsOtp: ChallengeHandler<'SMS_OTP'> = async (context, session, responses) => {
  const user = await requireSentCode(context, session, requireParameter(responses, 'SMS_OTP_CODE'))
  return completeFirstFactor(context, user, 'phone_number', responses)
}

export const emailOtp: ChallengeHandler<'EMAIL_OTP'> = async (context, session, responses) => {
  const user = await requireSentCode(context, session, requireParameter(responses, 'EMAIL_OTP_CODE'))
  if (session.isFirstFactor) return completeFirstFactor(context, user, 'email', responses)
  const isMfaSetup = Boolean(session.address)
  if (isMfaSetup) enableMfa(user, 'EMAIL_OTP')
  return verifyAddressAndSignIn(context, user, 'email', responses)
}

export const softwareTokenMfa: ChallengeHandler<'SOFTWARE_TOKEN_MFA'> = async (context, session, responses) => {
  const code = requireParameter(responses, 'SOFTWARE_TOKEN_MFA_CODE')
  return completeSignIn(context, await verifyMfaCode(context, session, code), responses)
}

/**
 * Returns the user when the code of an MFA challenge is correct. One that was sent verifies its address (docs/protocol.md §3.5).
 *
 * @throws {Fault} CodeMismatchException, ExpiredCodeException, NotAuthorizedException.
 */
export async function verifyMfaCode(
  context: PoolContext,
  session: ChallengeSessionAt<MfaName>,
  code: string,
): Promise<User> {
  if (session.challenge === 'SOFTWARE_TOKEN_MFA') {
    const now = context.settings.now()
    return requireCode(context, session, ({ totp }) => totp !== null && verifyTotpCode(totp, code, now))
  }
  const user = await requireSentCode(context, session, code)
  verifyAttribute(context, user, session.challenge === 'SMS_MFA' ? 'phone_number' : 'email')
  return user
}

/** Continues after a correct code, which also confirms an unconfirmed account (docs/protocol.md §3.5). */
async function completeFirstFactor(
  context: PoolContext,
  user: User,
  attribute: DeliveryAttribute,
  responses: Responses,
): Promise<AuthResponse> {
  if (!user.enabled) throw new Fault('NotAuthorizedException', 'User is disabled.')
  if (user.status === 'UNCONFIRMED') confirmUser(context, user)
  return verifyAddressAndSignIn(context, user, attribute, responses)
}

/** Signs in after a correct code, which verifies the address that it was sent to (docs/protocol.md §3.5). */
function verifyAddressAndSignIn(
  context: PoolContext,
  user: User,
  attribute: DeliveryAttribute,
  responses: Responses,
): Promise<AuthResponse> {
  verifyAttribute(context, user, attribute)
  return completeSignIn(context, user, responses)
}

/** @throws {Fault} CodeMismatchException when the code differs from the one that was sent, or none was sent. */
const requireSentCode = (
  context: PoolContext,
  session: { subject: string; code: string | null },
  submittedCode: string,
) =>
  requireCode(context, session, () => session.code !== null && timingSafeEqual(utf8(session.code), utf8(submittedCode)))

/**
 * Returns the user when the code is correct. Wrong codes count like wrong passwords (docs/protocol.md §7.8).
 *
 * @throws {Fault} CodeMismatchException, NotAuthorizedException.
 */
async function requireCode(
  context: PoolContext,
  session: { subject: string },
  isCorrect: (user: User) => boolean,
): Promise<User> {
  const { id, user } = resolvedUserOf(context, session)
  requireUnlocked(context, id)
  if (!user || !isCorrect(user)) {
    recordFailure(context, id)
    throw new Fault('CodeMismatchException', 'Invalid code received for user')
  }
  if (!user.enabled) throw invalidSession()
  clearFailures(context, id)
  return user
}
