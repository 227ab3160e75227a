import { attemptPassword } from '../../passwords/passwordAttempt.ts'
import { requireSignedResponses, verifySrpExchange } from '../../passwords/srpExchange.ts'
import { credentialsOf, resolvedUserOf } from '../../users/resolvedUser.ts'
import { consumeSession } from '../challengeSessions.ts'
import { continueAfterFirstFactor } from '../continueAfterFirstFactor.ts'
import { continueCustomAuth, PASSWORD_ROUND, SRP_ROUND } from '../customAuthRounds.ts'
import type { ChallengeHandler } from './challengeHandler.ts'

/** Verifies the password by the client's SRP signature (docs/protocol.md §3.4). */
export const passwordVerifier: ChallengeHandler<'PASSWORD_VERIFIER'> = async (context, session, responses) => {
  const { settings } = context
  const signed = requireSignedResponses(responses, settings.now())

  // An SRP exchange allows one attempt, so a wrong password also consumes the session.
  consumeSession(context, session)
  const resolvedUser = resolvedUserOf(context, session)
  const user = await attemptPassword(context, resolvedUser, async () => {
    const { verifier } = await credentialsOf(context, resolvedUser)
    return verifySrpExchange(session, { verifier, group: settings.group, id: resolvedUser.username }, signed)
  })
  if (session.isCustom) return continueCustomAuth(context, resolvedUser, [SRP_ROUND, PASSWORD_ROUND], responses)
  return continueAfterFirstFactor(context, user, responses)
}
