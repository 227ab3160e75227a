import { base64ToBytes } from '../../encoding/base64.ts'
import type { Bytes } from '../../encoding/bytes.ts'
import { bytesToInteger } from '../../encoding/hex.ts'
import { k, N } from '../../srp/group.ts'
import { modPow } from '../../srp/modPow.ts'
import { powerOfG } from '../../srp/powerOfG.ts'
import { computeSignature, scramble } from '../../srp/srpSignature.ts'
import { timingSafeEqual } from './timingSafeEqual.ts'

/** The server's one-time key pair: `b` stays on the server, `B` is sent as SRP_B. */
export interface ServerPair {
  b: bigint
  B: bigint
}

/** Generates `b` and computes B = (k·v + g^b) mod N (docs/protocol.md §4.3, "Server side"). Repeats if B is 0, which clients reject. */
export async function createServerPair(verifier: bigint, random: (length: number) => Uint8Array): Promise<ServerPair> {
  const b = bytesToInteger(random(128))
  const B = (k * verifier + (await powerOfG(b))) % N
  return B === 0n ? createServerPair(verifier, random) : { b, B }
}

/** Computes S = (A·v^u)^b mod N, which equals the client's S if the client used the verifier's password. */
export async function serverSecret(A: bigint, verifier: bigint, u: bigint, b: bigint): Promise<bigint> {
  return modPow((A * (await modPow(verifier, u, N))) % N, b, N)
}

/** A client's signature, and the values that it depends on. */
export interface SignatureInput {
  A: bigint
  pair: ServerPair
  verifier: bigint
  group: string
  id: string
  secretBlock: string
  timestamp: string
  signature: string
}

/** Returns whether the signature equals the one that the server computes. */
export async function isValidSignature({
  A,
  pair,
  verifier,
  group,
  id,
  secretBlock,
  timestamp,
  signature,
}: SignatureInput): Promise<boolean> {
  const u = await scramble(A, pair.B)
  const S = await serverSecret(A, verifier, u, pair.b)
  const expected = await computeSignature(S, u, { group, id }, secretBlock, timestamp)
  return timingSafeEqual(base64ToBytes(expected), decodeOrEmpty(signature))
}

/** Decodes base64. Returns no bytes for invalid text, which equals no signature. */
function decodeOrEmpty(base64: string): Bytes {
  try {
    return base64ToBytes(base64)
  } catch {
    return new Uint8Array()
  }
}
