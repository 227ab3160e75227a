import type { CodeDeliveryDetails } from '../../wire/operations.ts'
import { storeCode } from '../messages/codes.ts'
import { deliver } from '../messages/deliver.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Message } from '../state/message.ts'
import type { User } from '../state/user.ts'
import { recoveryChannel } from './recoveryChannel.ts'

/** @throws {Fault} NotAuthorizedException for an invited user who hasn't set a password yet, and for users of identity providers. */
export function requireResettableStatus(user: User): void {
  if (user.status === 'FORCE_CHANGE_PASSWORD' || user.status === 'EXTERNAL_PROVIDER') {
    throw new Fault('NotAuthorizedException', 'User password cannot be reset in the current state.')
  }
}

/**
 * Sends the code that resets a password.
 *
 * @throws {Fault} InvalidParameterException when there is no address to send it to (docs/protocol.md §7.7).
 */
export async function sendResetCode(
  context: PoolContext,
  user: User,
  kind: Message['kind'],
): Promise<CodeDeliveryDetails> {
  const channel = recoveryChannel(context, user)
  if (!channel) throw cannotReset()
  const code = context.settings.code()
  storeCode(context, user.sub, 'forgotPassword', code, channel)
  return deliver(context, user, channel, kind, code)
}

export const cannotReset = () =>
  new Fault(
    'InvalidParameterException',
    'Cannot reset password for the user as there is no registered/verified email or phone_number',
  )
