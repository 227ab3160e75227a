import { constraints } from '../../wire/constraints.ts'
import type { SeedUser } from '../server/localPoolOptions.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Settings } from '../server/settings.ts'
import { ADDRESS_ATTRIBUTES, verifiedFlags } from '../users/addresses.ts'
import { ADMIN_ONLY, isBooleanText } from '../users/attributes.ts'
import { createUser } from '../users/createUser.ts'
import { findUser } from '../users/findUser.ts'

/** Returns the sign-in name of a seeded user. @throws {TypeError} when the user has none that this pool accepts. */
function signInNameOf({ usernameAttributes }: Settings, { username, attributes = {} }: SeedUser): string {
  const signsInByAttribute = usernameAttributes.length > 0
  const firstValue = usernameAttributes.map((name) => attributes[name]).find(Boolean)
  const name = signsInByAttribute ? firstValue : username
  if (!name) throw new TypeError(`A seeded user needs ${usernameAttributes.join(' or ') || 'a username'}.`)
  return name
}

/**
 * Checks a seeded user before the pool starts. Seeds may come from JSON, where types aren't checked.
 *
 * @throws {TypeError} when the user has no sign-in name, or an attribute or a group that the service could not have stored.
 */
export function checkSeedUser(settings: Settings, user: SeedUser): void {
  const name = signInNameOf(settings, user)
  for (const [attribute, value] of Object.entries(user.attributes ?? {})) {
    if (typeof value !== 'string') throw new TypeError(`The attribute ${attribute} of ${name} must be a string.`)
    if (ADMIN_ONLY.has(attribute) && !isBooleanText(value)) {
      throw new TypeError(`The attribute ${attribute} of ${name} must be "true" or "false".`)
    }
  }
  const { groups = [] } = user
  if (!Array.isArray(groups) || !groups.every(isGroupName)) {
    throw new TypeError(`The groups of ${name} must be a list of names of 1 to 128 characters without spaces.`)
  }
}

function isGroupName(value: unknown): boolean {
  const { min, max, pattern } = constraints.groupName
  return typeof value === 'string' && value.length >= min && value.length <= max && pattern.test(value)
}

/** Adds the users who are not in the pool yet. */
export async function seedUsers(context: PoolContext, users: readonly SeedUser[]): Promise<void> {
  for (const user of users) {
    if (findUser(context, signInNameOf(context.settings, user))) continue
    const { attributes = {}, username, ...rest } = user
    const signsInByAttribute = context.settings.usernameAttributes.length > 0
    const addresses = ADDRESS_ATTRIBUTES.filter((name) => attributes[name])
    const flags = user.status === 'UNCONFIRMED' ? {} : verifiedFlags(addresses, true)
    await createUser(context, {
      ...rest,
      ...(!signsInByAttribute && username !== undefined && { username }),
      attributes: { ...flags, ...attributes },
    })
  }
}
