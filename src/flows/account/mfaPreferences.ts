import { type MfaMethod, mfaSettingsNames } from '../../wire/factorNames.ts'
import { callWithToken } from '../callWithToken.ts'
import type { FlowContext } from '../flowContext.ts'

/** How one second factor shall be. */
export interface MfaPreference {
  method: MfaMethod
  isOn: boolean
  /** Whether it is the one that is asked for. */
  isPreferred: boolean
}

/**
 * Switches one second factor on or off, and leaves the others as they are (reference 2.4).
 *
 * @throws {AuthError} `invalidValue` where the person lacks what it needs, such as a phone number.
 */
export async function setMfaPreference(
  { session }: FlowContext,
  { method, isOn, isPreferred }: MfaPreference,
  signal?: AbortSignal,
): Promise<void> {
  const settings = { Enabled: isOn, PreferredMfa: isOn && isPreferred }
  await callWithToken(session, 'SetUserMFAPreference', { [mfaSettingsNames[method]]: settings }, signal)
}
