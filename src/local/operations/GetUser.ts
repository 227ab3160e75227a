import { requireAccessToken } from '../accessTokens.ts'
import { listAttributes } from '../attributes.ts'
import { member, required } from '../inputMember.ts'
import { describeMfa } from '../mfaPreference.ts'
import type { WireOperation } from '../operation.ts'

export const GetUser: WireOperation<'GetUser'> = {
  authorization: 'accessToken',
  input: { AccessToken: required(member.token) },
  async run(context, { AccessToken }) {
    const user = await requireAccessToken(context, AccessToken)
    return { Username: user.username, UserAttributes: listAttributes(user), ...describeMfa(user) }
  },
}
