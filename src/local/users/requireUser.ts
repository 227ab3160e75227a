import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { User } from '../state/user.ts'
import { findUser } from './findUser.ts'

/** Returns a user for an administrative operation, which may reveal that a user doesn't exist. @throws {Fault} UserNotFoundException */
export function requireUser(context: PoolContext, name: string): User {
  const user = findUser(context, name)
  if (!user) throw new Fault('UserNotFoundException', 'User does not exist.')
  return user
}
