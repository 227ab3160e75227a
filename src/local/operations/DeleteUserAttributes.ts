import { member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { requireAccessToken } from '../tokens/accessTokens.ts'
import { deleteAttributes } from '../users/deleteAttributes.ts'

export const DeleteUserAttributes: WireOperation<'DeleteUserAttributes'> = {
  authorization: 'accessToken',
  input: { AccessToken: required(member.token), UserAttributeNames: required(member.strings) },
  async run(context, { AccessToken, UserAttributeNames }) {
    await deleteAttributes(context, await requireAccessToken(context, AccessToken), UserAttributeNames, 'client')
    return {}
  },
}
