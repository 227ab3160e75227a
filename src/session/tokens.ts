import type { JWTPayload } from 'jose'
import type { Client } from '../client/createClient.ts'
import { AuthError } from '../errors.ts'
import type { AuthenticationResult } from '../wire/operations.ts'
import { decodeToken } from './decodeToken.ts'
import { type Identity, readIdentities } from './identities.ts'
import { isIssuerOf } from './issuer.ts'

/** The signed-in user, as described by the ID token. For display only: a server must verify the token itself. */
export interface User {
  /** Never changes. Equals `sub` in pools whose users sign in with an email address or phone number. */
  readonly username: string
  /** The stable id of the user. */
  readonly sub: string
  readonly email?: string
  readonly phoneNumber?: string
  /** What the user typed to sign in: a username, an email address or a phone number. Password managers know the account by it. */
  readonly signedInAs?: string
  /**
   * The names of the user's groups in the pool, each once. Empty without groups, and if the token lists anything but names. They are as
   * old as the ID token: a change of the groups shows after the next refresh.
   */
  readonly groups: readonly string[]
  /** The identity providers that the user signs in with. Empty for users of the pool itself. */
  readonly identities: readonly Identity[]
  /** Every claim of the ID token, attributes included (`given_name`, `custom:department`). */
  readonly claims: Readonly<JWTPayload>
}

/** The tokens of a session, for a function of the host app that refreshes or revokes them. */
export interface SessionTokens {
  readonly accessToken: string
  readonly idToken: string
  readonly refreshToken?: string
  /** The key of the session's device, if the pool tracks devices. A refresh sends it (docs/protocol.md §5.4). */
  readonly deviceKey?: string
}

export interface Tokens extends SessionTokens {
  /** What the user typed to sign in. */
  readonly signedInAs?: string
  /** How far, in milliseconds, the service's clock is ahead of this device's. */
  readonly drift: number
}

/** How long before its expiry, in milliseconds, a long-lived token is refreshed. */
const MARGIN = 120_000

/** How many seconds the clocks of the service's own machines may differ. */
const CLOCK_TOLERANCE = 60

/** The parts of a client that tokens are checked against. */
type TokenOwner = Pick<Client, 'clientId' | 'userPoolId' | 'region' | 'endpoint'>

/**
 * Reads and checks the tokens of a sign-in or a refresh.
 *
 * @param now When the response arrived, in milliseconds since the epoch.
 * @param previous Its refresh token is kept if the response has none (docs/protocol.md §5.4), and what the user signed in as.
 * @throws {AuthError} `untrustedServer` if the result holds no usable tokens of this user pool and app client.
 */
export function receiveTokens(
  result: AuthenticationResult | undefined,
  client: TokenOwner,
  now: number,
  previous?: Tokens,
): Tokens {
  const { AccessToken: accessToken = '', IdToken: idToken = '' } = result ?? {}
  const tokens = { accessToken, idToken, drift: (decodeToken(idToken)?.iat ?? 0) * 1000 - now }
  if (!isUsable(tokens, client)) throw new AuthError('untrustedServer', { fault: 'UnreadableTokens' })
  return withOptional(tokens, {
    refreshToken: result?.RefreshToken ?? previous?.refreshToken,
    deviceKey: result?.NewDeviceMetadata?.DeviceKey ?? decodeToken(accessToken)?.device_key ?? previous?.deviceKey,
    signedInAs: previous?.signedInAs,
  })
}

/** Parses a stored record as untrusted input. Returns `undefined` for anything unusable. */
export function parseTokens(text: string | null, client: TokenOwner): Tokens | undefined {
  if (!text) return undefined
  try {
    const { accessToken, idToken, drift, ...optional } = JSON.parse(text)
    const tokens = { accessToken, idToken, drift }
    return Number.isFinite(drift) && isUsable(tokens, client) ? withOptional(tokens, optional) : undefined
  } catch {
    return undefined
  }
}

/** Returns the key of the device that an access token was issued to, if any (docs/protocol.md §4.6). */
export function deviceKeyOf(accessToken: string): string | undefined {
  const key = decodeToken(accessToken)?.device_key
  return typeof key === 'string' ? key : undefined
}

/** Returns the stable id of the user that a token belongs to. */
export const subjectOf = (token: string): string | undefined => decodeToken(token)?.sub

const OPTIONAL_MEMBERS = ['refreshToken', 'deviceKey', 'signedInAs'] as const

const withOptional = (
  tokens: Tokens,
  optional: Partial<Record<(typeof OPTIONAL_MEMBERS)[number], unknown>>,
): Tokens => ({
  ...tokens,
  ...Object.fromEntries(
    OPTIONAL_MEMBERS.map((name) => [name, optional[name]]).filter(([, value]) => typeof value === 'string' && value),
  ),
})

