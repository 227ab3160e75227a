import type { AuthResponse } from '../../wire/operations.ts'
import { askForDevice } from '../devices/localDevices.ts'
import { askForMfaCode } from '../mfa/mfaChallenge.ts'
import { Fault, incorrectCredentials } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { CustomRound } from '../state/challengeSession.ts'
import type { ResolvedUser } from '../users/resolvedUser.ts'
import { openSession } from './challengeSessions.ts'
import { completeSignIn } from './completeSignIn.ts'
import { runTrigger } from './runTrigger.ts'

export const SRP_ROUND: CustomRound = { challengeName: 'SRP_A', challengeResult: true }
export const PASSWORD_ROUND: CustomRound = { challengeName: 'PASSWORD_VERIFIER', challengeResult: true }

/**
 * Asks the pool's trigger what comes next, and does it (reference 3.9).
 *
 * @throws {Fault} NotAuthorizedException where the trigger ends the sign-in.
 */
export async function continueCustomAuth(
  context: PoolContext,
  subject: ResolvedUser,
  rounds: CustomRound[],
  given: Record<string, string> = {},
): Promise<AuthResponse> {
  const next = await define(context, subject, rounds)
  const { user } = subject
  if (next.failAuthentication) throw incorrectCredentials()
  if (next.issueTokens) {
    if (!user?.enabled) throw incorrectCredentials()
    if (user.status === 'UNCONFIRMED') throw new Fault('UserNotConfirmedException', 'User is not confirmed.')
    return askForDevice(context, user, given.DEVICE_KEY) ?? completeSignIn(context, user, given)
  }
  if (next.challengeName === 'CUSTOM_CHALLENGE') return createChallenge(context, subject, rounds)
  if (user && (next.challengeName === 'SMS_MFA' || next.challengeName === 'SOFTWARE_TOKEN_MFA')) {
    return askForMfaCode(context, user, next.challengeName)
  }
  throw new Fault('InvalidLambdaResponseException', 'Unrecognizable lambda output')
}

/** @throws {Fault} InvalidParameterException where the pool has no such trigger. */
export function define(context: PoolContext, { username, user }: ResolvedUser, session: CustomRound[]) {
  if (!context.settings.triggers.defineAuthChallenge) {
    throw new Fault('InvalidParameterException', 'Custom auth lambda trigger is not configured for the user pool.')
  }
  return runTrigger(
    context,
    'defineAuthChallenge',
    'DefineAuthChallenge_Authentication',
    { username, user },
    { session, ...(!user && { userNotFound: true }) },
  )
}

async function createChallenge(
  context: PoolContext,
  { id, username, user }: ResolvedUser,
  rounds: CustomRound[],
): Promise<AuthResponse> {
  const { publicChallengeParameters, privateChallengeParameters, challengeMetadata } = await runTrigger(
    context,
    'createAuthChallenge',
    'CreateAuthChallenge_Authentication',
    { username, user },
    { challengeName: 'CUSTOM_CHALLENGE', session: rounds, ...(!user && { userNotFound: true }) },
  )
  const asked = {
    challengeName: 'CUSTOM_CHALLENGE',
    challengeResult: false,
    ...(challengeMetadata && { challengeMetadata }),
  }
  return {
    ChallengeName: 'CUSTOM_CHALLENGE',
    Session: openSession(context, {
      challenge: 'CUSTOM_CHALLENGE',
      subject: id,
      rounds: [...rounds, asked],
      secrets: privateChallengeParameters ?? {},
    }),
    ChallengeParameters: { USERNAME: username, ...publicChallengeParameters },
  }
}
