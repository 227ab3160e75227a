import { type JWTPayload, SignJWT } from 'jose'
import type { AuthenticationResult } from '../../wire/operations.ts'
import { runTrigger } from '../authentication/runTrigger.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Grant } from '../state/grant.ts'
import { randomUuid } from '../state/random.ts'
import type { User } from '../state/user.ts'
import { signingKeys } from './signingKeys.ts'

/** The scope of every access token from the API (docs/protocol.md §1.6). */
const USER_ADMIN_SCOPE = 'aws.cognito.signin.user.admin'

const BOOLEANS = ['email_verified', 'phone_number_verified']

/** Signs an ID and an access token with the claims of docs/protocol.md §5.2, from the attributes as they are now. */
export async function issueTokens(
  context: PoolContext,
  user: User,
  grant: Grant,
  why: 'Authentication' | 'RefreshTokens',
): Promise<AuthenticationResult> {
  const { issuer, clientId, tokenValidity, now, random } = context.settings
  const keys = await signingKeys(context)
  const issuedAt = Math.floor(now() / 1000)
  const sign = (claims: JWTPayload, kind: 'id' | 'access') => {
    const expires = issuedAt + tokenValidity[`${kind}Token`] / 1000
    return new SignJWT({
      ...claims,
      sub: user.sub,
      iss: issuer,
      token_use: kind,
      origin_jti: grant.originJti,
      event_id: eventId,
      auth_time: Math.floor(grant.authTime / 1000),
      iat: issuedAt,
      exp: Math.floor(expires),
      jti: randomUuid(random),
    })
      .setProtectedHeader({ kid: keys[kind].kid!, alg: 'RS256' })
      .sign(keys[kind])
  }
  const eventId = randomUuid(random)
  grant.lastActiveAt = now()
  const { claimsOverrideDetails = {} } = await runTrigger(
    context,
    'preTokenGeneration',
    `TokenGeneration_${why}`,
    { username: user.username, user },
    { groupConfiguration: {} },
  )
  const { claimsToAddOrOverride = {}, claimsToSuppress = [] } = claimsOverrideDetails
  const shown = Object.entries({ ...profile(user), ...claimsToAddOrOverride }).filter(
    ([name]) => !claimsToSuppress.includes(name),
  )
  const device = grant.deviceKey && { device_key: grant.deviceKey }
  return {
    AccessToken: await sign(
      { client_id: clientId, scope: USER_ADMIN_SCOPE, username: user.username, ...device },
      'access',
    ),
    IdToken: await sign({ ...Object.fromEntries(shown), aud: clientId, 'cognito:username': user.username }, 'id'),
    TokenType: 'Bearer',
    ExpiresIn: tokenValidity.accessToken / 1000,
  }
}

const profile = ({ attributes }: User) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, BOOLEANS.includes(name) ? value === 'true' : value]),
  )
