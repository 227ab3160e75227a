import { advance } from './toNextState.ts'
import { personOf } from './signInAttempt.ts'
import type { FlowContext } from '../flowContext.ts'
import { answerFactor } from './factors.ts'
import type { At, FirstFactor, SignInState } from './signInState.ts'
import { orStartAgain } from './redirectOnAuthError.ts'

/**
 * Chooses how to prove who one is, in a sign-in by choice (reference 3.8). A password is then asked for; a code is sent at once;
 * a passkey opens the browser's dialogue.
 */
export function submitFactor(
  context: FlowContext,
  state: At<'chooseFactor'>,
  { factor }: { factor: FirstFactor },
  signal?: AbortSignal,
): Promise<SignInState> {
  const { username, session, factors } = state
  return orStartAgain(username, async () => {
    if (factor === 'password') {
      return { step: 'password', ...personOf(state), factors, ...(session && { session }) }
    }
    const attempt = { ...personOf(state), factors }
    return advance(context, attempt, await answerFactor(context, attempt, session, factor, signal), signal)
  })
}

/** Tries once more with a passkey. */
export function submitPasskey(
  context: FlowContext,
  state: At<'passkey'>,
  _answer: Record<never, never>,
  signal?: AbortSignal,
): Promise<SignInState> {
  return submitFactor(context, switchFactor(state), { factor: 'passkey' }, signal)
}

/** Back to the choice, from the factor at hand. */
export const switchFactor = (state: At<'password'> | At<'passkey'> | At<'code'>): At<'chooseFactor'> => ({
  step: 'chooseFactor',
  ...personOf(state),
  factors: state.factors ?? [],
})
