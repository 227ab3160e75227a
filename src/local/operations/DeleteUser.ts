import { member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { requireAccessToken } from '../tokens/accessTokens.ts'
import { deleteUser } from '../users/deleteUser.ts'

export const DeleteUser: WireOperation<'DeleteUser'> = {
  authorization: 'accessToken',
  input: { AccessToken: required(member.token) },
  async run(context, { AccessToken }) {
    deleteUser(context, await requireAccessToken(context, AccessToken))
    return {}
  },
}
