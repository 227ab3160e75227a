import { Fault } from '../../server/fault.ts'
import { requireParameter } from '../../server/requireParameter.ts'
import { resolvedUserOf } from '../../users/resolvedUser.ts'
import { availableFactors, startFactor } from '../firstFactors.ts'
import type { ChallengeHandler } from './challengeHandler.ts'

/** Which first factor it shall be, with what proves it where that is at hand (reference 3.8). */
export const selectChallenge: ChallengeHandler<'SELECT_CHALLENGE'> = async (context, session, responses) => {
  const answer = requireParameter(responses, 'ANSWER')
  const subject = resolvedUserOf(context, session)
  if (!availableFactors(context, subject).some((name) => name === answer)) {
    throw new Fault('InvalidParameterException', 'Invalid challenge selected')
  }
  return startFactor(context, subject, answer, responses)
}
