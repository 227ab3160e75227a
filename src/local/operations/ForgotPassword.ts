import { storeCode } from '../messages/codes.ts'
import { pretendDelivery } from '../messages/deliver.ts'
import { cannotReset, requireResettableStatus, sendResetCode } from '../passwords/passwordReset.ts'
import { recoveryChannel } from '../passwords/recoveryChannel.ts'
import { Fault } from '../server/fault.ts'
import { callerContext, member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import type { PoolContext } from '../server/poolContext.ts'
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
    if (context.settings.recoveryChannels?.length === 0) {
      throw new Fault('NotAuthorizedException', 'Contact administrator to reset password.')
    }
    if (user) requireResettableStatus(user)
    if (user && canReset(context, user))
      return { CodeDeliveryDetails: await sendResetCode(context, user, 'forgotPassword') }

    if (user && context.settings.preventUserExistenceErrors === 'LEGACY') {
      throw user.enabled ? cannotReset() : new Fault('NotAuthorizedException', 'User is disabled.')
    }
    storeCode(context, id, 'forgotPassword', null, null)
    return { CodeDeliveryDetails: await pretendDelivery(context, Username) }
  },
}

/** Returns whether the user can get a reset code: enabled, confirmed, and with an address to send it to (docs/protocol.md §7.7). */
const canReset = (context: PoolContext, user: User) =>
  user.enabled && user.status !== 'UNCONFIRMED' && recoveryChannel(context, user) !== undefined
