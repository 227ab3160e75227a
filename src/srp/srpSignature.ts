import { base64ToBytes, bytesToBase64 } from '../encoding/base64.ts'
import { concat, sha256, utf8 } from '../encoding/bytes.ts'
import { bytesToInteger, hexToInteger, integerToBytes } from '../encoding/hex.ts'
import { k, N } from './group.ts'
import type { KeyPair } from './keyPair.ts'
import { modPow } from './modPow.ts'
import { powerOfG } from './powerOfG.ts'
import { formatTimestamp } from './timestamp.ts'
import { type Identity, privateKey } from './verifier.ts'

/** The server's half of an exchange, as PASSWORD_VERIFIER and DEVICE_PASSWORD_VERIFIER give it. */
export interface ServerHalf {
  /** SRP_B, hexadecimal. */
  B: string
  /** SALT, hexadecimal, sometimes with an odd number of digits. */
  salt: string
  /** SECRET_BLOCK, base64. */
  secretBlock: string
}

/** A server that sends impossible numbers is not the user pool, or somebody stands in between. */
export class UntrustedServerError extends Error {
  override readonly name = 'UntrustedServerError'
}

/** u = H(ib(A) ‖ ib(B)). @throws {UntrustedServerError} when it is 0. */
export async function scramble(A: bigint, B: bigint): Promise<bigint> {
  const u = bytesToInteger(await sha256(concat(integerToBytes(A), integerToBytes(B))))
  if (u === 0n) throw new UntrustedServerError('u is 0')
  return u
}

/** The 16 bytes that both sides end with: HKDF-SHA-256 over S with u as salt (reference 4.3, step 7). */
async function sessionKey(S: bigint, u: bigint): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', integerToBytes(S), 'HKDF', false, ['deriveKey'])
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: integerToBytes(u), info: utf8('Caldera Derived Key') }
  return crypto.subtle.deriveKey(derivation, secret, { name: 'HMAC', hash: 'SHA-256', length: 128 }, false, ['sign'])
}

/** base64(HMAC(key, group ‖ id ‖ secret block ‖ timestamp)): what a client sends and a server expects. */
export async function computeSignature(
  S: bigint,
  u: bigint,
  { group, id }: Pick<Identity, 'group' | 'id'>,
  secretBlock: string,
  timestamp: string,
): Promise<string> {
  const message = concat(utf8(group), utf8(id), base64ToBytes(secretBlock), utf8(timestamp))
  return bytesToBase64(new Uint8Array(await crypto.subtle.sign('HMAC', await sessionKey(S, u), message)))
}

/**
 * Proves the password without sending it (reference 4.3, steps 3 to 9).
 *
 * @param now Milliseconds since the epoch; the service refuses a clock that is far off.
 * @throws {UntrustedServerError} when B or u is 0 modulo N.
 */
export async function createSrpSignature(
  pair: KeyPair,
  identity: Identity,
  server: ServerHalf,
  now: number,
): Promise<{ signature: string; timestamp: string }> {
  const B = hexToInteger(server.B)
  if (B % N === 0n) throw new UntrustedServerError('B is 0')
  const [u, x] = await Promise.all([scramble(pair.A, B), privateKey(identity, hexToInteger(server.salt))])
  const blinded = (k * (await powerOfG(x))) % N
  const S = await modPow((B % N) + N - blinded, pair.a + u * x, N)
  const timestamp = formatTimestamp(now)
  return { signature: await computeSignature(S, u, identity, server.secretBlock, timestamp), timestamp }
}
