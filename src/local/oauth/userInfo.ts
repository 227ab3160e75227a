import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import { authenticateAccessToken } from '../tokens/accessTokens.ts'
import { attributesOfScopes } from '../tokens/scopes.ts'
import { listAttributes } from '../users/attributes.ts'
import { noStore, type OAuthEndpoint } from './oauthEndpoint.ts'

/** GET /oauth2/userInfo: the attributes that the scopes of an access token let an app see, all as text (docs/protocol.md §9.4). */
export const userInfo: OAuthEndpoint = async (context, request) => {
  const token = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (token === undefined) return refuse(400, 'invalid_request')
  const claims = await readClaims(context, token)
  return claims ? Response.json(claims, { headers: noStore }) : refuse(401, 'invalid_token')
}

/** Returns `undefined` for an invalid token, or one without `openid`. */
async function readClaims(context: PoolContext, token: string): Promise<Record<string, string> | undefined> {
  try {
    const { user, scopes } = await authenticateAccessToken(context, token)
    if (!scopes.includes('openid')) return undefined
    const { sub, identities, ...attributes } = Object.fromEntries(
      listAttributes(user).map(({ Name, Value = '' }) => [Name, Value]),
    )
    return {
      sub: user.sub,
      ...attributesOfScopes(scopes, attributes),
      ...(identities !== undefined && { identities }),
      username: user.username,
    }
  } catch (error) {
    if (error instanceof Fault) return undefined
    throw error
  }
}

const refuse = (status: number, error: string): Response =>
  Response.json({ error }, { status, headers: { ...noStore, 'www-authenticate': `Bearer error="${error}"` } })
