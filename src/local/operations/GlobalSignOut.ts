import { requireAccessToken } from '../accessTokens.ts'
import { revokeGrants } from '../grants.ts'
import { member, required } from '../inputMember.ts'
import type { WireOperation } from '../operation.ts'

export const GlobalSignOut: WireOperation<'GlobalSignOut'> = {
  authorization: 'accessToken',
  input: { AccessToken: required(member.token) },
  async run(context, { AccessToken }) {
    revokeGrants(context, await requireAccessToken(context, AccessToken))
    return {}
  },
}
