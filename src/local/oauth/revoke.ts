import { findOwnGrant } from '../tokens/grants.ts'
import { isJwt } from '../tokens/isJwt.ts'
import { authenticateClient } from './authenticateClient.ts'
import { noStore, type OAuthEndpoint } from './oauthEndpoint.ts'
import { readForm, requireField } from './readForm.ts'
import { respondTokenError } from './token.ts'
import { TokenError } from './tokenError.ts'

/** POST /oauth2/revoke: revokes a refresh token and the tokens from it. An unknown or revoked one succeeds (docs/protocol.md §9.3). */
export const revoke: OAuthEndpoint = async (context, request) => {
  try {
    const form = await readForm(request)
    authenticateClient(context.settings, request.headers, form)
    const refreshToken = requireField(form, 'token')
    const grant = findOwnGrant(context, refreshToken)
    const canRevoke = context.settings.clientRules?.allowsRevocation ?? true
    if (!canRevoke || (!grant && isJwt(refreshToken))) throw new TokenError('unsupported_token_type')
    if (grant) grant.isRevoked = true
    return new Response(null, { status: 200, headers: noStore })
  } catch (error) {
    if (!(error instanceof TokenError)) throw error
    return respondTokenError(error, noStore, error.code === 'invalid_client' ? 401 : 400)
  }
}
