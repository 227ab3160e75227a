import { errors, jwtVerify } from 'jose'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Grant } from '../state/grant.ts'
import type { User } from '../state/user.ts'
import { findUserBySub } from '../users/findUser.ts'
import { publicKey, signingKeys } from './signingKeys.ts'

const refuse = (message: string) => new Fault('NotAuthorizedException', message)

/**
 * The user whom an access token was issued to.
 *
 * @throws {Fault} NotAuthorizedException with the messages of docs/protocol.md §6.3; UserNotFoundException for somebody deleted since.
 */
export async function requireAccessToken(context: PoolContext, token: string): Promise<User> {
  return (await requireGrantOfToken(context, token)).user
}

/** The same with the sign-in that the token came of. */
export async function requireGrantOfToken(context: PoolContext, token: string): Promise<{ user: User; grant: Grant }> {
  const claims = await verify(context, token)
  if (claims.token_use !== 'access' || claims.client_id !== context.settings.clientId)
    throw refuse('Invalid Access Token')
  const grant = context.pool.grants.find(({ originJti }) => originJti === claims.origin_jti)
  if (!grant || grant.isRevoked) throw refuse('Access Token has been revoked')
  const user = findUserBySub(context, grant.subject)
  if (!user) throw new Fault('UserNotFoundException', 'User does not exist.')
  return { user, grant }
}

async function verify(context: PoolContext, token: string) {
  const { access } = await signingKeys(context)
  const { issuer, now } = context.settings
  try {
    const options = { issuer, algorithms: ['RS256'], currentDate: new Date(now()) }
    return (await jwtVerify(token, publicKey(access), options)).payload
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw refuse('Access Token has expired')
    if (error instanceof errors.JWSSignatureVerificationFailed) {
      throw refuse('Could not verify signature for Access Token')
    }
    throw refuse('Invalid Access Token')
  }
}
