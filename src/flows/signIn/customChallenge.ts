import type { FlowContext } from '../flowContext.ts'
import { answerChallenge } from './answerChallenge.ts'
import { expiredChallenge, redirectOnAuthError } from './redirectOnAuthError.ts'
import { identityOf } from './signInAttempt.ts'
import type { SignInState, SignInStateAt } from './signInState.ts'

/**
 * Answers a challenge of the pool's Lambda triggers (docs/protocol.md §3.9). The triggers then ask again, sign the user in, or reject
 * the sign-in, which leads back to the sign-in form.
 */
export function submitCustomChallenge(
  context: FlowContext,
  state: SignInStateAt<'customChallenge'>,
  { answer }: { answer: string },
  signal?: AbortSignal,
): Promise<SignInState> {
  const { username, session, parameters } = state
  const attempt = { ...identityOf(state), answeredParameters: parameters }
  return redirectOnAuthError(
    username,
    () => answerChallenge(context, attempt, { name: 'CUSTOM_CHALLENGE', session }, { ANSWER: answer }, signal),
    { endingErrors: { ...expiredChallenge, wrongCredentials: 'notAccepted' } },
  )
}
