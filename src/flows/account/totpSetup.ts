import { AuthError } from '../../errors.ts'
import { normalizeCode } from '../../poolConfig/normalizeInput.ts'
import { callWithToken } from '../callWithToken.ts'
import type { FlowContext } from '../flowContext.ts'
import type { StateAt } from '../stateAt.ts'
import { setMfaPreference } from './mfaPreferences.ts'

/** Where the set-up of an authenticator app stands. */
export type TotpSetupState =
  | { step: 'start' }
  /** `secret` is the key for the app, in base32. It is nowhere else, and gone with this step. */
  | { step: 'verify'; secret: string }
  /** The app is proven, but could not be switched on yet. */
  | { step: 'switchOn'; isPreferred: boolean }
  | { step: 'done' }

/** Asks for a key. @throws {AuthError} `notOffered` where the pool allows no apps. */
export async function startTotpSetup(
  { session }: FlowContext,
  _state: StateAt<TotpSetupState, 'start'>,
  _answer: Record<never, never>,
  signal?: AbortSignal,
): Promise<StateAt<TotpSetupState, 'verify'>> {
  const { SecretCode } = await callWithToken(session, 'AssociateSoftwareToken', {}, signal)
  if (!SecretCode) throw new AuthError('unavailable', { operation: 'AssociateSoftwareToken', retryable: true })
  return { step: 'verify', secret: SecretCode }
}

/** The code that the app shows, its name if the person wants one, and whether to ask for it first: a ticked box sends `on`. */
export interface TotpEnrollmentValues {
  code: string
  deviceName?: string
  preferred?: string
}

/** Proves the app by a code and switches it on. @throws {AuthError} `wrongCode`, `codeUsed` … */
export async function submitTotpEnrollment(
  context: FlowContext,
  _state: StateAt<TotpSetupState, 'verify'>,
  { code, deviceName = '', preferred }: TotpEnrollmentValues,
  signal?: AbortSignal,
): Promise<TotpSetupState> {
  const name = deviceName.trim()
  const input = { UserCode: normalizeCode(code), ...(name && { FriendlyDeviceName: name }) }
  await callWithToken(context.session, 'VerifySoftwareToken', input, signal)
  const proven: StateAt<TotpSetupState, 'switchOn'> = { step: 'switchOn', isPreferred: preferred !== undefined }
  try {
    return await submitSwitchOn(context, proven, {}, signal)
  } catch (error) {
    if (error instanceof AuthError && error.code !== 'aborted') return proven
    throw error
  }
}

/** Switches a proven app on. @throws {AuthError} `offline` … */
export async function submitSwitchOn(
  context: FlowContext,
  { isPreferred }: StateAt<TotpSetupState, 'switchOn'>,
  _answer: Record<never, never>,
  signal?: AbortSignal,
): Promise<StateAt<TotpSetupState, 'done'>> {
  await setMfaPreference(context, { method: 'totp', isOn: true, isPreferred }, signal)
  return { step: 'done' }
}
