import { MAX_LOCK } from '../passwords/lockout.ts'
import type { PoolContext } from '../server/poolContext.ts'
import { HOUR } from './rateLimits.ts'

/** How long an expired session or grant is kept, so that its fault differs from that of an unknown one. */
const GRACE_PERIOD = 24 * HOUR

/** Removes expired records that can no longer affect a response. */
export function purgeExpired({ pool, settings }: PoolContext): void {
  const now = settings.now()
  pool.codes = pool.codes.filter(({ expiresAt }) => now < expiresAt)
  pool.authorizationCodes = pool.authorizationCodes.filter(({ expiresAt }) => now < expiresAt)
  pool.domainSessions = pool.domainSessions.filter(({ expiresAt }) => now < expiresAt)
  pool.sessions = pool.sessions.filter(({ expiresAt }) => now < expiresAt + GRACE_PERIOD)
  pool.grants = pool.grants.filter(({ expiresAt }) => now < expiresAt + GRACE_PERIOD)
  pool.attempts = pool.attempts.filter(({ times }) => times.some((time) => now < time + HOUR))
  pool.failures = pool.failures.filter(({ lastAt }) => now < lastAt + MAX_LOCK)
}
