import type { PoolContext } from '../server/poolContext.ts'
import { keepRecords, removeRecord } from '../state/poolRecords.ts'
import type { User } from '../state/user.ts'

/** Removes a user with all pending codes and sessions, those at the domain included. */
export function deleteUser({ pool }: PoolContext, user: User): void {
  removeRecord(pool, 'users', user)
  keepRecords(pool, 'codes', ({ subject }) => subject !== user.sub)
  keepRecords(pool, 'sessions', ({ subject }) => subject !== user.sub)
  keepRecords(pool, 'authorizationCodes', ({ subject }) => subject !== user.sub)
  keepRecords(pool, 'domainSessions', ({ subject }) => subject !== user.sub)
  keepRecords(pool, 'authEvents', ({ subject }) => subject !== user.sub)
}
