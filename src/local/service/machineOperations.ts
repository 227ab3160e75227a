import { SignJWT } from 'jose'
import { Fault } from '../server/fault.ts'
import { randomUuid } from '../state/random.ts'
import { issuerOf } from '../tokens/issuer.ts'
import { signingKeys } from '../tokens/signingKeys.ts'
import type { PoolOperations } from './serviceOperation.ts'

/** Tokens for an app client with a secret, without a user. */
export const machineOperations: PoolOperations = {
  GetClientToken: async (context, { ClientId, Secret, Scopes }) => {
    const { clientRules, allowedOAuthScopes, tokenValidity, now, random } = context.settings
    if (!clientRules?.secrets.includes(String(Secret))) {
      throw new Fault('NotAuthorizedException', 'Invalid client secret.')
    }
    const scopes = (Scopes ?? allowedOAuthScopes) as string[]
    const refused = scopes.find((scope) => !allowedOAuthScopes.includes(scope))
    if (refused !== undefined) throw new Fault('InvalidParameterException', `Scope ${refused} is not allowed.`)
    const { access } = await signingKeys(context)
    const iat = Math.floor(now() / 1000)
    const ExpiresIn = tokenValidity.accessToken / 1000
    const AccessToken = await new SignJWT({
      sub: String(ClientId),
      token_use: 'access',
      scope: scopes.join(' '),
      auth_time: iat,
      iss: issuerOf(context),
      exp: iat + ExpiresIn,
      iat,
      version: 2,
      jti: randomUuid(random),
      client_id: String(ClientId),
    })
      .setProtectedHeader({ kid: access.kid!, alg: 'RS256' })
      .sign(access)
    return { ClientAuthenticationResult: { AccessToken, ExpiresIn, TokenType: 'Bearer' } }
  },
}
