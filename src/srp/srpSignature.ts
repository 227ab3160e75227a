import { base64ToBytes, bytesToBase64 } from '../encoding/base64.ts'
import { concat, sha256, utf8 } from '../encoding/bytes.ts'
import { bytesToInteger, integerToBytes } from '../encoding/hex.ts'
import { k, N } from './group.ts'
import type { KeyPair } from './keyPair.ts'
import { modPow } from './modPow.ts'
import { powerOfG } from './powerOfG.ts'
import { readServerHalf, type ServerHalf, UntrustedServerError } from './serverHalf.ts'
import { formatTimestamp } from './timestamp.ts'
import { type Identity, privateKey } from './verifier.ts'

/** Returns u = H(ib(A) ‖ ib(B)). @throws {UntrustedServerError} if it is 0. */
export async function scramble(A: bigint, B: bigint): Promise<bigint> {
  const u = bytesToInteger(await sha256(concat(integerToBytes(A), integerToBytes(B))))
  if (u === 0n) throw new UntrustedServerError('u is 0')
  return u
}

/** Derives the 16-byte key that both sides share: HKDF-SHA-256 of S with u as salt (docs/protocol.md §4.3, step 7). */
async function sessionKey(S: bigint, u: bigint): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', integerToBytes(S), 'HKDF', false, ['deriveKey'])
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: integerToBytes(u), info: utf8('Caldera Derived Key') }
  return crypto.subtle.deriveKey(derivation, secret, { name: 'HMAC', hash: 'SHA-256', length: 128 }, false, ['sign'])
}

/** Returns base64(HMAC(key, group ‖ id ‖ secret block ‖ timestamp)), the signature that the client sends and the server expects. */
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
 * Signs the challenge with a key derived from the password, which itself isn't sent (docs/protocol.md §4.3, steps 3 to 9).
 *
 * @param now Milliseconds since the epoch. The service rejects a clock that is far off.
 * @throws {UntrustedServerError} if a value of the server is malformed, or B or u is 0 modulo N.
 */
export async function createSrpSignature(
  pair: KeyPair,
  identity: Identity,
  server: ServerHalf,
  now: number,
): Promise<{ signature: string; timestamp: string }> {
  const { B, salt } = readServerHalf(server)
  const [u, x] = await Promise.all([scramble(pair.A, B), privateKey(identity, salt)])
  const blinded = (k * (await powerOfG(x))) % N
  const S = await modPow((B % N) + N - blinded, pair.a + u * x, N)
  const timestamp = formatTimestamp(now)
  return { signature: await computeSignature(S, u, identity, server.secretBlock, timestamp), timestamp }
}
