import type { ChallengeName } from '../../wire/operations.ts'
import type { FlowContext } from '../flowContext.ts'
import { respondToChallenge } from './authRequests.ts'
import type { SignInAttempt } from './signInAttempt.ts'
import type { SignInState } from './signInState.ts'
import { toNextState } from './toNextState.ts'

/** Answers a challenge with the user's values and returns the next state. */
export async function answerChallenge(
  context: FlowContext,
  attempt: SignInAttempt,
  challenge: { name: ChallengeName; session: string | undefined },
  responses: Record<string, string>,
  signal: AbortSignal | undefined,
): Promise<SignInState> {
  const reply = await respondToChallenge(context, attempt, challenge, responses, signal)
  return toNextState(context, attempt, reply, signal)
}
