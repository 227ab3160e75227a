import type { UserSessionType } from '../../wire/operations.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Grant } from '../state/grant.ts'
import { keepRecords } from '../state/poolRecords.ts'
import type { User } from '../state/user.ts'
import { grantsOf } from './grants.ts'

/** @throws {Fault} OperationNotEnabledException when the pool doesn't track sessions. */
export function requireSessionTracking({ settings }: PoolContext): void {
  if (!settings.sessionTracking) {
    throw new Fault('OperationNotEnabledException', 'Session tracking is not enabled for this user pool.')
  }
}

/** Returns a user's grants that are neither revoked nor expired. */
export const activeGrants = (context: PoolContext, user: User): Grant[] =>
  grantsOf(context, user).filter(({ isRevoked, expiresAt }) => !isRevoked && context.settings.now() < expiresAt)

/** Revokes a sign-in. With `LINKED`, a pool that tracks sessions also ends the session at the domain (docs/protocol.md §13.3). */
export function revokeGrant(
  { pool, settings }: PoolContext,
  grant: Grant,
  associated: 'NONE' | 'LINKED' = 'NONE',
): void {
  grant.isRevoked = true
  if (associated !== 'LINKED' || !settings.sessionTracking) return
  keepRecords(pool, 'domainSessions', ({ id }) => id !== grant.domainSessionId)
}

/** Returns 28 characters that start with `tkn` (docs/protocol.md §2.5). */
export const sessionId = ({ originJti }: Grant): string => `tkn${originJti.replaceAll('-', '').slice(0, 25)}`

export const describeSession = (grant: Grant, current: string | undefined): UserSessionType => ({
  SessionId: sessionId(grant),
  SessionType: 'TOKEN',
  ClientId: grant.clientId,
  CreateDate: grant.authTime / 1000,
  LastActiveDate: grant.lastActiveAt / 1000,
  ...(grant.userAgent && { DeviceType: grant.userAgent }),
  LastIPAddress: '127.0.0.1',
  IsCurrentSession: grant.originJti === current,
})
