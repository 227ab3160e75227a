import { call } from '../../client/call.ts'
import { identify, identifyInChallenge } from '../../client/identify.ts'
import { AuthError } from '../../errors.ts'
import { normalizeCode } from '../../poolConfig/normalizeInput.ts'
import { deliveryOf, pretendedDelivery } from '../delivery.ts'
import type { FlowContext } from '../flowContext.ts'
import type { SignInState, SignInStateAt } from '../signIn/signInState.ts'
import { signInWithPassword } from '../signIn/signInWithPassword.ts'
import { toNextState } from '../signIn/toNextState.ts'
import { autoSignIn } from './autoSignIn.ts'

/**
 * Confirms a new account and signs in: by the session that the service hands on, else with the kept
 * password, else the person signs in.
 *
 * @throws {AuthError} `wrongCode`, `codeExpired`, `addressTaken`, `tooManyAttempts` …
 */
export async function submitConfirmSignUp(
  context: FlowContext,
  state: SignInStateAt<'confirmSignUp'>,
  answer: { code: string },
  signal?: AbortSignal,
): Promise<SignInState> {
  const session = await confirm(context, state, normalizeCode(answer.code), signal)
  const password = context.pendingPassword.take(state.username)
  return autoSignIn(state.username, [
    ...(session ? [() => signInWithSession(context, state.username, session, signal)] : []),
    ...(password === undefined ? [] : [() => signInWithPassword(context, state.username, password, signal)]),
  ])
}

/** @returns The session that signs in, where the pool offers it. */
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
    // Confirmed in another tab, say, or by a first try whose answer was lost.
    if (error instanceof AuthError && error.code === 'alreadyConfirmed') return undefined
    throw error
  }
}

/** USER_AUTH with the session of ConfirmSignUp gives tokens at once (reference 3.8). */
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
 * @throws {AuthError} `tooManyAttempts`, `codeNotSent` …
 */
export async function resendConfirmationCode(
  { client }: FlowContext,
  state: SignInStateAt<'confirmSignUp'>,
  signal?: AbortSignal,
): Promise<SignInState> {
  const { username, session } = state
  try {
    const reply = await call(client, 'ResendConfirmationCode', { ...(await identify(client, username)) }, { signal })
    const sentTo = deliveryOf(reply.CodeDeliveryDetails)
    return { step: 'confirmSignUp', username, ...(session && { session }), ...(sentTo && { sentTo }) }
  } catch (error) {
    if (!(error instanceof AuthError)) throw error
    if (error.code === 'alreadyConfirmed') return { step: 'credentials', username, notice: 'confirmed' }
    // Whether an account exists is not told here either.
    if (error.code === 'wrongCredentials') {
      const sentTo = pretendedDelivery(username)
      return { step: 'confirmSignUp', username, ...(sentTo && { sentTo }) }
    }
    throw error
  }
}
