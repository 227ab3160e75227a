import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { User } from '../state/user.ts'
import { findUser } from './findUser.ts'

/** For administrators, from whom the pool hides no one. @throws {Fault} UserNotFoundException */
export function requireUser(context: PoolContext, name: string): User {
  const user = findUser(context, name)
  if (!user) throw new Fault('UserNotFoundException', 'User does not exist.')
  return user
}
