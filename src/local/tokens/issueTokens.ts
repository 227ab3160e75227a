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

const BOOLEAN_ATTRIBUTES = ['email_verified', 'phone_number_verified']

/** Signs an ID and an access token with the claims of docs/protocol.md §5.2, from the user's current attributes and groups. */
export async function issueTokens(
  context: PoolContext,
  user: User,
  grant: Grant,
  reason: 'Authentication' | 'RefreshTokens',
): Promise<AuthenticationResult> {
  const { clientId, tokenValidity, now, random } = context.settings
  const keys = await signingKeys(context)
  const issuedAt = Math.floor(now() / 1000)
  const eventId = randomUuid(random)
  grant.lastActiveAt = now()
  const profile = await profileClaims(context, user, reason)
  const groups = user.groups?.length ? { 'cognito:groups': user.groups } : {}

  const accessClaims = {
    client_id: clientId,
    scope: USER_ADMIN_SCOPE,
    username: user.username,
    ...groups,
    ...(grant.deviceKey && { device_key: grant.deviceKey }),
  }
  const idClaims = { ...profile, ...groups, aud: clientId, 'cognito:username': user.username }
  return {
    AccessToken: await sign(accessClaims, 'access'),
    IdToken: await sign(idClaims, 'id'),
    TokenType: 'Bearer',
    ExpiresIn: tokenValidity.accessToken / 1000,
  }

  function sign(claims: JWTPayload, kind: 'id' | 'access'): Promise<string> {
    const validity = tokenValidity[`${kind}Token`] / 1000
    return new SignJWT({
      ...claims,
      sub: user.sub,
      iss: context.settings.issuer,
      token_use: kind,
      origin_jti: grant.originJti,
      event_id: eventId,
      auth_time: Math.floor(grant.authTime / 1000),
      iat: issuedAt,
      exp: Math.floor(issuedAt + validity),
      jti: randomUuid(random),
    })
      .setProtectedHeader({ kid: keys[kind].kid!, alg: 'RS256' })
      .sign(keys[kind])
  }
}

/** Returns the user's attributes as claims, with the changes of the PreTokenGeneration trigger. */
async function profileClaims(
  context: PoolContext,
  user: User,
  reason: 'Authentication' | 'RefreshTokens',
): Promise<JWTPayload> {
  const { claimsOverrideDetails = {} } = await runTrigger(
    context,
    'preTokenGeneration',
    `TokenGeneration_${reason}`,
    { username: user.username, user },
    { groupConfiguration: { groupsToOverride: user.groups ?? [] } },
  )
  const { claimsToAddOrOverride = {}, claimsToSuppress = [] } = claimsOverrideDetails
  const claims = Object.entries({ ...attributeClaims(user), ...claimsToAddOrOverride })
  return Object.fromEntries(claims.filter(([name]) => !claimsToSuppress.includes(name)))
}

/** Returns the attributes with booleans in place of `'true'` and `'false'`. */
const attributeClaims = ({ attributes }: User): Record<string, string | boolean> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      BOOLEAN_ATTRIBUTES.includes(name) ? value === 'true' : value,
    ]),
  )
