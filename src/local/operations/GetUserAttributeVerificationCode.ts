import { requireAccessToken } from '../accessTokens.ts'
import { countAttempt } from '../hourlyLimits.ts'
import { member, required } from '../inputMember.ts'
import type { WireOperation } from '../operation.ts'
import { requireAddressName, sendAttributeCode } from '../writeAttributes.ts'

export const GetUserAttributeVerificationCode: WireOperation<'GetUserAttributeVerificationCode'> = {
  authorization: 'accessToken',
  input: {
    AccessToken: required(member.token),
    AttributeName: required(member.attributeName),
    ClientMetadata: member.metadata,
  },
  async run(context, { AccessToken, AttributeName }) {
    const user = await requireAccessToken(context, AccessToken)
    const attribute = requireAddressName(AttributeName)
    countAttempt(context, user.sub, 'GetUserAttributeVerificationCode')
    return { CodeDeliveryDetails: await sendAttributeCode(context, user, attribute) }
  },
}
