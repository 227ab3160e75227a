import { callSigned } from '../../flows/callWithToken.ts'
import { useAction } from '../form/useAction.ts'

/**
 * Switches codes by text message on or off by the service's older operation.
 *
 * @deprecated AWS keeps SetUserSettings for old clients: use `useMfaPreferences`.
 */
export function useSetUserSettings({ sms }: { sms: boolean }) {
  const MFAOptions = sms ? [{ DeliveryMedium: 'SMS' as const, AttributeName: 'phone_number' }] : []
  return useAction(async ({ session }, signal) => {
    await callSigned(session, 'SetUserSettings', { MFAOptions }, signal)
  })
}
