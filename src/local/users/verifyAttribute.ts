import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { DeliveryAttribute, User } from '../state/user.ts'
import { findUserByAlias } from './findUser.ts'

/**
 * Takes an address as proven, and with it the alias.
 *
 * @param force Takes the alias away from whoever holds it (ForceAliasCreation).
 * @throws {Fault} AliasExistsException
 */
export function verifyAttribute(context: PoolContext, user: User, attribute: DeliveryAttribute, force = false): void {
  const holder = findUserByAlias(context, attribute, user.attributes[attribute] ?? '')
  if (holder && holder !== user) {
    if (!force) throw new Fault('AliasExistsException', `An account with the ${attribute} already exists.`)
    holder.attributes[`${attribute}_verified`] = 'false'
  }
  user.attributes[`${attribute}_verified`] = 'true'
}
