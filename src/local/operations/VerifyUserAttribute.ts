import { requireAccessToken } from '../accessTokens.ts'
import { checkCode, spendCode } from '../codes.ts'
import { countAttempt } from '../hourlyLimits.ts'
import { member, required } from '../inputMember.ts'
import type { WireOperation } from '../operation.ts'
import { verifyAttribute } from '../verifyAttribute.ts'
import { PURPOSE, requireAddressName } from '../writeAttributes.ts'

export const VerifyUserAttribute: WireOperation<'VerifyUserAttribute'> = {
  authorization: 'accessToken',
  input: {
    AccessToken: required(member.token),
    AttributeName: required(member.attributeName),
    Code: required(member.code),
  },
  async run(context, { AccessToken, AttributeName, Code }) {
    const user = await requireAccessToken(context, AccessToken)
    const attribute = requireAddressName(AttributeName)
    countAttempt(context, user.sub, 'VerifyUserAttribute')
    checkCode(context, user.sub, PURPOSE[attribute], Code)
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
    spendCode(context, user.sub, PURPOSE[attribute])
    return {}
  },
}
