import { MAX_LOCK } from '../passwords/lockout.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Pool } from './pool.ts'
import { keepRecords } from './poolRecords.ts'
import { HOUR } from './rateLimits.ts'

/** How long an expired session or grant is kept, so that its fault differs from that of an unknown one. */
const GRACE_PERIOD = 24 * HOUR

/** How often records are removed: the lists are read as a whole. */
const INTERVAL = 60_000
const lastTimes = new WeakMap<Pool, number>()

/** Removes expired records that can no longer affect a response, once a minute. */
export function purgeExpired({ pool, settings }: PoolContext): void {
  const now = settings.now()
  const last = lastTimes.get(pool)
  if (last !== undefined && last <= now && now < last + INTERVAL) return
  lastTimes.set(pool, now)
  keepRecords(pool, 'codes', ({ expiresAt }) => now < expiresAt)
  keepRecords(pool, 'authorizationCodes', ({ expiresAt }) => now < expiresAt)
  keepRecords(pool, 'domainSessions', ({ expiresAt }) => now < expiresAt)
  keepRecords(pool, 'sessions', ({ expiresAt }) => now < expiresAt + GRACE_PERIOD)
  keepRecords(pool, 'grants', ({ expiresAt }) => now < expiresAt + GRACE_PERIOD)
  keepRecords(pool, 'attempts', ({ times }) => times.some((time) => now < time + HOUR))
  keepRecords(pool, 'failures', ({ lastAt }) => now < lastAt + MAX_LOCK)
}
