import { hexToInteger, integerToBytes } from '../../encoding/hex.ts'
import { createVerifier } from '../../srp/verifier.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Settings } from '../server/settings.ts'
import type { StoredPassword, User } from '../state/user.ts'
import { verifierOf } from '../users/resolvedUser.ts'
import { timingSafeEqual } from './timingSafeEqual.ts'

/**
 * Checks that a new password is none of the user's last ones, the current one included (docs/protocol.md §7.2).
 *
 * @throws {Fault} PasswordHistoryPolicyViolationException
 */
export async function requireUnusedPassword(
  { settings }: PoolContext,
  { username, password: current, pastPasswords = [] }: User,
  password: string,
): Promise<void> {
  const used = (current ? [current, ...pastPasswords] : pastPasswords).slice(0, settings.passwordHistorySize ?? 0)
  const identity = { group: settings.group, id: username, password }
  for (const stored of used) {
    const verifier = await createVerifier(identity, hexToInteger(stored.salt))
    if (!timingSafeEqual(integerToBytes(verifier), integerToBytes(await verifierOf(stored)))) continue
    throw new Fault('PasswordHistoryPolicyViolationException', 'Password has previously been used')
  }
}

/** Returns the salts and verifiers to keep of a user whose password is about to be replaced, newest first. */
export async function pastPasswordsOf(
  { passwordHistorySize = 0 }: Settings,
  { password: current, pastPasswords = [] }: User,
): Promise<StoredPassword[]> {
  // The new password is one of the number.
  if (!current || passwordHistorySize < 2) return pastPasswords.slice(0, Math.max(passwordHistorySize - 1, 0))
  // Also removes the hash that a seeded password has until its first use.
  await verifierOf(current)
  const { salt, verifier } = current
  return [{ salt, verifier }, ...pastPasswords].slice(0, passwordHistorySize - 1)
}
