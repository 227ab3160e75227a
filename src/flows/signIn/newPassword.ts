import { normalizeAttribute } from '../../poolConfig/normalizeInput.ts'
import type { FlowContext } from '../flowContext.ts'
import { answerChallenge } from './answerChallenge.ts'
import { redirectOnAuthError } from './redirectOnAuthError.ts'
import { identityOf } from './signInAttempt.ts'
import type { SignInState, SignInStateAt } from './signInState.ts'

/** The new password, and a value for each of the state's `missing` attributes, keyed by the attribute's name. */
export interface NewPasswordValues {
  newPassword: string
  [attribute: string]: string
}

/**
 * Sets the password that replaces a temporary one, and the attributes that the pool still requires (docs/protocol.md §3.7).
 * An expired session leads back to the sign-in form with the username filled in.
 *
 * @throws {AuthError} `passwordTooShort` and the like, `passwordUsedBefore`, `required` …
 */
export async function submitNewPassword(
  context: FlowContext,
  state: SignInStateAt<'newPassword'>,
  { newPassword, ...attributes }: NewPasswordValues,
  signal?: AbortSignal,
): Promise<SignInState> {
  const { username, session, missing } = state
  const typed = (name: string) => (Object.hasOwn(attributes, name) && attributes[name]) || ''
  const userAttributes = await Promise.all(
    missing.map(async (name) => [`userAttributes.${name}`, await normalizeAttribute(name, typed(name))]),
  )
  const responses = { NEW_PASSWORD: newPassword, ...Object.fromEntries(userAttributes) }
  return redirectOnAuthError(username, () =>
    answerChallenge(context, identityOf(state), { name: 'NEW_PASSWORD_REQUIRED', session }, responses, signal),
  )
}
