import type { FlowContext } from '../flowContext.ts'
import { answerFactor } from './factors.ts'
import { orStartAgain } from './redirectOnAuthError.ts'
import { identityOf } from './signInAttempt.ts'
import type { FirstFactor, SignInState, SignInStateAt } from './signInState.ts'
import { toNextState } from './toNextState.ts'

/**
 * Chooses how to prove who one is, in a sign-in by choice (reference 3.8). A password is then asked for; a code is sent at once;
 * a passkey opens the browser's dialogue.
 */
export function submitFactor(
  context: FlowContext,
  state: SignInStateAt<'chooseFactor'>,
  { factor }: { factor: FirstFactor },
  signal?: AbortSignal,
): Promise<SignInState> {
  const { username, session, factors } = state
  return orStartAgain(username, async () => {
    if (factor === 'password') {
      return { step: 'password', ...identityOf(state), factors, ...(session && { session }) }
    }
    const attempt = { ...identityOf(state), factors }
    return toNextState(context, attempt, await answerFactor(context, attempt, session, factor, signal), signal)
  })
}

/** Tries once more with a passkey. */
export function submitPasskey(
  context: FlowContext,
  state: SignInStateAt<'passkey'>,
  _answer: Record<never, never>,
  signal?: AbortSignal,
): Promise<SignInState> {
  return submitFactor(context, backToFactorChoice(state), { factor: 'passkey' }, signal)
}

/** Back to the choice, from the factor at hand. */
export const backToFactorChoice = (
  state: SignInStateAt<'password'> | SignInStateAt<'passkey'> | SignInStateAt<'code'>,
): SignInStateAt<'chooseFactor'> => ({
  step: 'chooseFactor',
  ...identityOf(state),
  factors: state.factors ?? [],
})
