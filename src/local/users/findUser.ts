import type { PoolContext } from '../server/poolContext.ts'
import type { User } from '../state/user.ts'

/** Local pools are case-insensitive, as the console makes them (docs/protocol.md §7.4). */
export const normalizeCase = (name: string) => name.toLowerCase()

/** The user whom a person means: by user name, or by whatever else this pool accepts in its place. */
export function findUser(context: PoolContext, name: string): User | undefined {
  const wanted = normalizeCase(name)
  return (
    context.pool.users.find((user) => normalizeCase(user.username) === wanted) ??
    context.pool.users.find((user) => namesOf(context, user).some((alias) => normalizeCase(alias) === wanted))
  )
}

/** The user who holds an attribute's value as a name to sign in with. */
export function findUserByAlias(context: PoolContext, attribute: string, value: string): User | undefined {
  return context.pool.users.find((user) => {
    const held = nameIn(context, user, attribute)
    return held !== undefined && normalizeCase(held) === normalizeCase(value)
  })
}

const namesOf = (context: PoolContext, user: User) =>
  ['email', 'phone_number', 'preferred_username']
    .map((attribute) => nameIn(context, user, attribute))
    .filter((name) => name !== undefined)

/** An alias counts only once it is verified; what stands in for the user name counts at once (docs/protocol.md §7.4). */
function nameIn({ settings }: PoolContext, user: User, attribute: string): string | undefined {
  const isUsername = settings.usernameAttributes.some((name) => name === attribute)
  const isAlias = settings.aliasAttributes.some((name) => name === attribute)
  const isVerified = attribute === 'preferred_username' || user.attributes[`${attribute}_verified`] === 'true'
  return isUsername || (isAlias && isVerified) ? user.attributes[attribute] : undefined
}

export const findUserBySub = ({ pool }: PoolContext, sub: string | undefined) =>
  pool.users.find((user) => user.sub === sub)
