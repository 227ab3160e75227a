import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { DeliveryAttribute } from '../state/user.ts'
import { isEmail, isPhoneNumber } from './addresses.ts'
import { findUser, findUserByAlias } from './findUser.ts'

/** The username and attributes of a new user. */
export interface AssignedUsername {
  /** Absent if the pool generates it. */
  username?: string
  attributes: Record<string, string>
}

/**
 * Checks a new user's username and assigns it as the pool requires (docs/protocol.md §7.4): an email address or phone number that serves
 * as the username becomes that attribute. Any other username must not have the format of an alias.
 *
 * @throws {Fault} InvalidParameterException, UsernameExistsException.
 */
export function assignUsername(
  context: PoolContext,
  name: string,
  attributes: Record<string, string>,
): AssignedUsername {
  const { usernameAttributes } = context.settings
  if (usernameAttributes.length === 0) {
    rejectAliasFormat(context, name)
    if (findUser(context, name)) throw new Fault('UsernameExistsException', 'User already exists')
    return { username: name, attributes }
  }
  const attribute = addressFormatOf(name)
  if (!attribute || !usernameAttributes.includes(attribute)) {
    throw new Fault('InvalidParameterException', expectedFormat(usernameAttributes))
  }
  const allAttributes = { ...attributes, [attribute]: name }
  for (const usernameAttribute of usernameAttributes) {
    const value = allAttributes[usernameAttribute]
    if (value !== undefined && findUserByAlias(context, usernameAttribute, value)) {
      throw new Fault('UsernameExistsException', `An account with the given ${usernameAttribute} already exists.`)
    }
  }
  return { attributes: allAttributes }
}

/** Returns the attribute whose format a username has, if any. */
function addressFormatOf(name: string): DeliveryAttribute | undefined {
  if (isEmail(name)) return 'email'
  if (isPhoneNumber(name)) return 'phone_number'
  return undefined
}

/** @throws {Fault} InvalidParameterException for a username in the format of one of the pool's aliases. */
function rejectAliasFormat({ settings }: PoolContext, name: string): void {
  const attribute = addressFormatOf(name)
  if (!attribute || !settings.aliasAttributes.includes(attribute)) return
  const format = attribute === 'email' ? 'email' : 'phone number'
  throw new Fault(
    'InvalidParameterException',
    `Username cannot be of ${format} format, since user pool is configured for ${format} alias.`,
  )
}

function expectedFormat(usernameAttributes: readonly string[]): string {
  if (usernameAttributes.length > 1) return 'Username should be either an email or a phone number.'
  return usernameAttributes[0] === 'email' ? 'Username should be an email.' : 'Username should be a phone number.'
}
