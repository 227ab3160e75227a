import { Fault } from '../server/fault.ts'
import { member, oneOf, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { requireGrantOfToken } from '../tokens/accessTokens.ts'
import { activeGrants, requireSessionTracking, revokeGrant, sessionId } from '../tokens/sessionTracking.ts'

export const RevokeUserSession: WireOperation<'RevokeUserSession'> = {
  authorization: 'accessToken',
  input: {
    AccessToken: required(member.token),
    SessionId: required({ kind: 'string' }),
    RevokeAssociatedSessions: oneOf('NONE', 'LINKED'),
  },
  async run(context, { AccessToken, SessionId, RevokeAssociatedSessions }) {
    const { user, grant: current } = await requireGrantOfToken(context, AccessToken)
    requireSessionTracking(context)
    const grant = activeGrants(context, user).find((active) => sessionId(active) === SessionId)
    if (!grant) throw new Fault('ResourceNotFoundException', 'The session does not exist.')
    if (grant === current) throw new Fault('InvalidParameterException', 'The current session cannot be revoked.')
    revokeGrant(context, grant, RevokeAssociatedSessions)
    return {}
  },
}
