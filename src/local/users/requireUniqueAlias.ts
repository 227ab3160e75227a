import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { User } from '../state/user.ts'
import { findUserByAlias } from './findUser.ts'

/** @throws {Fault} AliasExistsException when another user signs in with this value of an attribute. */
export function requireUniqueAlias(context: PoolContext, user: User, attribute: string, value: string): void {
  const owner = findUserByAlias(context, attribute, value)
  if (owner && owner !== user) throw aliasExists(attribute)
}

export const aliasExists = (attribute: string) =>
  new Fault('AliasExistsException', `An account with the ${attribute} already exists.`)
