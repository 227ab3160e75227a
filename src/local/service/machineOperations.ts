import { Fault } from '../server/fault.ts'
import { issueClientToken } from '../tokens/issueClientToken.ts'
import type { PoolOperations } from './serviceOperation.ts'

/** Tokens for an app client with a secret, without a user. */
export const machineOperations: PoolOperations = {
  GetClientToken: async (context, { Secret, Scopes }) => {
    const { clientRules, allowedOAuthScopes } = context.settings
    if (!clientRules?.secrets.includes(String(Secret))) {
      throw new Fault('NotAuthorizedException', 'Invalid client secret.')
    }
    const scopes = (Scopes ?? allowedOAuthScopes) as string[]
    const refused = scopes.find((scope) => !allowedOAuthScopes.includes(scope))
    if (refused !== undefined) throw new Fault('InvalidParameterException', `Scope ${refused} is not allowed.`)
    const { accessToken, expiresIn } = await issueClientToken(context, scopes)
    return {
      ClientAuthenticationResult: { AccessToken: accessToken, ExpiresIn: expiresIn, TokenType: 'Bearer' },
    }
  },
}
