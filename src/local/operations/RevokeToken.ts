import { decodeProtectedHeader } from 'jose'
import { Fault } from '../server/fault.ts'
import { member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { findGrant } from '../tokens/grants.ts'

export const RevokeToken: WireOperation<'RevokeToken'> = {
  authorization: 'client',
  unknownClient: 'UnauthorizedException',
  input: { Token: required(member.token), ClientId: required(member.clientId), ClientSecret: member.secret },
  run(context, { Token }) {
    const grant = findGrant(context, Token)
    if (grant) grant.isRevoked = true
    else if (isJwt(Token)) throw new Fault('UnsupportedTokenTypeException', 'Unsupported token type')
    // Revoking an unknown or revoked token succeeds (docs/protocol.md §5.6).
    return {}
  },
}

/** Returns whether a token is an ID or access token. The local pool's refresh tokens are opaque. */
function isJwt(token: string): boolean {
  try {
    return decodeProtectedHeader(token).alg !== undefined
  } catch {
    return false
  }
}
