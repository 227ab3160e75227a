import { listDevices } from '../devices/localDevices.ts'
import { limit, member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { requireAccessToken } from '../tokens/accessTokens.ts'

export const ListDevices: WireOperation<'ListDevices'> = {
  authorization: 'accessToken',
  input: { AccessToken: required(member.token), Limit: limit(0, 60), PaginationToken: member.pageToken },
  async run(context, { AccessToken, Limit, PaginationToken }) {
    return listDevices(await requireAccessToken(context, AccessToken), Limit, PaginationToken)
  },
}
