import type { AttributeType, CodeDeliveryDetails } from '../../wire/operations.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Settings } from '../server/settings.ts'
import type { DeliveryAttribute, User } from '../state/user.ts'
import { ADDRESS_ATTRIBUTES, verifiedFlags } from './addresses.ts'
import { sendAttributeCode } from './attributeCode.ts'
import { checkSchema, readAttributes } from './attributes.ts'
import { requireUniqueAlias } from './requireUniqueAlias.ts'

/** Who writes an attribute: the user through an app client, or an administrator through a signed call. */
export type Writer = 'client' | 'administrator'

/**
 * Writes attributes of a user. A blank value deletes one. A new address is unverified. If the pool keeps the original value until the
 * new one is verified, the new one becomes pending (docs/protocol.md §7.6).
 *
 * @returns Where verification codes were sent.
 * @throws {Fault} NotAuthorizedException, InvalidParameterException, AliasExistsException.
 */
export async function writeAttributes(
  context: PoolContext,
  user: User,
  list: readonly AttributeType[],
  writer: Writer,
): Promise<CodeDeliveryDetails[]> {
  const { settings } = context
  const written = readAttributes(settings, list, writer)
  requireMutable(settings, list)
  for (const [name, value] of Object.entries(written)) requireUniqueAlias(context, user, name, value)

  const changedAddresses = ADDRESS_ATTRIBUTES.filter((name) => written[name] && written[name] !== user.attributes[name])
  const pendingAddresses = changedAddresses.filter((name) => becomesPending(settings, name, writer))
  const attributes = nextAttributes(user, list, written, changedAddresses, pendingAddresses)
  checkSchema(settings, written, attributes)

  user.attributes = attributes
  for (const name of pendingAddresses) user.pending[name] = written[name]!
  user.modifiedAt = settings.now()

  if (writer === 'administrator') return []
  const addressesToVerify = changedAddresses.filter(
    (name) => pendingAddresses.includes(name) || settings.autoVerifiedAttributes.includes(name),
  )
  return Promise.all(addressesToVerify.map((name) => sendAttributeCode(context, user, name)))
}

/** @throws {Fault} InvalidParameterException for an attribute that the schema doesn't let anyone change. */
function requireMutable({ schemaAttributes }: Settings, list: readonly AttributeType[]): void {
  for (const { Name } of list) {
    const isImmutable = schemaAttributes.some((schema) => schema.Name === Name && schema.Mutable === false)
    if (!isImmutable) continue
    throw new Fault(
      'InvalidParameterException',
      `Attributes did not conform to the schema: ${Name}: Attribute cannot be updated.\n`,
    )
  }
}

/** Returns whether the original address stays until the new one is verified. An administrator's change applies immediately. */
const becomesPending = (settings: Settings, address: DeliveryAttribute, writer: Writer): boolean =>
  writer === 'client' && settings.attributesRequireVerificationBeforeUpdate.includes(address)

/** Returns the new attributes: without pending addresses and deleted attributes, and with new addresses as unverified. */
function nextAttributes(
  user: User,
  list: readonly AttributeType[],
  written: Record<string, string>,
  changedAddresses: readonly DeliveryAttribute[],
  pendingAddresses: readonly DeliveryAttribute[],
): Record<string, string> {
  const applied = { ...written }
  for (const name of pendingAddresses) delete applied[name]

  // An administrator may write `email_verified` together with the address.
  const unverifiedAddresses = changedAddresses.filter(
    (name) => !pendingAddresses.includes(name) && !(`${name}_verified` in written),
  )
  const attributes = { ...user.attributes, ...applied, ...verifiedFlags(unverifiedAddresses, false) }

  for (const { Name } of list) {
    const isDeleted = !Object.hasOwn(written, Name)
    if (isDeleted) delete attributes[Name]
  }
  return attributes
}
