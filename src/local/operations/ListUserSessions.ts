import { member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { paginate } from '../server/paginate.ts'
import { requireGrantOfToken } from '../tokens/accessTokens.ts'
import { activeGrants, describeSession, requireSessionTracking } from '../tokens/sessionTracking.ts'

const PAGE = 20

export const ListUserSessions: WireOperation<'ListUserSessions'> = {
  authorization: 'accessToken',
  input: { AccessToken: required(member.token), NextToken: member.pageToken },
  async run(context, { AccessToken, NextToken }) {
    const { user, grant } = await requireGrantOfToken(context, AccessToken)
    requireSessionTracking(context)
    const grants = activeGrants(context, user).toSorted((a, b) => b.lastActiveAt - a.lastActiveAt)
    const { page, next } = paginate(grants, PAGE, `Sessions ${user.sub}`, NextToken)
    return {
      Sessions: page.map((active) => describeSession(active, grant.originJti)),
      ...(next && { NextToken: next }),
    }
  },
}
