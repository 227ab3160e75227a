import type { PoolContext } from '../server/poolContext.ts'
import type { DeliveryAttribute, User } from '../state/user.ts'
import { findUserByAlias } from './findUser.ts'
import { aliasExists } from './requireUniqueAlias.ts'

/**
 * Marks an address as verified, which makes it an alias if the pool has aliases.
 *
 * @param force Removes the alias from the user who has it (ForceAliasCreation).
 * @throws {Fault} AliasExistsException
 */
export function verifyAttribute(context: PoolContext, user: User, attribute: DeliveryAttribute, force = false): void {
  const owner = findUserByAlias(context, attribute, user.attributes[attribute] ?? '')
  if (owner && owner !== user) {
    if (!force) throw aliasExists(attribute)
    owner.attributes[`${attribute}_verified`] = 'false'
  }
  user.attributes[`${attribute}_verified`] = 'true'
}
