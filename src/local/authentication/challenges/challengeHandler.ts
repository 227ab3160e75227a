import type { AuthResponse } from '../../../wire/operations.ts'
import type { PoolContext } from '../../server/poolContext.ts'
import type { ChallengeSessionAt, SessionChallenge } from '../../state/challengeSession.ts'

/** Judges the answer to one challenge (reference 3.3). The caller spends the session once this returns. */
export type ChallengeHandler<C extends SessionChallenge> = (
  context: PoolContext,
  session: ChallengeSessionAt<C>,
  responses: Record<string, string>,
) => Promise<AuthResponse>
