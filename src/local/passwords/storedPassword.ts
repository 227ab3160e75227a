import { bytesToInteger, integerToBytes, integerToHex } from '../../encoding/hex.ts'
import { createVerifier } from '../../srp/verifier.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Settings } from '../server/settings.ts'
import type { StoredPassword, User } from '../state/user.ts'
import { credentialsOf, type ResolvedUser } from '../users/resolvedUser.ts'
import { timingSafeEqual } from './timingSafeEqual.ts'

const DAY = 86_400_000

/** Returns the salt and verifier that are stored instead of a password. */
export async function storePassword(
  { group, random, passwordPolicy, now }: Settings,
  username: string,
  password: string,
  validity: 'permanent' | 'temporary' = 'permanent',
): Promise<StoredPassword> {
  const salt = bytesToInteger(random(16))
  const verifier = await createVerifier({ group, id: username, password }, salt)
  const stored = { salt: integerToHex(salt), verifier: integerToHex(verifier) }
  if (validity === 'permanent') return stored
  return { ...stored, expiresAt: now() + DAY * (passwordPolicy.TemporaryPasswordValidityDays ?? 7) }
}

/** Sets a password. A temporary one must be changed at the next sign-in. */
export async function setPassword(
  { settings }: PoolContext,
  user: User,
  password: string,
  validity: 'permanent' | 'temporary' = 'permanent',
): Promise<void> {
  user.password = await storePassword(settings, user.username, password, validity)
  user.status = validity === 'permanent' ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD'
  user.modifiedAt = settings.now()
}

/** Checks a password that was sent in plain text. Takes the same time for an unknown user. */
export async function isCorrectPassword(
  context: PoolContext,
  resolvedUser: ResolvedUser,
  password: string,
): Promise<boolean> {
  const { salt, verifier } = await credentialsOf(context, resolvedUser)
  const computed = await createVerifier({ group: context.settings.group, id: resolvedUser.username, password }, salt)
  return timingSafeEqual(integerToBytes(computed), integerToBytes(verifier))
}
