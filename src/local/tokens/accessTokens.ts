import { errors, type JWTPayload, jwtVerify } from 'jose'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Grant } from '../state/grant.ts'
import { findRecord, findRecords } from '../state/poolRecords.ts'
import { sharedKey } from '../state/recordKeys.ts'
import type { User } from '../state/user.ts'
import { findUserBySub } from '../users/findUser.ts'
import { isOwnIssuer } from './issuer.ts'
import { USER_ADMIN_SCOPE } from './scopes.ts'
import { publicKey, signingKeys } from './signingKeys.ts'

const unauthorized = (message: string) => new Fault('NotAuthorizedException', message)

/**
 * Returns the user that an access token with the scope of token-authorized operations was issued to.
 *
 * @throws {Fault} NotAuthorizedException with the messages of docs/protocol.md §6.3; UserNotFoundException for a deleted user.
 */
export async function requireAccessToken(context: PoolContext, token: string): Promise<User> {
  return (await requireGrantOfToken(context, token)).user
}

/** As {@link requireAccessToken}, and returns the grant that the token belongs to. */
export async function requireGrantOfToken(context: PoolContext, token: string): Promise<{ user: User; grant: Grant }> {
  const { user, grant, scopes } = await authenticateAccessToken(context, token)
  if (!scopes.includes(USER_ADMIN_SCOPE)) throw unauthorized('Access Token does not have required scopes')
  return { user, grant }
}

/** Returns what a valid access token stands for, whatever its scopes. */
export async function authenticateAccessToken(
  context: PoolContext,
  token: string,
): Promise<{ user: User; grant: Grant; scopes: string[] }> {
  const claims = await verifyAccessToken(context, token)
  if (claims.token_use !== 'access' || claims.client_id !== context.settings.clientId)
    throw unauthorized('Invalid Access Token')
  // The token of an app client itself stands for no user.
  if (claims.username === undefined) throw unauthorized('Access Token does not have required scopes')
  const grant = findGrantOfToken(context, claims)
  if (!grant || grant.isRevoked) throw unauthorized('Access Token has been revoked')
  const user = findUserBySub(context, grant.subject)
  if (!user) throw new Fault('UserNotFoundException', 'User does not exist.')
  return { user, grant, scopes: String(claims.scope).split(' ') }
}

/** Finds the sign-in of a token: by `origin_jti`, which only app clients with token revocation get, or by the event. */
function findGrantOfToken({ pool }: PoolContext, claims: JWTPayload): Grant | undefined {
  if (claims.origin_jti !== undefined) return findRecord(pool, 'grants', String(claims.origin_jti))
  const grants = findRecords(pool, 'grants', sharedKey.subject(String(claims.sub)))
  return grants.find(({ eventId }) => eventId !== undefined && eventId === claims.event_id)
}

async function verifyAccessToken(context: PoolContext, token: string): Promise<JWTPayload> {
  const claims = await verifySignature(context, token)
  if (!isOwnIssuer(context, claims.iss)) throw unauthorized('Invalid Access Token')
  return claims
}

async function verifySignature(context: PoolContext, token: string): Promise<JWTPayload> {
  const { access } = await signingKeys(context)
  try {
    const options = { algorithms: ['RS256'], currentDate: new Date(context.settings.now()) }
    return (await jwtVerify(token, publicKey(access), options)).payload
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw unauthorized('Access Token has expired')
    if (error instanceof errors.JWSSignatureVerificationFailed) {
      throw unauthorized('Could not verify signature for Access Token')
    }
    throw unauthorized('Invalid Access Token')
  }
}
