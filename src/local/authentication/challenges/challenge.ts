import type { ChallengeAnswer } from '../../../wire/operations.ts'
import type { SessionAt, SessionChallenge } from '../../state/pool.ts'
import type { PoolContext } from '../../server/poolContext.ts'

/** Judges the answer to one challenge (reference 3.3). The caller spends the session once this returns. */
export type Challenge<C extends SessionChallenge> = (
  context: PoolContext,
  session: SessionAt<C>,
  responses: Record<string, string>,
) => Promise<ChallengeAnswer>
