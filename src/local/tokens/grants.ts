import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Grant } from '../state/grant.ts'
import { addRecord, findRecords } from '../state/poolRecords.ts'
import { randomOpaque, randomUuid } from '../state/random.ts'
import { sharedKey } from '../state/recordKeys.ts'
import type { User } from '../state/user.ts'

/** What a grant of a sign-in through the domain has in addition. */
type DomainGrant = Pick<Grant, 'authTime' | 'scopes' | 'resource' | 'domainSessionId'>

/** Starts a grant for a new sign-in. */
export function openGrant(
  context: PoolContext,
  user: User,
  domainGrant?: DomainGrant,
): { grant: Grant; refreshToken: string } {
  const { pool, settings, userAgent } = context
  limitGrants(context, user)
  const now = settings.now()
  const grant: Grant = {
    subject: user.sub,
    originJti: randomUuid(settings.random),
    clientId: settings.clientId,
    authTime: now,
    expiresAt: now + settings.tokenValidity.refreshToken,
    isRevoked: false,
    lastActiveAt: now,
    ...(userAgent && { userAgent }),
    ...domainGrant,
    refreshTokens: [],
  }
  const refreshToken = addRefreshToken(settings, grant)
  addRecord(pool, 'grants', grant)
  return { grant, refreshToken }
}

/** The most sessions of a user in a pool that tracks them. */
const DEFAULT_MAX_SESSIONS = 20

/** Makes room for another session: a pool that tracks sessions revokes the least recent ones (docs/protocol.md §13.5). */
function limitGrants(context: PoolContext, user: User): void {
  const { sessionTracking, maxSessions = DEFAULT_MAX_SESSIONS, now } = context.settings
  if (!sessionTracking) return
  const active = grantsOf(context, user).filter(({ isRevoked, expiresAt }) => !isRevoked && now() < expiresAt)
  const recent = active.toSorted((a, b) => b.lastActiveAt - a.lastActiveAt)
  for (const grant of recent.slice(maxSessions - 1)) grant.isRevoked = true
}

export const findGrant = ({ pool }: PoolContext, refreshToken: string): Grant | undefined =>
  findRecords(pool, 'grants', sharedKey.refreshToken(refreshToken))[0]

/** Returns the grant that a client may revoke with a refresh token: one of its own (RFC 7009, section 2.1). */
export function findOwnGrant(context: PoolContext, refreshToken: string): Grant | undefined {
  const grant = findGrant(context, refreshToken)
  return grant?.clientId === context.settings.clientId ? grant : undefined
}

/** Returns all grants of a user, revoked and expired ones included. */
export const grantsOf = ({ pool }: PoolContext, { sub }: User): Grant[] =>
  findRecords(pool, 'grants', sharedKey.subject(sub))

/** Returns the grant of a valid refresh token. @throws {Fault} NotAuthorizedException, RefreshTokenReuseException. */
export function requireGrant(context: PoolContext, refreshToken: string): Grant {
  const { now, rotation, clientId } = context.settings
  const grant = findGrant(context, refreshToken)
  if (!grant || grant.clientId !== clientId) throw new Fault('NotAuthorizedException', 'Invalid Refresh Token')
  if (grant.isRevoked) throw new Fault('NotAuthorizedException', 'Refresh Token has been revoked')
  if (now() >= grant.expiresAt) throw new Fault('NotAuthorizedException', 'Refresh Token has expired')
  const replacedAt = grant.refreshTokens.find(({ token }) => token === refreshToken)?.replacedAt ?? null
  if (replacedAt !== null && now() >= replacedAt + rotation.grace) {
    throw new Fault('RefreshTokenReuseException', 'Refresh token has already been used.')
  }
  return grant
}

/** Returns a token that replaces another and expires with the grant (docs/protocol.md §5.4). */
export function rotateRefreshToken({ settings }: PoolContext, grant: Grant, refreshToken: string): string {
  for (const entry of grant.refreshTokens) {
    if (entry.token === refreshToken) entry.replacedAt ??= settings.now()
  }
  return addRefreshToken(settings, grant)
}

/** Revokes every token of a user. */
export function revokeGrants(context: PoolContext, user: User): void {
  for (const grant of grantsOf(context, user)) grant.isRevoked = true
}

function addRefreshToken({ random }: PoolContext['settings'], grant: Grant): string {
  const token = [12, 192, 12, 384, 12].map((length) => randomOpaque(random, length)).join('.')
  grant.refreshTokens.push({ token, replacedAt: null })
  return token
}
