import { requireAccessToken } from '../accessTokens.ts'
import { listDevices } from '../devices.ts'
import { limit, member, required } from '../inputMember.ts'
import type { WireOperation } from '../operation.ts'

export const ListDevices: WireOperation<'ListDevices'> = {
  authorization: 'accessToken',
  input: { AccessToken: required(member.token), Limit: limit(0, 60), PaginationToken: member.pageToken },
  async run(context, { AccessToken, Limit, PaginationToken }) {
    return listDevices(await requireAccessToken(context, AccessToken), Limit, PaginationToken)
  },
}
