import { QUIET } from '../passwords/lockout.ts'
import type { PoolContext } from '../server/poolContext.ts'
import { HOUR } from './rateLimits.ts'

/** How long an expired session or sign-in is still told from one that never was. */
const REMEMBERED = 24 * HOUR

/** Forgets what can no longer change any answer. */
export function purgeExpired({ pool, settings }: PoolContext): void {
  const now = settings.now()
  pool.codes = pool.codes.filter(({ expiresAt }) => now < expiresAt)
  pool.sessions = pool.sessions.filter(({ expiresAt }) => now < expiresAt + REMEMBERED)
  pool.grants = pool.grants.filter(({ expiresAt }) => now < expiresAt + REMEMBERED)
  pool.attempts = pool.attempts.filter(({ times }) => times.some((time) => now < time + HOUR))
  pool.failures = pool.failures.filter(({ lastAt }) => now < lastAt + QUIET)
}
