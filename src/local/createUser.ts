import { storePassword } from './passwords.ts'
import type { User, UserStatus } from './pool.ts'
import type { PoolContext } from './poolContext.ts'
import { randomUuid } from './random.ts'
import type { NewName } from './usernames.ts'

/** Somebody to be added, checked already. */
export interface NewUser extends NewName {
  password?: string
  status: UserStatus
  enabled?: boolean
}

export async function createUser({ pool, settings }: PoolContext, newUser: NewUser): Promise<User> {
  const sub = randomUuid(settings.random)
  const { username = sub, password, attributes, status, enabled = true } = newUser
  const lasting = status === 'FORCE_CHANGE_PASSWORD' ? 'temporary' : 'permanent'
  const stored = password === undefined ? null : await storePassword(settings, username, password, lasting)
  const now = settings.now()
  const user: User = { username, sub, status, enabled, attributes, password: stored, createdAt: now, modifiedAt: now }
  pool.users.push(user)
  return user
}
