import type { PoolContext } from '../server/poolContext.ts'
import type { User } from '../state/user.ts'

/** Removes a user with all pending codes and sessions, those at the domain included. */
export function deleteUser({ pool }: PoolContext, user: User): void {
  pool.users = pool.users.filter((other) => other !== user)
  pool.codes = pool.codes.filter(({ subject }) => subject !== user.sub)
  pool.sessions = pool.sessions.filter(({ subject }) => subject !== user.sub)
  pool.authorizationCodes = pool.authorizationCodes.filter(({ subject }) => subject !== user.sub)
  pool.domainSessions = pool.domainSessions.filter(({ subject }) => subject !== user.sub)
}
