import { checkCode, consumeCode } from '../messages/codes.ts'
import { member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { countAttempt } from '../state/rateLimits.ts'
import { requireAccessToken } from '../tokens/accessTokens.ts'
import { verifyAttribute } from '../users/verifyAttribute.ts'
import { requireVerifiableAttribute, VERIFICATION_PURPOSE } from '../users/writeAttributes.ts'

export const VerifyUserAttribute: WireOperation<'VerifyUserAttribute'> = {
  authorization: 'accessToken',
  input: {
    AccessToken: required(member.token),
    AttributeName: required(member.attributeName),
    Code: required(member.code),
  },
  async run(context, { AccessToken, AttributeName, Code }) {
    const user = await requireAccessToken(context, AccessToken)
    const attribute = requireVerifiableAttribute(AttributeName)
    countAttempt(context, user.sub, 'VerifyUserAttribute')
    checkCode(context, user.sub, VERIFICATION_PURPOSE[attribute], Code)
    const { [attribute]: waiting, ...others } = user.pending
    const before = user.attributes
    user.attributes = { ...before, ...(waiting && { [attribute]: waiting }) }
    try {
      verifyAttribute(context, user, attribute)
    } catch (error) {
      user.attributes = before
      throw error
    }
    user.pending = others
    consumeCode(context, user.sub, VERIFICATION_PURPOSE[attribute])
    return {}
  },
}
