import type { PoolContext } from '../server/poolContext.ts'
import { findRecord, findRecords } from '../state/poolRecords.ts'
import { ALIASES, sharedKey } from '../state/recordKeys.ts'
import type { User } from '../state/user.ts'

/** Local pools are case-insensitive, as pools created in the AWS console, unless calls create them (docs/protocol.md §7.4). */
export const normalizeCase = (name: string) => name.toLowerCase()

/** Finds a user by username, or by an attribute that this pool accepts instead. */
export function findUser(context: PoolContext, name: string): User | undefined {
  const sameInAnyCase = findRecords(context.pool, 'users', sharedKey.username(name))
  const named = sameInAnyCase.find((user) => user.username === name || !matchesCase(context, user))
  if (named) return named
  for (const alias of ALIASES) {
    const user = findUserByAlias(context, alias, name)
    if (user) return user
  }
  return undefined
}

/** Finds the user who can sign in with this value of an attribute. */
export function findUserByAlias(context: PoolContext, attribute: string, value: string): User | undefined {
  if (!ALIASES.some((alias) => alias === attribute)) return undefined
  const candidates = findRecords(context.pool, 'users', sharedKey.attribute(attribute, value))
  return candidates.find(
    (user) =>
      canSignInWith(context, user, attribute) && (user.attributes[attribute] === value || !matchesCase(context, user)),
  )
}

/** Returns whether the case of the user's names matters. It never does for users of identity providers (docs/protocol.md §13.4). */
const matchesCase = ({ settings }: PoolContext, { status }: User): boolean =>
  settings.isCaseSensitive === true && status !== 'EXTERNAL_PROVIDER'

/**
 * Returns whether the user can sign in with an attribute: a verified alias, or any username attribute (docs/protocol.md §7.4). An address of
 * an identity provider's user signs in no one here, so a native user may have the same one.
 */
function canSignInWith({ settings }: PoolContext, user: User, attribute: string): boolean {
  if (user.status === 'EXTERNAL_PROVIDER') return false
  const isUsername = settings.usernameAttributes.some((name) => name === attribute)
  const isAlias = settings.aliasAttributes.some((name) => name === attribute)
  const isVerified = attribute === 'preferred_username' || user.attributes[`${attribute}_verified`] === 'true'
  return isUsername || (isAlias && isVerified)
}

export const findUserBySub = ({ pool }: PoolContext, sub: string | undefined) =>
  sub === undefined ? undefined : findRecord(pool, 'users', sub)
