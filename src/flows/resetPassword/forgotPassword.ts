import { call } from '../../client/call.ts'
import { identify } from '../../client/identify.ts'
import { AuthError } from '../../errors.ts'
import { normalizeCode, normalizeUsername } from '../../poolConfig/normalizeInput.ts'
import { withCooldown } from '../cooldowns.ts'
import { deliveryOf, pretendedDelivery } from '../delivery.ts'
import type { FlowContext } from '../flowContext.ts'
import type { SignInStateAt } from '../signIn/signInState.ts'

/** The state of a password reset. `credentials`: the password is reset and the user can sign in. */
export type ForgotPasswordState =
  | { step: 'request'; username?: string }
  | SignInStateAt<'resetPassword'>
  | SignInStateAt<'credentials'>

/**
 * Requests a reset code. The result is the same whether or not the account exists (docs/protocol.md §6.4).
 *
 * @throws {AuthError} `cannotReset`, `tooManyAttempts`, `offline` …
 */
export async function submitRequest(
  { client, pool }: FlowContext,
  _state: { step: string },
  values: { username: string },
  signal?: AbortSignal,
): Promise<SignInStateAt<'resetPassword'>> {
  const username = await normalizeUsername(values.username, pool)
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

/**
 * Requests another code for the same username.
 *
 * @throws {AuthError} as {@link submitRequest}; `tooManyAttempts` also within 30 seconds of the last one.
 */
export function resendResetCode(
  context: FlowContext,
  state: SignInStateAt<'resetPassword'>,
  signal?: AbortSignal,
): Promise<SignInStateAt<'resetPassword'>> {
  return withCooldown(context.cooldowns, resendResetCode.cooldownKey(state), () =>
    submitRequest(context, state, state, signal),
  )
}

resendResetCode.cooldownKey = ({ username }: SignInStateAt<'resetPassword'>) => `resetPassword ${username}`

/**
 * Sets a new password with the code. It does not sign the user in: the sign-in form then asks for the new password, to confirm that the
 * user knows it.
 *
 * @throws {AuthError} `wrongCode`, `codeExpired`, `passwordTooShort` and the like …
 */
export async function submitResetPassword(
  { client }: FlowContext,
  { username }: SignInStateAt<'resetPassword'>,
  values: { code: string; newPassword: string },
  signal?: AbortSignal,
): Promise<SignInStateAt<'credentials'>> {
  await call(
    client,
    'ConfirmForgotPassword',
    {
      ...(await identify(client, username)),
      ConfirmationCode: normalizeCode(values.code),
      Password: values.newPassword,
    },
    { signal },
  )
  return { step: 'credentials', username, notice: 'passwordReset' }
}
