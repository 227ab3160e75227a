import { storeCode } from '../messages/codes.ts'
import { pretendDelivery, recoveryChannel } from '../messages/deliver.ts'
import { cannotReset, requireResettableStatus, sendResetCode } from '../passwords/passwordReset.ts'
import { Fault } from '../server/fault.ts'
import { callerContext, member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import type { Settings } from '../server/settings.ts'
import { countAttempt } from '../state/rateLimits.ts'
import type { User } from '../state/user.ts'
import { resolveUser } from '../users/resolvedUser.ts'

export const ForgotPassword: WireOperation<'ForgotPassword'> = {
  authorization: 'client',
  input: {
    ClientId: required(member.clientId),
    Username: required(member.username),
    SecretHash: member.secret,
    ...callerContext,
  },
  async run(context, { Username }) {
    const { id, user } = await resolveUser(context, Username)
    countAttempt(context, id, 'resetPassword')
    const { recoveryChannels } = context.settings
    if (recoveryChannels?.length === 0) {
      throw new Fault('NotAuthorizedException', 'Contact administrator to reset password.')
    }
    if (user) requireResettableStatus(user)
    if (user && canReset(user, recoveryChannels))
      return { CodeDeliveryDetails: await sendResetCode(context, user, 'forgotPassword') }

    if (user && context.settings.preventUserExistenceErrors === 'LEGACY') {
      throw user.enabled ? cannotReset() : new Fault('NotAuthorizedException', 'User is disabled.')
    }
    storeCode(context, id, 'forgotPassword', null, null)
    return { CodeDeliveryDetails: await pretendDelivery(context, Username) }
  },
}

/** Returns whether the user can get a reset code: enabled, confirmed, and with a verified address (docs/protocol.md §7.7). */
const canReset = (user: User, channels: Settings['recoveryChannels']) =>
  user.enabled && user.status !== 'UNCONFIRMED' && recoveryChannel(user, channels) !== undefined
