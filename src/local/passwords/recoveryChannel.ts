import { activeMethods } from '../mfa/mfaMethods.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { DeliveryAttribute, MfaName, User } from '../state/user.ts'

/** Without AccountRecoverySetting, the text message is preferred, whatever the user's MFA methods are. */
const DEFAULT_CHANNELS: readonly DeliveryAttribute[] = ['phone_number', 'email']

/** The MFA method that uses a channel. */
const MFA_BY: Record<DeliveryAttribute, MfaName> = { phone_number: 'SMS_MFA', email: 'EMAIL_OTP' }

/**
 * Returns the attribute that a recovery code is sent to: the first of the pool's channels that is verified and isn't an MFA method of the
 * user, so that one channel never replaces both password and MFA (docs/protocol.md §7.7).
 */
export function recoveryChannel(context: PoolContext, user: User): DeliveryAttribute | undefined {
  const { recoveryChannels } = context.settings
  // If only administrators reset passwords, they send their codes as without the setting.
  if (!recoveryChannels?.length) return DEFAULT_CHANNELS.find((attribute) => isVerified(user, attribute))
  const methods = activeMethods(context, user)
  return recoveryChannels.find((attribute) => isVerified(user, attribute) && !methods.includes(MFA_BY[attribute]))
}

const isVerified = ({ attributes }: User, attribute: DeliveryAttribute) =>
  Boolean(attributes[attribute]) && attributes[`${attribute}_verified`] === 'true'
