import { requireParameter } from '../../server/requireParameter.ts'
import { resolvedUserOf } from '../../users/resolvedUser.ts'
import { consumeSession } from '../challengeSessions.ts'
import { continueCustomAuth } from '../customAuthRounds.ts'
import { runTrigger } from '../runTrigger.ts'
import type { ChallengeHandler } from './challengeHandler.ts'

/** Any text, judged by the pool's trigger (reference 3.9). */
export const customChallenge: ChallengeHandler<'CUSTOM_CHALLENGE'> = async (context, session, responses) => {
  const subject = resolvedUserOf(context, session)
  const { answerCorrect = false } = await runTrigger(
    context,
    'verifyAuthChallengeResponse',
    'VerifyAuthChallengeResponse_Authentication',
    subject,
    {
      privateChallengeParameters: session.secrets,
      challengeAnswer: requireParameter(responses, 'ANSWER'),
      ...(!subject.user && { userNotFound: true }),
    },
  )
  // Once judged, an answer cannot be given again, though the sign-in may end here.
  consumeSession(context, session)
  const rounds = session.rounds.with(-1, { ...session.rounds.at(-1)!, challengeResult: answerCorrect })
  return continueCustomAuth(context, subject, rounds, responses)
}
