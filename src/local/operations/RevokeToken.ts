import { Fault } from '../server/fault.ts'
import { member, oneOf, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { findOwnGrant } from '../tokens/grants.ts'
import { isJwt } from '../tokens/isJwt.ts'
import { revokeGrant } from '../tokens/sessionTracking.ts'

export const RevokeToken: WireOperation<'RevokeToken'> = {
  authorization: 'client',
  unknownClient: 'UnauthorizedException',
  input: {
    Token: required(member.token),
    ClientId: required(member.clientId),
    ClientSecret: member.secret,
    RevokeAssociatedSessions: oneOf('NONE', 'LINKED'),
  },
  run(context, { Token, RevokeAssociatedSessions }) {
    if (context.settings.clientRules?.allowsRevocation === false) {
      throw new Fault('UnsupportedOperationException', 'Token revocation is not enabled for this app client.')
    }
    const grant = findOwnGrant(context, Token)
    if (grant) revokeGrant(context, grant, RevokeAssociatedSessions)
    else if (isJwt(Token)) throw new Fault('UnsupportedTokenTypeException', 'Unsupported token type')
    // Revoking an unknown or revoked token, or that of another client, succeeds (docs/protocol.md §5.6).
    return {}
  },
}
