import { advance } from './toNextState.ts'
import { personOf } from './signInAttempt.ts'
import { respond } from './authRequests.ts'
import type { FlowContext } from '../flowContext.ts'
import type { At, SignInState } from './signInState.ts'
import { orStartAgain } from './redirectOnAuthError.ts'
import { normalizeAttribute } from '../../poolConfig/normalizeInput.ts'

/** The new password, and a value for each of the state's `missing` attributes under its own name. */
export interface NewPasswordAnswer {
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
  state: At<'newPassword'>,
  { newPassword, ...attributes }: NewPasswordAnswer,
  signal?: AbortSignal,
): Promise<SignInState> {
  return orStartAgain(state.username, async () => {
    const attempt = personOf(state)
    const responses = {
      NEW_PASSWORD: newPassword,
      ...Object.fromEntries(
        state.missing.map((name) => [`userAttributes.${name}`, normalizeAttribute(attributes[name] ?? '')]),
      ),
    }
    const challenge = { name: 'NEW_PASSWORD_REQUIRED', session: state.session } as const
    return advance(context, attempt, await respond(context, attempt, challenge, responses, signal), signal)
  })
}
