import type { PoolContext } from '../server/poolContext.ts'
import { issueClientToken } from '../tokens/issueClientToken.ts'
import { STANDARD_SCOPES } from '../tokens/scopes.ts'
import { TokenError } from './tokenError.ts'

/**
 * Issues an access token for the app client itself (docs/protocol.md §9.2), with the requested custom scopes, by default all that the
 * client may use.
 *
 * @throws {TokenError} `unauthorized_client` if the client has no secret or may not use the grant, `invalid_scope`.
 */
export async function exchangeClientCredentials(context: PoolContext, scope: string | null): Promise<object> {
  const { clientRules, allowedOAuthScopes } = context.settings
  const isAllowed = clientRules?.secrets.length && clientRules.oauthFlows.includes('client_credentials')
  if (!isAllowed) throw new TokenError('unauthorized_client')

  const custom = allowedOAuthScopes.filter((name) => !STANDARD_SCOPES.includes(name))
  const requested = [...new Set(scope?.split(' ').filter(Boolean) ?? [])]
  if (!requested.every((name) => custom.includes(name))) throw new TokenError('invalid_scope')
  const scopes = requested.length ? requested : custom
  // As the service does for a client whose resource servers were deleted.
  if (!scopes.length) throw new TokenError('invalid_grant')
  const { accessToken, expiresIn } = await issueClientToken(context, scopes)
  return { access_token: accessToken, expires_in: expiresIn, token_type: 'Bearer' }
}
