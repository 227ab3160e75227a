import { bytesToInteger, integerToBytes, integerToHex } from '../../encoding/hex.ts'
import { createVerifier, privateKey } from '../../srp/verifier.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Settings } from '../server/settings.ts'
import type { StoredPassword, User } from '../state/user.ts'
import { credentialsOf, type ResolvedUser } from '../users/resolvedUser.ts'
import { pastPasswordsOf } from './passwordHistory.ts'
import { timingSafeEqual } from './timingSafeEqual.ts'

const DAY = 86_400_000

/** Returns the salt and verifier that are stored instead of a password. */
export async function storePassword(
  settings: Settings,
  username: string,
  password: string,
  validity: 'permanent' | 'temporary' = 'permanent',
): Promise<StoredPassword> {
  const salt = bytesToInteger(settings.random(16))
  const verifier = await createVerifier({ group: settings.group, id: username, password }, salt)
  return { salt: integerToHex(salt), verifier: integerToHex(verifier), ...expiry(settings, validity) }
}

const expiry = ({ passwordPolicy, now }: Settings, validity: 'permanent' | 'temporary') =>
  validity === 'temporary' && { expiresAt: now() + DAY * (passwordPolicy.TemporaryPasswordValidityDays ?? 7) }

/** As {@link storePassword}, without the verifier: computing it takes milliseconds, and most seeded users never sign in. */
export async function storeSeededPassword(
  settings: Settings,
  username: string,
  password: string,
  validity: 'permanent' | 'temporary',
): Promise<StoredPassword> {
  const salt = bytesToInteger(settings.random(16))
  const x = await privateKey({ group: settings.group, id: username, password }, salt)
  const stored = { salt: integerToHex(salt), verifier: null, privateKey: integerToHex(x) }
  return { ...stored, ...expiry(settings, validity) }
}

/** Sets a password. A temporary one must be changed at the next sign-in. */
export async function setPassword(
  { settings }: PoolContext,
  user: User,
  password: string,
  validity: 'permanent' | 'temporary' = 'permanent',
): Promise<void> {
  const stored = await storePassword(settings, user.username, password, validity)
  const past = await pastPasswordsOf(settings, user)
  if (past.length) user.pastPasswords = past
  else delete user.pastPasswords
  user.password = stored
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
