import { member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { requireAccessToken } from '../tokens/accessTokens.ts'
import { revokeGrants } from '../tokens/grants.ts'

export const GlobalSignOut: WireOperation<'GlobalSignOut'> = {
  authorization: 'accessToken',
  input: { AccessToken: required(member.token) },
  async run(context, { AccessToken }) {
    revokeGrants(context, await requireAccessToken(context, AccessToken))
    return {}
  },
}
