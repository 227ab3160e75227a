import { storeCode } from '../messages/codes.ts'
import { deliver, pretendDelivery, signUpChannel } from '../messages/deliver.ts'
import { Fault } from '../server/fault.ts'
import { callerContext, member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { countAttempt } from '../state/rateLimits.ts'
import { resolveUser } from '../users/resolvedUser.ts'

export const ResendConfirmationCode: WireOperation<'ResendConfirmationCode'> = {
  authorization: 'client',
  input: {
    ClientId: required(member.clientId),
    Username: required(member.username),
    SecretHash: member.secret,
    ...callerContext,
  },
  async run(context, { Username }) {
    const { id, user } = await resolveUser(context, Username)
    if (user && user.status !== 'UNCONFIRMED') {
      throw new Fault('InvalidParameterException', 'User is already confirmed.')
    }
    countAttempt(context, id, 'ResendConfirmationCode')
    if (!user) {
      storeCode(context, id, 'signUp', null, null)
      return { CodeDeliveryDetails: await pretendDelivery(context, Username) }
    }
    const channel = signUpChannel(context, user)
    if (!channel) throw new Fault('InvalidParameterException', 'Auto verification not turned on.')
    const code = context.settings.code()
    storeCode(context, id, 'signUp', code, channel)
    return { CodeDeliveryDetails: await deliver(context, user, channel, 'resendCode', code) }
  },
}
