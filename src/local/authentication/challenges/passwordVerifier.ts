import { hexToInteger } from '../../../encoding/hex.ts'
import { attemptPassword } from '../../passwords/passwordAttempt.ts'
import { isValidSignature } from '../../passwords/srpServer.ts'
import { checkTimestamp } from '../../passwords/srpTimestamp.ts'
import { requireParameter } from '../../server/requireParameter.ts'
import { credentialsOf, resolvedUserOf } from '../../users/resolvedUser.ts'
import { consumeSession } from '../challengeSessions.ts'
import { continueAfterFirstFactor } from '../continueAfterFirstFactor.ts'
import { continueCustomAuth, PASSWORD_ROUND, SRP_ROUND } from '../customAuthRounds.ts'
import type { ChallengeHandler } from './challengeHandler.ts'

/** The proof of the password by SRP (reference 3.4). */
export const passwordVerifier: ChallengeHandler<'PASSWORD_VERIFIER'> = async (context, session, responses) => {
  const signature = requireParameter(responses, 'PASSWORD_CLAIM_SIGNATURE')
  const secretBlock = requireParameter(responses, 'PASSWORD_CLAIM_SECRET_BLOCK')
  const timestamp = requireParameter(responses, 'TIMESTAMP')
  const { settings } = context
  checkTimestamp(timestamp, settings.now())

  // One pair of numbers serves one guess.
  consumeSession(context, session)
  const subject = resolvedUserOf(context, session)
  const proven = await attemptPassword(context, subject, async () => {
    const { verifier } = await credentialsOf(context, subject)
    const pair = { b: hexToInteger(session.b), B: hexToInteger(session.B) }
    const expected = { A: hexToInteger(session.A), pair, verifier, group: settings.group, id: subject.username }
    const isCorrect = await isValidSignature({ ...expected, secretBlock: session.secretBlock, timestamp, signature })
    return isCorrect && secretBlock === session.secretBlock
  })
  if (session.isCustom) return continueCustomAuth(context, subject, [SRP_ROUND, PASSWORD_ROUND], responses)
  return continueAfterFirstFactor(context, proven, responses)
}
