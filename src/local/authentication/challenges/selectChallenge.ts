import type { AuthResponse } from '../../../wire/operations.ts'
import { Fault } from '../../server/fault.ts'
import type { PoolContext } from '../../server/poolContext.ts'
import { requireParameter } from '../../server/requireParameter.ts'
import type { ChallengeSessionAt } from '../../state/challengeSession.ts'
import { resolvedUserOf } from '../../users/resolvedUser.ts'
import { availableFactors, startFactor } from '../firstFactors.ts'

/**
 * Starts the first factor that the user chose, and completes it if the responses already contain its answer (docs/protocol.md §3.8).
 * The session may also belong to a passkey challenge that the user abandoned.
 */
export async function selectChallenge(
  context: PoolContext,
  session: ChallengeSessionAt<'SELECT_CHALLENGE' | 'WEB_AUTHN'>,
  responses: Record<string, string>,
): Promise<AuthResponse> {
  const factor = requireParameter(responses, 'ANSWER')
  const resolvedUser = resolvedUserOf(context, session)
  if (!availableFactors(context, resolvedUser).some((name) => name === factor)) {
    throw new Fault('InvalidParameterException', 'Invalid challenge selected')
  }
  return startFactor(context, resolvedUser, factor, responses)
}
