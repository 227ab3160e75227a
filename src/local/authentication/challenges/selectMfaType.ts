import { askForMfaCode } from '../../mfa/mfaChallenge.ts'
import { Fault } from '../../server/fault.ts'
import { requireParameter } from '../../server/requireParameter.ts'
import { resolvedUserOf } from '../../users/resolvedUser.ts'
import { invalidSession } from '../challengeSessions.ts'
import type { ChallengeHandler } from './challengeHandler.ts'

/** Starts the MFA method that the user chose (docs/protocol.md §3.6). */
export const selectMfaType: ChallengeHandler<'SELECT_MFA_TYPE'> = async (context, session, responses) => {
  const answer = requireParameter(responses, 'ANSWER')
  const method = session.methods.find((name) => name === answer)
  const { user } = resolvedUserOf(context, session)
  if (!user) throw invalidSession()
  if (!method) throw new Fault('InvalidParameterException', 'Invalid mfa type selected')
  return askForMfaCode(context, user, method)
}
