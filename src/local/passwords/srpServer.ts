import { base64ToBytes } from '../../encoding/base64.ts'
import type { Bytes } from '../../encoding/bytes.ts'
import { bytesToInteger } from '../../encoding/hex.ts'
import { k, N } from '../../srp/group.ts'
import { modPow } from '../../srp/modPow.ts'
import { powerOfG } from '../../srp/powerOfG.ts'
import { computeSignature, scramble } from '../../srp/srpSignature.ts'
import { timingSafeEqual } from './timingSafeEqual.ts'

/** The server's one-time pair: `b` stays here, `B` travels as SRP_B. */
export interface ServerPair {
  b: bigint
  B: bigint
}

/** B = (k·v + g^b) mod N (reference 4.3, "Server side"), drawn again in the case of 0, which no client accepts. */
export async function createServerPair(verifier: bigint, random: (length: number) => Uint8Array): Promise<ServerPair> {
  const b = bytesToInteger(random(128))
  const B = (k * verifier + (await powerOfG(b))) % N
  return B === 0n ? createServerPair(verifier, random) : { b, B }
}

/** S = (A·v^u)^b mod N: what the client comes to as well, if its password made the verifier. */
export async function serverSecret(A: bigint, verifier: bigint, u: bigint, b: bigint): Promise<bigint> {
  return modPow((A * (await modPow(verifier, u, N))) % N, b, N)
}

/** A client's proof, and what it was asked to prove. */
export interface Claim {
  A: bigint
  pair: ServerPair
  verifier: bigint
  group: string
  id: string
  secretBlock: string
  timestamp: string
  signature: string
}

export async function isValidSignature({
  A,
  pair,
  verifier,
  group,
  id,
  secretBlock,
  timestamp,
  signature,
}: Claim): Promise<boolean> {
  const u = await scramble(A, pair.B)
  const S = await serverSecret(A, verifier, u, pair.b)
  const expected = await computeSignature(S, u, { group, id }, secretBlock, timestamp)
  return timingSafeEqual(base64ToBytes(expected), decode(signature))
}

function decode(base64: string): Bytes {
  try {
    return base64ToBytes(base64)
  } catch {
    return new Uint8Array()
  }
}
