import { type MfaMethod, mfaSettingsNames } from '../../wire/factorNames.ts'
import { callWithToken } from '../callWithToken.ts'
import type { FlowContext } from '../flowContext.ts'

/** The desired setting of one MFA method. */
export interface MfaPreference {
  method: MfaMethod
  isOn: boolean
  /** Whether sign-in asks for this method by default. */
  isPreferred: boolean
}

/**
 * Turns one MFA method on or off, and leaves the others unchanged (docs/protocol.md §2.4).
 *
 * @throws {AuthError} `reauthenticationRequired`, `invalidValue` if the user lacks what the method needs, such as a phone number.
 */
export async function setMfaPreference(
  { session, reauthentication }: FlowContext,
  { method, isOn, isPreferred }: MfaPreference,
  signal?: AbortSignal,
): Promise<void> {
  reauthentication.require()
  const settings = { Enabled: isOn, PreferredMfa: isOn && isPreferred }
  await callWithToken(session, 'SetUserMFAPreference', { [mfaSettingsNames[method]]: settings }, signal)
}