/** Returns whether both tokens can be read, are of the right kind, and belong to this pool and app client (docs/protocol.md §5.2). */
function isUsable(tokens: Tokens, client: TokenOwner): boolean {
  const access = decodeToken(tokens.accessToken)
  const id = decodeToken(tokens.idToken)
  return (
    access?.token_use === 'access' &&
    access.client_id === client.clientId &&
    isIssuerOf(client, access.iss) &&
    id?.token_use === 'id' &&
    id.aud === client.clientId &&
    isIssuerOf(client, id.iss) &&
    Number.isFinite(access.exp) &&
    Number.isFinite(id.iat) &&
    typeof id.sub === 'string'
  )
}

/** Returns the user that the tokens of a sign-in belong to. */
export const readUser = ({ IdToken: idToken = '' }: AuthenticationResult): User => userOf({ idToken })

export function userOf(tokens: Pick<Tokens, 'idToken' | 'signedInAs'>): User {
  const claims = decodeToken(tokens.idToken) ?? {}
  const { sub = '', email, phone_number: phoneNumber, 'cognito:username': username } = claims
  return {
    username: typeof username === 'string' ? username : sub,
    sub,
    ...(typeof email === 'string' && { email }),
    ...(typeof phoneNumber === 'string' && { phoneNumber }),
    ...(tokens.signedInAs && { signedInAs: tokens.signedInAs }),
    groups: groupsIn(claims),
    identities: readIdentities(claims.identities),
    claims,
  }
}

/** Reads `cognito:groups` (docs/protocol.md §5.2). A list with anything but names in it counts as none: a group opens something. */
function groupsIn({ 'cognito:groups': groups }: JWTPayload): string[] {
  if (!Array.isArray(groups)) return []
  const areNames = groups.every((name) => typeof name === 'string' && name !== '')
  return areNames ? [...new Set<string>(groups)] : []
}

/**
 * Returns when the user last authenticated, in milliseconds since the epoch by this device's clock: the token's `auth_time`, which a
 * refresh doesn't change (docs/protocol.md §5.2). Returns 0 if the token doesn't say when, or names a time after its own issue.
 */
export function authenticatedAt({ idToken, drift }: Tokens): number {
  const { auth_time: authTime, iat = 0 } = decodeToken(idToken) ?? {}
  if (typeof authTime !== 'number' || !Number.isFinite(authTime) || authTime > iat + CLOCK_TOLERANCE) return 0
  return authTime * 1000 - drift
}

/** Returns whether an access token names its scopes, and lacks the one that every account operation needs (docs/protocol.md §9.1). */
export function lacksAccountScope({ accessToken }: Pick<Tokens, 'accessToken'>): boolean {
  const scope = decodeToken(accessToken)?.scope
  return typeof scope === 'string' && !scope.split(' ').includes('aws.cognito.signin.user.admin')
}

/** Returns when the service issued the tokens, in milliseconds since the epoch by the service's clock. */
export const issuedAt = ({ idToken }: Pick<Tokens, 'idToken'>): number => (decodeToken(idToken)?.iat ?? 0) * 1000

/** Returns whether both were issued to the same user. */
export const isSameUser = (one: Tokens, other: Tokens): boolean => userOf(one).sub === userOf(other).sub

/** Returns the id of the sign-in that tokens descend from, if the app client has token revocation (docs/protocol.md §5.6). */
export function originOf({ accessToken }: Pick<Tokens, 'accessToken'>): string | undefined {
  const origin = decodeToken(accessToken)?.origin_jti
  return typeof origin === 'string' ? origin : undefined
}

/**
 * Returns whether both descend from the same sign-in, so that revoking a refresh token of it ends them all. `origin_jti` is what the
 * service revokes by (docs/protocol.md §5.6). App clients without revocation lack it; a refresh keeps `auth_time` then as well.
 */
export function isSameGrant(one: Tokens, other: Tokens): boolean {
  if (one.refreshToken !== undefined && one.refreshToken === other.refreshToken) return true
  if (originOf(one) ?? originOf(other)) return originOf(one) === originOf(other)
  const [first, second] = [decodeToken(one.accessToken), decodeToken(other.accessToken)]
  return first?.auth_time !== undefined && first.auth_time === second?.auth_time && first.sub === second?.sub
}

/** Returns whether the tokens came through the pool's domain: only those have the scope `openid` (docs/protocol.md §9.4). */
export function isFromDomain({ accessToken }: Tokens): boolean {
  const scope = decodeToken(accessToken)?.scope
  return typeof scope === 'string' && scope.split(' ').includes('openid')
}

/** Returns how long the access token is still valid, in milliseconds by the service's clock. Negative after its expiry. */
export function remainingLife({ accessToken, drift }: Tokens, now: number): number {
  return (decodeToken(accessToken)?.exp ?? 0) * 1000 - (now + drift)
}

/** Returns whether to refresh now: two minutes before the expiry, or less for a token with a lifetime of only a few minutes. */
export function wantsRefresh(tokens: Tokens, now: number): boolean {
  const { exp = 0, iat = 0 } = decodeToken(tokens.accessToken) ?? {}
  return remainingLife(tokens, now) < Math.min(MARGIN, ((exp - iat) * 1000) / 5)
}
