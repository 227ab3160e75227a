import { member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { requireAccessToken } from '../tokens/accessTokens.ts'
import { writeAttributes } from '../users/writeAttributes.ts'

export const UpdateUserAttributes: WireOperation<'UpdateUserAttributes'> = {
  authorization: 'accessToken',
  input: {
    AccessToken: required(member.token),
    UserAttributes: required(member.attributes),
    ClientMetadata: member.metadata,
  },
  async run(context, { AccessToken, UserAttributes }) {
    const user = await requireAccessToken(context, AccessToken)
    return { CodeDeliveryDetailsList: await writeAttributes(context, user, UserAttributes, 'client') }
  },
}
