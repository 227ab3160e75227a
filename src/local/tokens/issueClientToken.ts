import { SignJWT } from 'jose'
import type { PoolContext } from '../server/poolContext.ts'
import { randomUuid } from '../state/random.ts'
import { issuerOf } from './issuer.ts'
import { signingKeys } from './signingKeys.ts'

/** An access token, and its validity in seconds. */
interface ClientToken {
  accessToken: string
  expiresIn: number
}

/** Signs an access token of the app client itself: its `sub` is the client, and it names no user and no sign-in. */
export async function issueClientToken(context: PoolContext, scopes: readonly string[]): Promise<ClientToken> {
  const { clientId, tokenValidity, now, random } = context.settings
  const { access } = await signingKeys(context)
  const issuedAt = Math.floor(now() / 1000)
  const expiresIn = tokenValidity.accessToken / 1000
  const accessToken = await new SignJWT({
    sub: clientId,
    token_use: 'access',
    scope: scopes.join(' '),
    auth_time: issuedAt,
    iss: issuerOf(context),
    exp: Math.floor(issuedAt + expiresIn),
    iat: issuedAt,
    version: 2,
    jti: randomUuid(random),
    client_id: clientId,
  })
    .setProtectedHeader({ kid: access.kid!, alg: 'RS256' })
    .sign(access)
  return { accessToken, expiresIn }
}
