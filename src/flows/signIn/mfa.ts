import { call } from '../../client/call.ts'
import { AuthError } from '../../errors.ts'
import { normalizeAttribute, normalizeCode } from '../../poolConfig/normalizeInput.ts'
import { visibleText } from '../../poolConfig/typedText.ts'
import { type MfaMethod, mfaMethodNames } from '../../wire/factorNames.ts'
import type { FlowContext } from '../flowContext.ts'
import { answerChallenge } from './answerChallenge.ts'
import { redirectOnAuthError } from './redirectOnAuthError.ts'
import { identityOf } from './signInAttempt.ts'
import type { SignInState, SignInStateAt } from './signInState.ts'
import { startMfaSetup } from './startMfaSetup.ts'

/** Selects one of the user's MFA methods (docs/protocol.md §3.6). */
export function submitMfaChoice(
  context: FlowContext,
  state: SignInStateAt<'chooseMfa'>,
  { method }: { method: MfaMethod },
  signal?: AbortSignal,
): Promise<SignInState> {
  const challenge = { name: 'SELECT_MFA_TYPE', session: state.session } as const
  const responses = { ANSWER: mfaMethodNames[method] }
  return redirectOnAuthError(state.username, () =>
    answerChallenge(context, identityOf(state), challenge, responses, signal),
  )
}

/** Selects the MFA method to set up. */
export function submitMfaSetup(
  context: FlowContext,
  state: SignInStateAt<'setUpMfa'>,
  { method }: { method: MfaMethod },
  signal?: AbortSignal,
): Promise<SignInState> {
  const challenged = { ...identityOf(state), session: state.session }
  return redirectOnAuthError(state.username, () => startMfaSetup(context, challenged, method, signal))
}

/**
 * Verifies the authenticator app with its first code, and continues the sign-in (docs/protocol.md §3.6).
 *
 * @throws {AuthError} `wrongCode` …
 */
export function submitMfaTotpSetup(
  context: FlowContext,
  state: SignInStateAt<'setUpTotp'>,
  { code, deviceName = '' }: { code: string; deviceName?: string },
  signal?: AbortSignal,
): Promise<SignInState> {
  return redirectOnAuthError(state.username, async () => {
    const FriendlyDeviceName = visibleText(deviceName)
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

/** Submits the email address for codes. The service sends the first code immediately. */
export function submitEmailSetup(
  context: FlowContext,
  state: SignInStateAt<'setUpEmail'>,
  { email }: { email: string },
  signal?: AbortSignal,
): Promise<SignInState> {
  return redirectOnAuthError(state.username, async () =>
    finishSetup(context, state, { EMAIL: await normalizeAttribute('email', email) }, signal),
  )
}

const finishSetup = (
  context: FlowContext,
  state: SignInStateAt<'setUpTotp'> | SignInStateAt<'setUpEmail'>,
  responses: Record<string, string>,
  signal: AbortSignal | undefined,
): Promise<SignInState> =>
  answerChallenge(context, identityOf(state), { name: 'MFA_SETUP', session: state.session }, responses, signal)
