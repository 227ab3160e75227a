import { type FirstFactor, firstFactorNames } from '../../wire/factorNames.ts'
import type { AuthResponse } from '../../wire/operations.ts'
import type { FlowContext } from '../flowContext.ts'
import { initiateAuth, respondToChallenge } from './authRequests.ts'
import type { SignInAttempt } from './signInAttempt.ts'

/** Answers SELECT_CHALLENGE with a sign-in method, or starts a new sign-in with it if there is no session (docs/protocol.md §3.8). */
export function selectFactor(
  context: FlowContext,
  attempt: SignInAttempt,
  session: string | undefined,
  factor: Exclude<FirstFactor, 'password'>,
  signal: AbortSignal | undefined,
): Promise<AuthResponse> {
  const name = firstFactorNames[factor]
  return session
    ? respondToChallenge(context, attempt, { name: 'SELECT_CHALLENGE', session }, { ANSWER: name }, signal)
    : initiateAuth(context, attempt, 'USER_AUTH', { PREFERRED_CHALLENGE: name }, signal)
}
