import { requireAccessToken } from '../accessTokens.ts'
import { deleteUser } from '../deleteUser.ts'
import { member, required } from '../inputMember.ts'
import type { WireOperation } from '../operation.ts'

export const DeleteUser: WireOperation<'DeleteUser'> = {
  authorization: 'accessToken',
  input: { AccessToken: required(member.token) },
  async run(context, { AccessToken }) {
    deleteUser(context, await requireAccessToken(context, AccessToken))
    return {}
  },
}
