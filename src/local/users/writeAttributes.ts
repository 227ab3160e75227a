import type { AttributeType, CodeDeliveryDetails } from '../../wire/operations.ts'
import { storeCode } from '../messages/codes.ts'
import { deliver } from '../messages/deliver.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { CodePurpose } from '../state/pendingCode.ts'
import type { DeliveryAttribute, User } from '../state/user.ts'
import { checkRequired, readAttributes } from './attributes.ts'
import { findUserByAlias } from './findUser.ts'

export const VERIFICATION_PURPOSE: Record<DeliveryAttribute, CodePurpose> = {
  email: 'verifyEmail',
  phone_number: 'verifyPhone',
}

/** @throws {Fault} InvalidParameterException for what is no address. */
export function requireVerifiableAttribute(name: string): DeliveryAttribute {
  if (name === 'email' || name === 'phone_number') return name
  throw new Fault('InvalidParameterException', 'Invalid attribute name. Only phone_number and email can be verified.')
}

/**
 * Writes what a person, or an administrator, wants changed. A blank value deletes. A new address is not proven yet: where the pool
 * keeps the old one until it is, the new one waits (reference 7.6).
 *
 * @returns Where codes went.
 * @throws {Fault} NotAuthorizedException, InvalidParameterException, AliasExistsException.
 */
export async function writeAttributes(
  context: PoolContext,
  user: User,
  list: readonly AttributeType[],
  writer: 'client' | 'administrator',
): Promise<CodeDeliveryDetails[]> {
  const { settings } = context
  const written = readAttributes(settings, list, writer)
  for (const { Name } of list) {
    if (settings.schemaAttributes.some((schema) => schema.Name === Name && schema.Mutable === false)) {
      throw new Fault(
        'InvalidParameterException',
        `Attributes did not conform to the schema: ${Name}: Attribute cannot be updated.\n`,
      )
    }
  }
  const deleted = list.filter(({ Name }) => !written[Name]).map(({ Name }) => Name)
  for (const [name, value] of Object.entries(written)) requireUniqueAlias(context, user, name, value)

  const changed = (['email', 'phone_number'] as const).filter(
    (name) => written[name] && written[name] !== user.attributes[name],
  )
  const later = changed.filter(
    (name) => writer === 'client' && settings.attributesRequireVerificationBeforeUpdate.includes(name),
  )
  const now = Object.fromEntries(Object.entries(written).filter(([name]) => !later.some((other) => other === name)))
  const unproven = changed
    .filter((name) => !later.includes(name) && !(`${name}_verified` in written))
    .map((name) => [`${name}_verified`, 'false'])
  const next = { ...user.attributes, ...now, ...Object.fromEntries(unproven) }
  for (const name of deleted) delete next[name]
  checkRequired(settings, next)
  user.attributes = next
  user.modifiedAt = settings.now()
  for (const name of later) user.pending[name] = written[name]!
  if (writer === 'administrator') return []
  const coded = changed.filter((name) => later.includes(name) || settings.autoVerifiedAttributes.includes(name))
  return Promise.all(coded.map((name) => sendAttributeCode(context, user, name)))
}

/** Sends a code to an address, the one that waits where there is one. */
export function sendAttributeCode(
  context: PoolContext,
  user: User,
  attribute: DeliveryAttribute,
): Promise<Required<CodeDeliveryDetails>> {
  const address = user.pending[attribute] ?? user.attributes[attribute]
  if (!address) throw new Fault('InvalidParameterException', `User does not have ${attribute} set`)
  const code = context.settings.code()
  storeCode(context, user.sub, VERIFICATION_PURPOSE[attribute], code, attribute)
  const reached = { ...user, attributes: { ...user.attributes, [attribute]: address } }
  return deliver(context, reached, attribute, 'verifyAttribute', code)
}

function requireUniqueAlias(context: PoolContext, user: User, name: string, value: string): void {
  const holder = findUserByAlias(context, name, value)
  if (holder && holder !== user) throw new Fault('AliasExistsException', `An account with the ${name} already exists.`)
}
