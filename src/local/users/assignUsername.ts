import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import { isEmail, isPhoneNumber } from './addresses.ts'
import { findUser, findUserByAlias } from './findUser.ts'

/** The username and attributes of a new user. */
export interface AssignedUsername {
  /** Left out where the pool generates it. */
  username?: string
  attributes: Record<string, string>
}

/**
 * Checks a new user's name and stores it where the pool wants it (docs/protocol.md §7.4): an email address or phone number that serves
 * as username becomes that attribute; any other username must not look like an alias.
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
  const attribute = isEmail(name) ? 'email' : isPhoneNumber(name) ? 'phone_number' : undefined
  if (!attribute || !usernameAttributes.includes(attribute))
    throw new Fault('InvalidParameterException', expectedFormat(usernameAttributes))

  const all = { ...attributes, [attribute]: name }
  for (const unique of usernameAttributes) {
    const value = all[unique]
    if (value !== undefined && findUserByAlias(context, unique, value)) {
      throw new Fault('UsernameExistsException', `An account with the given ${unique} already exists.`)
    }
  }
  return { attributes: all }
}

function rejectAliasFormat({ settings }: PoolContext, name: string): void {
  const has = (alias: 'email' | 'phone_number') => settings.aliasAttributes.includes(alias)
  const shape =
    has('email') && isEmail(name) ? 'email' : has('phone_number') && isPhoneNumber(name) ? 'phone number' : undefined
  if (shape) {
    throw new Fault(
      'InvalidParameterException',
      `Username cannot be of ${shape} format, since user pool is configured for ${shape} alias.`,
    )
  }
}

function expectedFormat(usernameAttributes: readonly string[]): string {
  if (usernameAttributes.length > 1) return 'Username should be either an email or a phone number.'
  return usernameAttributes[0] === 'email' ? 'Username should be an email.' : 'Username should be a phone number.'
}
