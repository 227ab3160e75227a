import type { FirstFactor } from '../../wire/factorNames.ts'
import type { FlowContext } from '../flowContext.ts'
import { redirectOnAuthError } from './redirectOnAuthError.ts'
import { selectFactor } from './selectFactor.ts'
import { identityOf } from './signInAttempt.ts'
import type { SignInState, SignInStateAt } from './signInState.ts'
import { toNextState } from './toNextState.ts'

/**
 * Selects a sign-in method (docs/protocol.md §3.8). A password leads to the password form, a code is sent immediately, and a passkey
 * opens the browser's dialog.
 */
export function submitFactor(
  context: FlowContext,
  state: SignInStateAt<'chooseFactor'>,
  { factor }: { factor: FirstFactor },
  signal?: AbortSignal,
): Promise<SignInState> {
  const { username, session, factors } = state
  return redirectOnAuthError(username, async () => {
    if (factor === 'password') {
      return { step: 'password', ...identityOf(state), factors, ...(session && { session }) }
    }
    const attempt = { ...identityOf(state), factors }
    return toNextState(context, attempt, await selectFactor(context, attempt, session, factor, signal), signal)
  })
}

/** Opens the browser's passkey dialog again. */
export function submitPasskey(
  context: FlowContext,
  state: SignInStateAt<'passkey'>,
  _values: Record<never, never>,
  signal?: AbortSignal,
): Promise<SignInState> {
  return submitFactor(context, backToFactorChoice(state), { factor: 'passkey' }, signal)
}

/** Returns to the choice of a sign-in method. */
export const backToFactorChoice = (
  state: SignInStateAt<'password'> | SignInStateAt<'passkey'> | SignInStateAt<'code'>,
): SignInStateAt<'chooseFactor'> => ({
  step: 'chooseFactor',
  ...identityOf(state),
  factors: state.factors ?? [],
})
