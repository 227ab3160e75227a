import type { PoolContext } from '../server/poolContext.ts'
import type { User } from '../state/user.ts'

/** Local pools are case-insensitive, as pools created in the AWS console (docs/protocol.md §7.4). */
export const normalizeCase = (name: string) => name.toLowerCase()

/** Finds a user by username, or by an attribute that this pool accepts instead. */
export function findUser(context: PoolContext, name: string): User | undefined {
  const wanted = normalizeCase(name)
  return (
    context.pool.users.find((user) => normalizeCase(user.username) === wanted) ??
    context.pool.users.find((user) =>
      signInAttributesOf(context, user).some((alias) => normalizeCase(alias) === wanted),
    )
  )
}

/** Finds the user who can sign in with this value of an attribute. */
export function findUserByAlias(context: PoolContext, attribute: string, value: string): User | undefined {
  return context.pool.users.find((user) => {
    const own = signInAttribute(context, user, attribute)
    return own !== undefined && normalizeCase(own) === normalizeCase(value)
  })
}

const signInAttributesOf = (context: PoolContext, user: User) =>
  ['email', 'phone_number', 'preferred_username']
    .map((attribute) => signInAttribute(context, user, attribute))
    .filter((name) => name !== undefined)

/**
 * Returns the value if the user can sign in with it: a verified alias, or any username attribute (docs/protocol.md §7.4). An address of
 * an identity provider's user signs in no one here, so a native user may have the same one.
 */
function signInAttribute({ settings }: PoolContext, user: User, attribute: string): string | undefined {
  if (user.status === 'EXTERNAL_PROVIDER') return undefined
  const isUsername = settings.usernameAttributes.some((name) => name === attribute)
  const isAlias = settings.aliasAttributes.some((name) => name === attribute)
  const isVerified = attribute === 'preferred_username' || user.attributes[`${attribute}_verified`] === 'true'
  return isUsername || (isAlias && isVerified) ? user.attributes[attribute] : undefined
}

export const findUserBySub = ({ pool }: PoolContext, sub: string | undefined) =>
  pool.users.find((user) => user.sub === sub)
