import { describeMfa } from '../mfa/mfaPreference.ts'
import { member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { requireAccessToken } from '../tokens/accessTokens.ts'
import { listAttributes, readableAttributes } from '../users/attributes.ts'

export const GetUser: WireOperation<'GetUser'> = {
  authorization: 'accessToken',
  input: { AccessToken: required(member.token) },
  async run(context, { AccessToken }) {
    const user = await requireAccessToken(context, AccessToken)
    return {
      Username: user.username,
      UserAttributes: listAttributes({ ...user, attributes: readableAttributes(context.settings, user.attributes) }),
      ...describeMfa(user),
    }
  },
}
