import type { AuthResponse } from '../../../wire/operations.ts'
import type { PoolContext } from '../../server/poolContext.ts'
import type { ChallengeSessionAt, SessionChallenge } from '../../state/challengeSession.ts'

/**
 * Checks the responses to one challenge and returns what comes next: another challenge, or tokens (docs/protocol.md §3.3).
 *
 * The caller consumes the session when the handler returns. If the handler throws, the session can be used again, unless the handler
 * consumed it.
 */
export type ChallengeHandler<C extends SessionChallenge> = (
  context: PoolContext,
  session: ChallengeSessionAt<C>,
  responses: Record<string, string>,
) => Promise<AuthResponse>
