import { bytesToInteger, integerToBytes, integerToHex } from '../../encoding/hex.ts'
import { createVerifier } from '../../srp/verifier.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Settings } from '../server/settings.ts'
import type { StoredPassword, User } from '../state/user.ts'
import { credentialsOf, type ResolvedUser } from '../users/resolvedUser.ts'
import { timingSafeEqual } from './timingSafeEqual.ts'

const DAY = 86_400_000

/** What is kept of a password: never the password. */
export async function storePassword(
  { group, random, passwordPolicy, now }: Settings,
  username: string,
  password: string,
  lasting: 'permanent' | 'temporary' = 'permanent',
): Promise<StoredPassword> {
  const salt = bytesToInteger(random(16))
  const verifier = await createVerifier({ group, id: username, password }, salt)
  const stored = { salt: integerToHex(salt), verifier: integerToHex(verifier) }
  if (lasting === 'permanent') return stored
  return { ...stored, expiresAt: now() + DAY * (passwordPolicy.TemporaryPasswordValidityDays ?? 7) }
}

/** Replaces a password. A temporary one must be changed at the next sign-in. */
export async function setPassword(
  { settings }: PoolContext,
  user: User,
  password: string,
  lasting: 'permanent' | 'temporary' = 'permanent',
): Promise<void> {
  user.password = await storePassword(settings, user.username, password, lasting)
  user.status = lasting === 'permanent' ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD'
  user.modifiedAt = settings.now()
}

/** The check of the flows that send the password itself. Takes as long for somebody who does not exist. */
export async function isCorrectPassword(
  context: PoolContext,
  subject: ResolvedUser,
  password: string,
): Promise<boolean> {
  const { salt, verifier } = await credentialsOf(context, subject)
  const computed = await createVerifier({ group: context.settings.group, id: subject.username, password }, salt)
  return timingSafeEqual(integerToBytes(computed), integerToBytes(verifier))
}
