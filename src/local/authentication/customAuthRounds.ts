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

/** The rounds of a password by SRP, as the triggers receive them. */
export const SRP_ROUND: CustomRound = { challengeName: 'SRP_A', challengeResult: true }
export const PASSWORD_ROUND: CustomRound = { challengeName: 'PASSWORD_VERIFIER', challengeResult: true }

/**
 * Runs the DefineAuthChallenge trigger and returns what it decides: another challenge, or tokens (docs/protocol.md §3.9).
 *
 * @throws {Fault} NotAuthorizedException when the trigger ends the sign-in.
 */
export async function continueCustomAuth(
  context: PoolContext,
  resolvedUser: ResolvedUser,
  rounds: CustomRound[],
  parameters: Record<string, string> = {},
): Promise<AuthResponse> {
  const next = await runDefineAuthChallenge(context, resolvedUser, rounds)
  const { user } = resolvedUser
  if (next.failAuthentication) throw incorrectCredentials()
  if (next.issueTokens) {
    if (!user?.enabled) throw incorrectCredentials()
    if (user.status === 'UNCONFIRMED') throw new Fault('UserNotConfirmedException', 'User is not confirmed.')
    return askForDevice(context, user, parameters.DEVICE_KEY) ?? completeSignIn(context, user, parameters)
  }
  if (next.challengeName === 'CUSTOM_CHALLENGE') return createChallenge(context, resolvedUser, rounds)
  if (user && (next.challengeName === 'SMS_MFA' || next.challengeName === 'SOFTWARE_TOKEN_MFA')) {
    return askForMfaCode(context, user, next.challengeName)
  }
  throw new Fault('InvalidLambdaResponseException', 'Unrecognizable lambda output')
}

/** @throws {Fault} InvalidParameterException when the pool has no such trigger. */
export function runDefineAuthChallenge(context: PoolContext, { username, user }: ResolvedUser, session: CustomRound[]) {
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
  const newRound: CustomRound = {
    challengeName: 'CUSTOM_CHALLENGE',
    challengeResult: false,
    ...(challengeMetadata && { challengeMetadata }),
  }
  return {
    ChallengeName: 'CUSTOM_CHALLENGE',
    Session: openSession(context, {
      challenge: 'CUSTOM_CHALLENGE',
      subject: id,
      rounds: [...rounds, newRound],
      secrets: privateChallengeParameters ?? {},
    }),
    ChallengeParameters: { USERNAME: username, ...publicChallengeParameters },
  }
}
