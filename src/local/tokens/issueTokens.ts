import { type JWTPayload, SignJWT } from 'jose'
import { bytesToBase64Url } from '../../encoding/base64.ts'
import { sha256, utf8 } from '../../encoding/bytes.ts'
import type { AuthenticationResult } from '../../wire/operations.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Grant } from '../state/grant.ts'
import { randomUuid } from '../state/random.ts'
import type { User } from '../state/user.ts'
import { groupClaims } from './groupClaims.ts'
import { issuerOf } from './issuer.ts'
import { USER_ADMIN_SCOPE } from './scopes.ts'
import { signingKeys } from './signingKeys.ts'
import { type TokenReason, userClaims } from './userClaims.ts'

/**
 * Signs an ID and an access token with the claims of docs/protocol.md §5.2, from the user's current attributes and groups. A sign-in
 * through the domain gets an ID token only with the scope `openid`. `origin_jti`, and `jti` of the ID token, are for token revocation:
 * app clients without it don't get them.
 *
 * @param nonce Of the authorize request, for the ID token.
 */
export async function issueTokens(
  context: PoolContext,
  user: User,
  grant: Grant,
  reason: TokenReason,
  nonce?: string,
): Promise<AuthenticationResult> {
  const { clientId, clientRules, tokenValidity, now, random } = context.settings
  const { scopes } = grant
  const canRevoke = clientRules?.allowsRevocation ?? true
  const keys = await signingKeys(context)
  const issuedAt = Math.floor(now() / 1000)
  const eventId = canRevoke ? randomUuid(random) : lastingEventId(context, grant)
  grant.lastActiveAt = now()
  const profile = await userClaims(context, user, reason, scopes)
  const groups = groupClaims(context, user)

  const accessToken = await sign('access', {
    client_id: clientId,
    scope: scopes?.join(' ') ?? USER_ADMIN_SCOPE,
    username: user.username,
    ...groups.both,
    ...(grant.resource && { aud: grant.resource }),
    ...(grant.deviceKey && { device_key: grant.deviceKey }),
  })
  return {
    AccessToken: accessToken,
    ...((!scopes || scopes.includes('openid')) && { IdToken: await signIdToken() }),
    TokenType: 'Bearer',
    ExpiresIn: tokenValidity.accessToken / 1000,
  }

  async function signIdToken(): Promise<string> {
    return sign('id', {
      ...profile,
      ...groups.both,
      ...groups.id,
      aud: clientId,
      'cognito:username': user.username,
      ...(scopes && { at_hash: await hashOfToken(accessToken) }),
      ...(nonce !== undefined && { nonce }),
    })
  }

  function sign(kind: 'id' | 'access', claims: JWTPayload): Promise<string> {
    const validity = tokenValidity[`${kind}Token`] / 1000
    return new SignJWT({
      ...claims,
      sub: user.sub,
      iss: issuerOf(context),
      token_use: kind,
      ...(canRevoke && { origin_jti: grant.originJti }),
      event_id: eventId,
      auth_time: Math.floor(grant.authTime / 1000),
      iat: issuedAt,
      exp: Math.floor(issuedAt + validity),
      ...((canRevoke || kind === 'access') && { jti: randomUuid(random) }),
    })
      .setProtectedHeader({ kid: keys[kind].kid!, alg: 'RS256' })
      .sign(keys[kind])
  }
}

/** Returns the same id for all tokens of a sign-in. */
function lastingEventId({ settings }: PoolContext, grant: Grant): string {
  grant.eventId ??= randomUuid(settings.random)
  return grant.eventId
}

/** Returns the claim `at_hash`: the left half of the token's SHA-256 (OpenID Connect Core, section 3.1.3.6). */
async function hashOfToken(token: string): Promise<string> {
  const hash = await sha256(utf8(token))
  return bytesToBase64Url(hash.subarray(0, hash.length / 2))
}
