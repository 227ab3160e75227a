import { call } from '../../client/call.ts'
import { AuthError } from '../../errors.ts'
import { normalizeAttribute, normalizeCode } from '../../poolConfig/normalizeInput.ts'
import type { FlowContext } from '../flowContext.ts'
import { respondToChallenge } from './authRequests.ts'
import { startMfaSetup } from './challengeHandlers.ts'
import { orStartAgain } from './redirectOnAuthError.ts'
import { identityOf } from './signInAttempt.ts'
import type { MfaMethod, SignInState, SignInStateAt } from './signInState.ts'
import { toNextState } from './toNextState.ts'

const NAMES = { sms: 'SMS_MFA', email: 'EMAIL_OTP', totp: 'SOFTWARE_TOKEN_MFA' } as const

/** Chooses which second factor to prove (reference 3.6). */
export function submitMfaChoice(
  context: FlowContext,
  state: SignInStateAt<'chooseMfa'>,
  { method }: { method: MfaMethod },
  signal?: AbortSignal,
): Promise<SignInState> {
  const challenge = { name: 'SELECT_MFA_TYPE', session: state.session } as const
  return orStartAgain(state.username, async () =>
    toNextState(
      context,
      identityOf(state),
      await respondToChallenge(context, identityOf(state), challenge, { ANSWER: NAMES[method] }, signal),
      signal,
    ),
  )
}

/** Chooses which second factor to set up. */
export function submitMfaSetup(
  context: FlowContext,
  state: SignInStateAt<'setUpMfa'>,
  { method }: { method: MfaMethod },
  signal?: AbortSignal,
): Promise<SignInState> {
  const challenged = { ...identityOf(state), session: state.session }
  return orStartAgain(state.username, () => startMfaSetup(context, challenged, method, signal))
}

/**
 * Proves that the authenticator app has the key, and signs in (reference 3.6).
 *
 * @throws {AuthError} `wrongCode` …
 */
export function submitMfaTotpSetup(
  context: FlowContext,
  state: SignInStateAt<'setUpTotp'>,
  { code, deviceName = '' }: { code: string; deviceName?: string },
  signal?: AbortSignal,
): Promise<SignInState> {
  return orStartAgain(state.username, async () => {
    const FriendlyDeviceName = deviceName.trim()
    const { Status, Session } = await call(
      context.client,
      'VerifySoftwareToken',
      { Session: state.session, UserCode: normalizeCode(code), ...(FriendlyDeviceName && { FriendlyDeviceName }) },
      { signal },
    )
    if (Status === 'ERROR') throw new AuthError('wrongCode', { operation: 'VerifySoftwareToken' })
    return finishSetup(context, { ...state, session: Session ?? state.session }, {}, signal)
  })
}

/** Gives the address that codes are to go to; one is sent to it at once. */
export function submitEmailSetup(
  context: FlowContext,
  state: SignInStateAt<'setUpEmail'>,
  { email }: { email: string },
  signal?: AbortSignal,
): Promise<SignInState> {
  return orStartAgain(state.username, () => finishSetup(context, state, { EMAIL: normalizeAttribute(email) }, signal))
}

async function finishSetup(
  context: FlowContext,
  state: SignInStateAt<'setUpTotp'> | SignInStateAt<'setUpEmail'>,
  responses: Record<string, string>,
  signal: AbortSignal | undefined,
): Promise<SignInState> {
  const attempt = identityOf(state)
  const reply = await respondToChallenge(
    context,
    attempt,
    { name: 'MFA_SETUP', session: state.session },
    responses,
    signal,
  )
  return toNextState(context, attempt, reply, signal)
}
