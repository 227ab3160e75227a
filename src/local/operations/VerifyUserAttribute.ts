import { checkCode, consumeCode } from '../messages/codes.ts'
import { member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import type { PoolContext } from '../server/poolContext.ts'
import { countAttempt } from '../state/rateLimits.ts'
import type { DeliveryAttribute, User } from '../state/user.ts'
import { requireAccessToken } from '../tokens/accessTokens.ts'
import { requireVerifiableAttribute, VERIFICATION_PURPOSE } from '../users/attributeCode.ts'
import { verifyAttribute } from '../users/verifyAttribute.ts'

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
    applyVerifiedAddress(context, user, attribute)
    consumeCode(context, user.sub, VERIFICATION_PURPOSE[attribute])
    return {}
  },
}

/** Replaces the address with the pending one, if any, and marks it as verified. A fault leaves the user unchanged. */
function applyVerifiedAddress(context: PoolContext, user: User, attribute: DeliveryAttribute): void {
  const { [attribute]: pendingAddress, ...otherPending } = user.pending
  const originalAttributes = user.attributes
  user.attributes = { ...originalAttributes, ...(pendingAddress && { [attribute]: pendingAddress }) }
  try {
    verifyAttribute(context, user, attribute)
  } catch (error) {
    user.attributes = originalAttributes
    throw error
  }
  user.pending = otherPending
}
