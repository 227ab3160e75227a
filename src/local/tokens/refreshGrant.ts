import type { AuthenticationResult } from '../../wire/operations.ts'
import { findDevice } from '../devices/localDevices.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Grant } from '../state/grant.ts'
import { findUserBySub } from '../users/findUser.ts'
import { findGrant, requireGrant } from './grants.ts'
import { issueTokens } from './issueTokens.ts'

/**
 * Issues new ID and access tokens with the current attributes; `auth_time` and `origin_jti` stay (docs/protocol.md §5.4).
 *
 * @throws {Fault} NotAuthorizedException, RefreshTokenReuseException, UserNotFoundException.
 */
export async function refreshGrant(
  context: PoolContext,
  refreshToken: string,
  deviceKey: string | undefined,
): Promise<{ grant: Grant; tokens: AuthenticationResult }> {
  const owner = findUserBySub(context, findGrant(context, refreshToken)?.subject)
  // Disabling a user also revokes the grant, but this message is more useful.
  if (owner && !owner.enabled) throw new Fault('NotAuthorizedException', 'User is disabled.')
  const grant = requireGrant(context, refreshToken)
  if (!owner) throw new Fault('UserNotFoundException', 'User does not exist.')
  // A confirmed device must send its key (docs/protocol.md §5.4).
  if (grant.deviceKey && findDevice(owner, grant.deviceKey)?.secret && deviceKey !== grant.deviceKey) {
    throw new Fault('NotAuthorizedException', 'Invalid Refresh Token.')
  }
  return { grant, tokens: await issueTokens(context, owner, grant, 'RefreshTokens') }
}
