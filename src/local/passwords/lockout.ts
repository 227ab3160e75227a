import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Failures } from '../state/attempts.ts'
import { addRecord, findRecord, removeRecord } from '../state/poolRecords.ts'

const FREE_FAILURES = 5
const SECOND = 1000
/** The longest lockout, and the time after which failures no longer count. */
export const MAX_LOCK = 15 * 60 * SECOND

/** Returns the lockout time: 1 s after the fifth failure, doubled with each further one, up to 15 minutes (docs/protocol.md §7.8). */
const lockTime = ({ count }: Failures) =>
  count < FREE_FAILURES ? 0 : Math.min(SECOND * 2 ** (count - FREE_FAILURES), MAX_LOCK)

/** @throws {Fault} NotAuthorizedException during a lockout. The attempt doesn't extend it. */
export function requireUnlocked({ pool, settings }: PoolContext, subject: string): void {
  const failures = findRecord(pool, 'failures', subject)
  if (failures && settings.now() < failures.lastAt + lockTime(failures)) {
    throw new Fault('NotAuthorizedException', 'Password attempts exceeded')
  }
}

export function recordFailure(context: PoolContext, subject: string): void {
  const { pool, settings } = context
  const failures = findRecord(pool, 'failures', subject)
  const count = failures && settings.now() < failures.lastAt + MAX_LOCK ? failures.count + 1 : 1
  clearFailures(context, subject)
  addRecord(pool, 'failures', { subject, count, lastAt: settings.now() })
}

export function clearFailures({ pool }: PoolContext, subject: string): void {
  const failures = findRecord(pool, 'failures', subject)
  if (failures) removeRecord(pool, 'failures', failures)
}
