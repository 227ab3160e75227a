import { utf8 } from '../../../encoding/bytes.ts'
import type { AuthResponse } from '../../../wire/operations.ts'
import { enableMfa, verifyTotpCode } from '../../mfa/mfa.ts'
import { clearFailures, recordFailure, requireUnlocked } from '../../passwords/lockout.ts'
import { timingSafeEqual } from '../../passwords/timingSafeEqual.ts'
import { Fault } from '../../server/fault.ts'
import type { PoolContext } from '../../server/poolContext.ts'
import { requireParameter } from '../../server/requireParameter.ts'
import type { DeliveryAttribute, User } from '../../state/user.ts'
import { confirmUser } from '../../users/confirmUser.ts'
import { resolvedUserOf } from '../../users/resolvedUser.ts'
import { verifyAttribute } from '../../users/verifyAttribute.ts'
import { invalidSession } from '../challengeSessions.ts'
import { completeSignIn } from '../completeSignIn.ts'
import type { ChallengeHandler } from './challengeHandler.ts'

type Responses = Record<string, string>

export const smsMfa: ChallengeHandler<'SMS_MFA'> = async (context, session, responses) => {
  const user = await takeCode(context, session, requireParameter(responses, 'SMS_MFA_CODE'))
  return proveAddress(context, user, 'phone_number', responses)
}

export const smsOtp: ChallengeHandler<'SMS_OTP'> = async (context, session, responses) => {
  const user = await takeCode(context, session, requireParameter(responses, 'SMS_OTP_CODE'))
  return firstFactor(context, user, 'phone_number', responses)
}

export const emailOtp: ChallengeHandler<'EMAIL_OTP'> = async (context, session, responses) => {
  const user = await takeCode(context, session, requireParameter(responses, 'EMAIL_OTP_CODE'))
  if (session.isFirstFactor) return firstFactor(context, user, 'email', responses)
  if (session.address) enableMfa(user, 'EMAIL_OTP')
  return proveAddress(context, user, 'email', responses)
}

export const softwareTokenMfa: ChallengeHandler<'SOFTWARE_TOKEN_MFA'> = async (context, session, responses) => {
  const code = requireParameter(responses, 'SOFTWARE_TOKEN_MFA_CODE')
  const { now } = context.settings
  const user = await judge(context, session, ({ totp }) => totp !== null && verifyTotpCode(totp, code, now()))
  return completeSignIn(context, user, responses)
}

/** A right code proves the address that it went to, and as a first factor it confirms the account (reference 3.5). */
async function firstFactor(
  context: PoolContext,
  user: User,
  attribute: DeliveryAttribute,
  responses: Responses,
): Promise<AuthResponse> {
  if (!user.enabled) throw new Fault('NotAuthorizedException', 'User is disabled.')
  if (user.status === 'UNCONFIRMED') confirmUser(context, user)
  return proveAddress(context, user, attribute, responses)
}

function proveAddress(
  context: PoolContext,
  user: User,
  attribute: DeliveryAttribute,
  responses: Responses,
): Promise<AuthResponse> {
  verifyAttribute(context, user, attribute)
  return completeSignIn(context, user, responses)
}

const takeCode = (context: PoolContext, session: { subject: string; code: string | null }, given: string) =>
  judge(context, session, () => session.code !== null && timingSafeEqual(utf8(session.code), utf8(given)))

/** Wrong codes count like wrong passwords (reference 7.8). @throws {Fault} CodeMismatchException */
async function judge(
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
