import { base64ToBytes } from '../../encoding/base64.ts'
import { type Bytes, utf8 } from '../../encoding/bytes.ts'
import { bytesToInteger, hexToInteger, integerToHex } from '../../encoding/hex.ts'
import { N } from '../../srp/group.ts'
import { powerOfG } from '../../srp/powerOfG.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import { toUuid } from '../state/random.ts'
import type { StoredPassword, User } from '../state/user.ts'
import { findUser, findUserBySub, normalizeCase } from './findUser.ts'

/**
 * The user that a call names, known or not. If responses must not reveal which users exist, an unknown user gets a stable derived id and
 * takes the same code paths (docs/protocol.md §6.4).
 */
export interface ResolvedUser {
  /** The user's `sub`, or a derived UUID. */
  id: string
  /** The value of USER_ID_FOR_SRP. */
  username: string
  user: User | undefined
}

/** @throws {Fault} UserNotFoundException for an unknown user in a `LEGACY` pool. */
export async function resolveUser(
  context: PoolContext,
  name: string,
  notFound = 'Username/client id combination not found.',
): Promise<ResolvedUser> {
  const user = findUser(context, name)
  if (user) return { id: user.sub, username: user.username, user }
  if (context.settings.preventUserExistenceErrors === 'LEGACY') throw new Fault('UserNotFoundException', notFound)
  const id = toUuid(await derive(context, `id ${normalizeCase(name)}`, 16))
  return { id, username: id, user: undefined }
}

/** Returns the user of a sign-in in progress. */
export function resolvedUserOf(context: PoolContext, { subject: id }: { subject: string }): ResolvedUser {
  const user = findUserBySub(context, id)
  return { id, username: user?.username ?? id, user }
}

/** Returns the salt and verifier to check a password against. A user without a password gets derived ones that no password matches. */
export async function credentialsOf(
  context: PoolContext,
  { id, user }: ResolvedUser,
): Promise<{ salt: bigint; verifier: bigint }> {
  if (user?.password) return { salt: hexToInteger(user.password.salt), verifier: await verifierOf(user.password) }
  const numbers = await derive(context, `credentials ${id}`, 400)
  return { salt: bytesToInteger(numbers.subarray(0, 16)), verifier: bytesToInteger(numbers.subarray(16)) % N }
}

/** Returns the verifier of a password. Computes that of a seeded one at its first use. */
export async function verifierOf(password: StoredPassword): Promise<bigint> {
  if (password.verifier === null) {
    password.verifier = integerToHex(await powerOfG(hexToInteger(password.privateKey ?? '0')))
    delete password.privateKey
  }
  return hexToInteger(password.verifier)
}

/** Derives bytes from the pool's secret and a label. Without the secret, they look random. */
export async function derive({ pool }: PoolContext, label: string, length: number): Promise<Bytes> {
  const secret = await crypto.subtle.importKey('raw', base64ToBytes(pool.secret), 'HKDF', false, ['deriveBits'])
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(label) }
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, secret, 8 * length))
}
