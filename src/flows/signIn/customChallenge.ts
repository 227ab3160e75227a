import type { FlowContext } from '../flowContext.ts'
import { respondToChallenge } from './authRequests.ts'
import { orStartAgain } from './redirectOnAuthError.ts'
import { identityOf } from './signInAttempt.ts'
import type { SignInState, SignInStateAt } from './signInState.ts'
import { toNextState } from './toNextState.ts'

/**
 * Answers a challenge of the pool's own triggers, with any text (reference 3.9). They ask again, or let the person in; a sign-in that
 * they end leads back to the start.
 */
export function submitCustomChallenge(
  context: FlowContext,
  state: SignInStateAt<'customChallenge'>,
  { answer }: { answer: string },
  signal?: AbortSignal,
): Promise<SignInState> {
  const { username, session, parameters } = state
  return orStartAgain(
    username,
    async () => {
      const attempt = { ...identityOf(state), answered: parameters }
      const challenge = { name: 'CUSTOM_CHALLENGE', session } as const
      return toNextState(
        context,
        attempt,
        await respondToChallenge(context, attempt, challenge, { ANSWER: answer }, signal),
        signal,
      )
    },
    { wrongCredentials: 'notAccepted' },
  )
}
