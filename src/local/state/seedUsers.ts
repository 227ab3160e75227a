import type { SeedUser } from '../server/localPoolOptions.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Settings } from '../server/settings.ts'
import { createUser } from '../users/createUser.ts'
import { findUser } from '../users/findUser.ts'

/** What a seeded user signs in with. @throws {TypeError} where they have nothing that this pool takes. */
export function signInNameOf({ usernameAttributes }: Settings, { username, attributes = {} }: SeedUser): string {
  const isByAttribute = usernameAttributes.length > 0
  const name = isByAttribute ? usernameAttributes.map((attribute) => attributes[attribute]).find(Boolean) : username
  if (!name) throw new TypeError(`A seeded user needs ${usernameAttributes.join(' or ') || 'a username'}.`)
  return name
}

/** Adds the users who are not there yet. */
export async function seedUsers(context: PoolContext, users: readonly SeedUser[]): Promise<void> {
  for (const user of users) {
    if (findUser(context, signInNameOf(context.settings, user))) continue
    const { attributes = {}, username, ...rest } = user
    const isByAttribute = context.settings.usernameAttributes.length > 0
    await createUser(context, {
      ...rest,
      ...(!isByAttribute && username !== undefined && { username }),
      attributes: { ...(user.status === 'UNCONFIRMED' ? {} : verified(attributes)), ...attributes },
    })
  }
}

const verified = (attributes: Record<string, string>) =>
  Object.fromEntries(
    ['email', 'phone_number'].filter((name) => attributes[name]).map((name) => [`${name}_verified`, 'true']),
  )
