import type { CodeDeliveryDetails } from '../../wire/operations.ts'
import { storeCode } from '../messages/codes.ts'
import { deliver } from '../messages/deliver.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { CodePurpose } from '../state/pendingCode.ts'
import type { DeliveryAttribute, User } from '../state/user.ts'

/** The purpose of the code that verifies an address. */
export const VERIFICATION_PURPOSE: Record<DeliveryAttribute, CodePurpose> = {
  email: 'verifyEmail',
  phone_number: 'verifyPhone',
}

/** Returns the name of an attribute that a code can verify. @throws {Fault} InvalidParameterException for any other. */
export function requireVerifiableAttribute(name: string): DeliveryAttribute {
  if (name === 'email' || name === 'phone_number') return name
  throw new Fault('InvalidParameterException', 'Invalid attribute name. Only phone_number and email can be verified.')
}

/**
 * Sends a code that verifies the pending address, or the current one if none is pending.
 *
 * @throws {Fault} InvalidParameterException when the user has neither.
 */
export function sendAttributeCode(
  context: PoolContext,
  user: User,
  attribute: DeliveryAttribute,
): Promise<Required<CodeDeliveryDetails>> {
  const address = user.pending[attribute] ?? user.attributes[attribute]
  if (!address) throw new Fault('InvalidParameterException', `User does not have ${attribute} set`)
  const code = context.settings.code()
  storeCode(context, user.sub, VERIFICATION_PURPOSE[attribute], code, attribute)
  const userAtAddress = { ...user, attributes: { ...user.attributes, [attribute]: address } }
  return deliver(context, userAtAddress, attribute, 'verifyAttribute', code)
}
