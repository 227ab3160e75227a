import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { User } from '../state/user.ts'
import { isKnownAttribute, reportedName } from './attributes.ts'
import { type Writer, writeAttributes } from './writeAttributes.ts'

const invalid = (text: string) => new Fault('InvalidParameterException', `Invalid user attributes: ${text}`)

/**
 * Deletes attributes of a user.
 *
 * @throws {Fault} InvalidParameterException, NotAuthorizedException.
 */
export async function deleteAttributes(
  context: PoolContext,
  user: User,
  names: readonly string[],
  writer: Writer,
): Promise<void> {
  const { settings } = context
  const unknown = names.filter((name) => !isKnownAttribute(settings, name))
  if (unknown.length) {
    throw invalid(unknown.map((name) => `user.${name}: Attribute does not exist in the schema.\n`).join(''))
  }
  const isRequired = (name: string) =>
    settings.schemaAttributes.some((attribute) => attribute.Name === name && attribute.Required)
  const requiredName = names.find(isRequired)
  if (requiredName) throw invalid(`${reportedName(settings, requiredName)}: Required attribute cannot be deleted.`)
  const blank = names.map((Name) => ({ Name, Value: '' }))
  await writeAttributes(context, user, blank, writer)
}
