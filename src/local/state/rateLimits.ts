import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import { addRecord, findRecord } from './poolRecords.ts'
import { primaryKey } from './recordKeys.ts'

export const HOUR = 3_600_000

/** Calls per user and hour (docs/protocol.md §7.8). For password resets, the service documents "5 to 20, by risk". */
const LIMITS = {
  ConfirmSignUp: 15,
  ResendConfirmationCode: 5,
  resetPassword: 10,
  ChangePassword: 5,
  VerifyUserAttribute: 15,
  GetUserAttributeVerificationCode: 5,
}

/**
 * Counts a call for a user.
 *
 * @throws {Fault} LimitExceededException. A rejected call doesn't count.
 */
export function countAttempt({ pool, settings }: PoolContext, subject: string, action: keyof typeof LIMITS): void {
  const now = settings.now()
  let attempts = findRecord(pool, 'attempts', primaryKey.attempts({ subject, action }))
  if (!attempts) {
    attempts = { subject, action, times: [] }
    addRecord(pool, 'attempts', attempts)
  }
  attempts.times = attempts.times.filter((time) => now < time + HOUR)
  if (attempts.times.length >= LIMITS[action]) {
    throw new Fault('LimitExceededException', 'Attempt limit exceeded, please try after some time.')
  }
  attempts.times.push(now)
}
