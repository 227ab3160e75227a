import { call } from '../../client/call.ts'
import { identify } from '../../client/identify.ts'
import { AuthError } from '../../errors.ts'
import { normalizeCode, normalizeUsername } from '../../poolConfig/normalizeInput.ts'
import { deliveryOf, pretendedDelivery } from '../delivery.ts'
import type { FlowContext } from '../flowContext.ts'
import type { SignInStateAt } from '../signIn/signInState.ts'

/** Where somebody who forgot their password stands. `credentials`: it is reset, they can sign in. */
export type ForgotPasswordState =
  | { step: 'request'; username?: string }
  | SignInStateAt<'resetPassword'>
  | SignInStateAt<'credentials'>

/**
 * Asks for a code. The answer is the same whether or not an account exists (reference 6.4).
 *
 * @throws {AuthError} `cannotReset`, `tooManyAttempts`, `offline` …
 */
export async function submitRequest(
  { client }: FlowContext,
  _state: { step: string },
  answer: { username: string },
  signal?: AbortSignal,
): Promise<SignInStateAt<'resetPassword'>> {
  const username = normalizeUsername(answer.username)
  try {
    const reply = await call(client, 'ForgotPassword', { ...(await identify(client, username)) }, { signal })
    const sentTo = deliveryOf(reply.CodeDeliveryDetails)
    return { step: 'resetPassword', username, requested: true, ...(sentTo && { sentTo }) }
  } catch (error) {
    if (!(error instanceof AuthError) || error.code !== 'wrongCredentials') throw error
    const sentTo = pretendedDelivery(username)
    return { step: 'resetPassword', username, requested: true, ...(sentTo && { sentTo }) }
  }
}

/** Sends another code for the same name. @throws {AuthError} as {@link submitRequest}. */
export function resendResetCode(
  context: FlowContext,
  state: SignInStateAt<'resetPassword'>,
  signal?: AbortSignal,
): Promise<SignInStateAt<'resetPassword'>> {
  return submitRequest(context, state, state, signal)
}

/**
 * Sets a new password with the code. It does not sign in: whoever reads the mail should still know the password.
 *
 * @throws {AuthError} `wrongCode`, `codeExpired`, `passwordTooShort` and its kin …
 */
export async function submitResetPassword(
  { client }: FlowContext,
  { username }: SignInStateAt<'resetPassword'>,
  answer: { code: string; newPassword: string },
  signal?: AbortSignal,
): Promise<SignInStateAt<'credentials'>> {
  await call(
    client,
    'ConfirmForgotPassword',
    {
      ...(await identify(client, username)),
      ConfirmationCode: normalizeCode(answer.code),
      Password: answer.newPassword,
    },
    { signal },
  )
  return { step: 'credentials', username, notice: 'passwordReset' }
}
