import { requireParameter } from '../../server/requireParameter.ts'
import type { CustomRound } from '../../state/challengeSession.ts'
import { resolvedUserOf } from '../../users/resolvedUser.ts'
import { consumeSession } from '../challengeSessions.ts'
import { continueCustomAuth } from '../customAuthRounds.ts'
import { runTrigger } from '../runTrigger.ts'
import type { ChallengeHandler } from './challengeHandler.ts'

/** Lets the pool's trigger check the answer, which may be any text (docs/protocol.md §3.9). */
export const customChallenge: ChallengeHandler<'CUSTOM_CHALLENGE'> = async (context, session, responses) => {
  const resolvedUser = resolvedUserOf(context, session)
  const { answerCorrect = false } = await runTrigger(
    context,
    'verifyAuthChallengeResponse',
    'VerifyAuthChallengeResponse_Authentication',
    resolvedUser,
    {
      privateChallengeParameters: session.secrets,
      challengeAnswer: requireParameter(responses, 'ANSWER'),
      ...(!resolvedUser.user && { userNotFound: true }),
    },
  )
  // Consumed before the trigger decides, so that an answer can't be submitted twice even if the sign-in ends.
  consumeSession(context, session)
  return continueCustomAuth(context, resolvedUser, withResult(session.rounds, answerCorrect), responses)
}

/** Returns the rounds with the result of the last one filled in. */
const withResult = (rounds: readonly CustomRound[], challengeResult: boolean): CustomRound[] =>
  rounds.map((round, index) => (index === rounds.length - 1 ? { ...round, challengeResult } : round))
