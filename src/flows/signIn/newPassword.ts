import { normalizeAttribute } from '../../poolConfig/normalizeInput.ts'
import type { FlowContext } from '../flowContext.ts'
import { respondToChallenge } from './authRequests.ts'
import { orStartAgain } from './redirectOnAuthError.ts'
import { identityOf } from './signInAttempt.ts'
import type { SignInState, SignInStateAt } from './signInState.ts'
import { toNextState } from './toNextState.ts'

/** The new password, and a value for each of the state's `missing` attributes under its own name. */
export interface NewPasswordValues {
  newPassword: string
  [attribute: string]: string
}

/**
 * Sets the password that replaces a temporary one, and what the pool still wants to know (reference 3.7).
 * A session that has expired meanwhile leads back to the start, with the name kept.
 *
 * @throws {AuthError} `passwordTooShort` and its kin, `passwordUsedBefore`, `required` …
 */
export function submitNewPassword(
  context: FlowContext,
  state: SignInStateAt<'newPassword'>,
  { newPassword, ...attributes }: NewPasswordValues,
  signal?: AbortSignal,
): Promise<SignInState> {
  return orStartAgain(state.username, async () => {
    const attempt = identityOf(state)
    const responses = {
      NEW_PASSWORD: newPassword,
      ...Object.fromEntries(
        state.missing.map((name) => [`userAttributes.${name}`, normalizeAttribute(attributes[name] ?? '')]),
      ),
    }
    const challenge = { name: 'NEW_PASSWORD_REQUIRED', session: state.session } as const
    return toNextState(
      context,
      attempt,
      await respondToChallenge(context, attempt, challenge, responses, signal),
      signal,
    )
  })
}
