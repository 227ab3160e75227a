import { advance } from './toNextState.ts'
import { personOf } from './signInAttempt.ts'
import { respond } from './authRequests.ts'
import type { FlowContext } from '../flowContext.ts'
import type { At, SignInState } from './signInState.ts'
import { orStartAgain } from './redirectOnAuthError.ts'

/**
 * Answers a challenge of the pool's own triggers, with any text (reference 3.9). They ask again, or let the person in; a sign-in that
 * they end leads back to the start.
 */
export function submitCustomChallenge(
  context: FlowContext,
  state: At<'customChallenge'>,
  { answer }: { answer: string },
  signal?: AbortSignal,
): Promise<SignInState> {
  const { username, session, parameters } = state
  return orStartAgain(
    username,
    async () => {
      const attempt = { ...personOf(state), answered: parameters }
      const challenge = { name: 'CUSTOM_CHALLENGE', session } as const
      return advance(context, attempt, await respond(context, attempt, challenge, { ANSWER: answer }, signal), signal)
    },
    { wrongCredentials: 'notAccepted' },
  )
}
