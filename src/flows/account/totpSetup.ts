import { AuthError } from '../../errors.ts'
import { normalizeCode } from '../../poolConfig/normalizeInput.ts'
import { visibleText } from '../../poolConfig/typedText.ts'
import { callWithToken } from '../callWithToken.ts'
import type { FlowContext } from '../flowContext.ts'
import type { StateAt } from '../stateAt.ts'
import { readTotpSecret } from '../totpSecret.ts'
import { setMfaPreference } from './mfaPreferences.ts'

/** The state of setting up an authenticator app. */
export type TotpSetupState =
  | { step: 'start' }
  /** `secret` is the key for the app, in base32. It is stored nowhere else and is dropped with this step. */
  | { step: 'verify'; secret: string }
  /** The app is verified, but turning it on failed. */
  | { step: 'switchOn'; isPreferred: boolean }
  | { step: 'done' }

/** Requests a key for the app. @throws {AuthError} `reauthenticationRequired`, `notOffered` if the pool doesn't allow authenticator apps. */
export async function startTotpSetup(
  { session, reauthentication }: FlowContext,
  _state: StateAt<TotpSetupState, 'start'>,
  _values: Record<never, never>,
  signal?: AbortSignal,
): Promise<StateAt<TotpSetupState, 'verify'>> {
  reauthentication.require()
  const { SecretCode } = await callWithToken(session, 'AssociateSoftwareToken', {}, signal)
  return { step: 'verify', secret: readTotpSecret(SecretCode) }
}

/** The app's code, an optional name for the app, and whether to make it the default method (`on`, as a checked checkbox submits). */
export interface TotpEnrollmentValues {
  code: string
  deviceName?: string
  preferred?: string
}

/** Verifies the app with a code and turns it on. @throws {AuthError} `reauthenticationRequired`, `wrongCode`, `codeUsed` … */
export async function submitTotpEnrollment(
  context: FlowContext,
  _state: StateAt<TotpSetupState, 'verify'>,
  { code, deviceName = '', preferred }: TotpEnrollmentValues,
  signal?: AbortSignal,
): Promise<TotpSetupState> {
  context.reauthentication.require()
  const name = visibleText(deviceName)
  const input = { UserCode: normalizeCode(code), ...(name && { FriendlyDeviceName: name }) }
  await callWithToken(context.session, 'VerifySoftwareToken', input, signal)
  const verified: StateAt<TotpSetupState, 'switchOn'> = { step: 'switchOn', isPreferred: preferred !== undefined }
  try {
    return await submitSwitchOn(context, verified, {}, signal)
  } catch (error) {
    if (error instanceof AuthError && error.code !== 'aborted') return verified
    throw error
  }
}

/** Turns on an app that is already verified. @throws {AuthError} `offline` … */
export async function submitSwitchOn(
  context: FlowContext,
  { isPreferred }: StateAt<TotpSetupState, 'switchOn'>,
  _values: Record<never, never>,
  signal?: AbortSignal,
): Promise<StateAt<TotpSetupState, 'done'>> {
  await setMfaPreference(context, { method: 'totp', isOn: true, isPreferred }, signal)
  return { step: 'done' }
}
