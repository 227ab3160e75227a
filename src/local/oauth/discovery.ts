import { issuerOf } from '../tokens/issuer.ts'
import { servedDomainOf } from './domain.ts'
import { anyOrigin, type OAuthEndpoint } from './oauthEndpoint.ts'

/** GET /{userPoolId}/.well-known/openid-configuration (OpenID Connect Discovery), with the members of the service's document. */
export const discovery: OAuthEndpoint = async (context) => {
  const domain = servedDomainOf(context)
  return Response.json(
    {
      authorization_endpoint: `${domain}/oauth2/authorize`,
      end_session_endpoint: `${domain}/logout`,
      id_token_signing_alg_values_supported: ['RS256'],
      issuer: issuerOf(context),
      jwks_uri: `${context.origin ?? domain}/${context.settings.userPoolId}/.well-known/jwks.json`,
      response_types_supported: ['code'],
      revocation_endpoint: `${domain}/oauth2/revoke`,
      scopes_supported: ['openid', 'email', 'phone', 'profile'],
      subject_types_supported: ['public'],
      token_endpoint: `${domain}/oauth2/token`,
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      userinfo_endpoint: `${domain}/oauth2/userInfo`,
    },
    { headers: anyOrigin },
  )
}
