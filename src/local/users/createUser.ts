import { storePassword } from '../passwords/storedPassword.ts'
import type { SeedUser } from '../server/localPoolOptions.ts'
import type { PoolContext } from '../server/poolContext.ts'
import { addRecord } from '../state/poolRecords.ts'
import { randomUuid } from '../state/random.ts'
import type { User, UserStatus } from '../state/user.ts'
import type { AssignedUsername } from './assignUsername.ts'

/** A new user whose data has been validated. */
export interface NewUser extends AssignedUsername {
  password?: string | undefined
  status: UserStatus
  enabled?: boolean | undefined
  mfa?: SeedUser['mfa'] | undefined
  groups?: SeedUser['groups'] | undefined
}

export async function createUser({ pool, settings }: PoolContext, newUser: NewUser): Promise<User> {
  const sub = randomUuid(settings.random)
  const { username = sub, password, attributes, groups = [], status, enabled = true } = newUser
  const validity = status === 'FORCE_CHANGE_PASSWORD' ? 'temporary' : 'permanent'
  const stored = password === undefined ? null : await storePassword(settings, username, password, validity)
  const now = settings.now()
  const { mfa = {} } = newUser
  const secret = mfa.totpSecret
  const user: User = {
    username,
    sub,
    status,
    enabled,
    attributes,
    groups: [...new Set(groups)],
    password: stored,
    mfa: { enabled: mfa.enabled ?? [], preferred: mfa.preferred ?? null },
    totp: secret ? { secret, isVerified: true, name: null, usedStep: 0 } : null,
    pendingTotp: null,
    devices: [],
    passkeys: [],
    registration: null,
    pending: {},
    createdAt: now,
    modifiedAt: now,
  }
  addRecord(pool, 'users', user)
  return user
}
