import { callWithToken } from '../callWithToken.ts'
import type { FlowContext } from '../flowContext.ts'

/**
 * Turns MFA by text message on or off through the service's older operation.
 *
 * @deprecated AWS keeps SetUserSettings for old clients. Use `setMfaPreference`.
 * @throws {AuthError} `reauthenticationRequired`, `sessionEnded`, `offline` …
 */
export async function setUserSettings(
  { session, reauthentication }: FlowContext,
  { sms }: { sms: boolean },
  signal?: AbortSignal,
): Promise<void> {
  reauthentication.require()
  const MFAOptions = sms ? [{ DeliveryMedium: 'SMS' as const, AttributeName: 'phone_number' }] : []
  await callWithToken(session, 'SetUserSettings', { MFAOptions }, signal)
}
