import { call } from '../../client/call.ts'
import { identify, identifyInChallenge } from '../../client/identify.ts'
import { AuthError } from '../../errors.ts'
import { normalizeCode } from '../../poolConfig/normalizeInput.ts'
import { withCooldown } from '../cooldowns.ts'
import { deliveryOf, pretendedDelivery } from '../delivery.ts'
import type { FlowContext } from '../flowContext.ts'
import type { SignInState, SignInStateAt } from '../signIn/signInState.ts'
import { signInWithPassword } from '../signIn/signInWithPassword.ts'
import { toNextState } from '../signIn/toNextState.ts'
import { autoSignIn } from './autoSignIn.ts'

/**
 * Confirms a new account and signs in, with the session from the confirmation or with the pending password. If neither works, returns
 * the sign-in form.
 *
 * @throws {AuthError} `wrongCode`, `codeExpired`, `addressTaken`, `tooManyAttempts` …
 */
export async function submitConfirmSignUp(
  context: FlowContext,
  state: SignInStateAt<'confirmSignUp'>,
  values: { code: string },
  signal?: AbortSignal,
): Promise<SignInState> {
  const session = await confirm(context, state, normalizeCode(values.code), signal)
  const password = context.pendingPassword.take(state.username)
  return autoSignIn(state.username, [
    ...(session ? [() => signInWithSession(context, state.username, session, signal)] : []),
    ...(password === undefined
      ? []
      : [() => signInWithPassword(context, { username: state.username }, password, signal)]),
  ])
}

/** Calls ConfirmSignUp. @returns The session that can sign the user in, if the pool offers one. */
async function confirm(
  { client }: FlowContext,
  state: SignInStateAt<'confirmSignUp'>,
  code: string,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  try {
    const reply = await call(
      client,
      'ConfirmSignUp',
      {
        ...(await identify(client, state.username)),
        ConfirmationCode: code,
        ...(state.session && { Session: state.session }),
      },
      { signal },
    )
    return reply.Session
  } catch (error) {
    // For example in another tab, or by an earlier request whose response was lost.
    if (error instanceof AuthError && error.code === 'alreadyConfirmed') return undefined
    throw error
  }
}

/** Signs in by USER_AUTH with the session from ConfirmSignUp, which needs no challenge (docs/protocol.md §3.8). */
async function signInWithSession(
  context: FlowContext,
  username: string,
  session: string,
  signal: AbortSignal | undefined,
): Promise<SignInState> {
  const { client } = context
  const reply = await call(
    client,
    'InitiateAuth',
    {
      AuthFlow: 'USER_AUTH',
      ClientId: client.clientId,
      Session: session,
      AuthParameters: await identifyInChallenge(client, username),
    },
    { signal },
  )
  return toNextState(context, { username }, reply, signal)
}

/**
 * Sends another confirmation code.
 *
 * @throws {AuthError} `tooManyAttempts`, also within 30 seconds of the last one, `codeNotSent` …
 */
export function resendConfirmationCode(
  context: FlowContext,
  state: SignInStateAt<'confirmSignUp'>,
  signal?: AbortSignal,
): Promise<SignInState> {
  return withCooldown(context.cooldowns, resendConfirmationCode.cooldownKey(state), () =>
    sendConfirmationCode(context, state, signal),
  )
}

resendConfirmationCode.cooldownKey = ({ username }: SignInStateAt<'confirmSignUp'>) => `confirmSignUp ${username}`

async function sendConfirmationCode(
  { client }: FlowContext,
  state: SignInStateAt<'confirmSignUp'>,
  signal: AbortSignal | undefined,
): Promise<SignInState> {
  const { username, session } = state
  try {
    const reply = await call(client, 'ResendConfirmationCode', { ...(await identify(client, username)) }, { signal })
    const sentTo = deliveryOf(reply.CodeDeliveryDetails)
    return { step: 'confirmSignUp', username, ...(session && { session }), ...(sentTo && { sentTo }) }
  } catch (error) {
    if (!(error instanceof AuthError)) throw error
    if (error.code === 'alreadyConfirmed') return { step: 'credentials', username, notice: 'confirmed' }
    // Doesn't reveal whether the account exists.
    if (error.code === 'wrongCredentials') {
      const sentTo = pretendedDelivery(username)
      return { step: 'confirmSignUp', username, ...(sentTo && { sentTo }) }
    }
    throw error
  }
}
