import { member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { countAttempt } from '../state/rateLimits.ts'
import { requireAccessToken } from '../tokens/accessTokens.ts'
import { requireVerifiableAttribute, sendAttributeCode } from '../users/attributeCode.ts'

export const GetUserAttributeVerificationCode: WireOperation<'GetUserAttributeVerificationCode'> = {
  authorization: 'accessToken',
  input: {
    AccessToken: required(member.token),
    AttributeName: required(member.attributeName),
    ClientMetadata: member.metadata,
  },
  async run(context, { AccessToken, AttributeName }) {
    const user = await requireAccessToken(context, AccessToken)
    const attribute = requireVerifiableAttribute(AttributeName)
    countAttempt(context, user.sub, 'GetUserAttributeVerificationCode')
    return { CodeDeliveryDetails: await sendAttributeCode(context, user, attribute) }
  },
}
