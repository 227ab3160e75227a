import { errors, jwtVerify } from 'jose'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Grant } from '../state/grant.ts'
import type { User } from '../state/user.ts'
import { findUserBySub } from '../users/findUser.ts'
import { publicKey, signingKeys } from './signingKeys.ts'

const unauthorized = (message: string) => new Fault('NotAuthorizedException', message)

/**
 * Returns the user that an access token was issued to.
 *
 * @throws {Fault} NotAuthorizedException with the messages of docs/protocol.md §6.3; UserNotFoundException for a deleted user.
 */
export async function requireAccessToken(context: PoolContext, token: string): Promise<User> {
  return (await requireGrantOfToken(context, token)).user
}

/** Returns the user and the grant that an access token belongs to. */
export async function requireGrantOfToken(context: PoolContext, token: string): Promise<{ user: User; grant: Grant }> {
  const claims = await verifyAccessToken(context, token)
  if (claims.token_use !== 'access' || claims.client_id !== context.settings.clientId)
    throw unauthorized('Invalid Access Token')
  const grant = context.pool.grants.find(({ originJti }) => originJti === claims.origin_jti)
  if (!grant || grant.isRevoked) throw unauthorized('Access Token has been revoked')
  const user = findUserBySub(context, grant.subject)
  if (!user) throw new Fault('UserNotFoundException', 'User does not exist.')
  return { user, grant }
}

async function verifyAccessToken(context: PoolContext, token: string) {
  const { access } = await signingKeys(context)
  const { issuer, now } = context.settings
  try {
    const options = { issuer, algorithms: ['RS256'], currentDate: new Date(now()) }
    return (await jwtVerify(token, publicKey(access), options)).payload
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw unauthorized('Access Token has expired')
    if (error instanceof errors.JWSSignatureVerificationFailed) {
      throw unauthorized('Could not verify signature for Access Token')
    }
    throw unauthorized('Invalid Access Token')
  }
}
