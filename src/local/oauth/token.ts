import type { AuthenticationResult } from '../../wire/operations.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import { openGrant, rotateRefreshToken } from '../tokens/grants.ts'
import { issueTokens } from '../tokens/issueTokens.ts'
import { refreshGrant } from '../tokens/refreshGrant.ts'
import { findUserBySub } from '../users/findUser.ts'
import { authenticateClient } from './authenticateClient.ts'
import { consumeCode } from './authorizationCodes.ts'
import { exchangeClientCredentials } from './clientCredentials.ts'
import { anyOrigin, noStore, type OAuthEndpoint } from './oauthEndpoint.ts'
import { readForm, requireField } from './readForm.ts'
import { TokenError } from './tokenError.ts'

/** POST /oauth2/token: tokens for a code, a refresh token, or the app client itself (docs/protocol.md §9.2). */
export const token: OAuthEndpoint = async (context, request) => {
  try {
    const form = await readForm(request)
    const grantType = requireField(form, 'grant_type')
    authenticateClient(context.settings, request.headers, form)
    const tokens = await exchange(context, grantType, form)
    return Response.json(tokens, { headers: { ...anyOrigin, ...noStore } })
  } catch (error) {
    if (!(error instanceof TokenError)) throw error
    return respondTokenError(error, { ...anyOrigin, ...noStore })
  }
}

/** Responds as RFC 6749, section 5.2 says, with the status 400 for every error, as the service does. */
export const respondTokenError = (
  { code, message }: TokenError,
  headers: Record<string, string>,
  status = 400,
): Response => Response.json({ error: code, ...(message && { error_description: message }) }, { status, headers })

async function exchange(context: PoolContext, grantType: string, form: URLSearchParams): Promise<object> {
  switch (grantType) {
    case 'authorization_code':
      return describe(await exchangeCode(context, form))
    case 'refresh_token':
      return describe(await refresh(context, requireField(form, 'refresh_token')))
    case 'client_credentials':
      return exchangeClientCredentials(context, form.get('scope'))
    default:
      throw new TokenError('unsupported_grant_type')
  }
}

async function exchangeCode(context: PoolContext, form: URLSearchParams): Promise<AuthenticationResult> {
  const redirectUri = requireField(form, 'redirect_uri')
  const code = await consumeCode(context, requireField(form, 'code'), redirectUri, form.get('code_verifier'))
  const user = findUserBySub(context, code.subject)
  if (!user?.enabled) throw new TokenError('invalid_grant')
  const { authTime, scopes, resource, domainSessionId, nonce } = code
  const { grant, refreshToken } = openGrant(context, user, {
    authTime,
    scopes,
    domainSessionId,
    ...(resource !== undefined && { resource }),
  })
  const tokens = await issueTokens(context, user, grant, 'HostedAuth', nonce)
  return { ...tokens, RefreshToken: refreshToken }
}

/** Returns a refresh token only if the pool rotates them. */
async function refresh(context: PoolContext, refreshToken: string): Promise<AuthenticationResult> {
  try {
    const { grant, tokens } = await refreshGrant(context, refreshToken, undefined)
    if (!context.settings.rotation.enabled) return tokens
    return { ...tokens, RefreshToken: rotateRefreshToken(context, grant, refreshToken) }
  } catch (error) {
    if (error instanceof Fault) throw new TokenError('invalid_grant')
    throw error
  }
}

const describe = ({ IdToken, AccessToken, RefreshToken, ExpiresIn }: AuthenticationResult) => ({
  ...(IdToken && { id_token: IdToken }),
  access_token: AccessToken,
  ...(RefreshToken && { refresh_token: RefreshToken }),
  expires_in: ExpiresIn,
  token_type: 'Bearer',
})
