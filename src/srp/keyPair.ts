import { randomBytes } from '../encoding/bytes.ts'
import { bytesToInteger, integerToHex } from '../encoding/hex.ts'
import { powerOfG } from './powerOfG.ts'

/** The client's one-time pair: `a` stays here, `A` travels as `SRP_A`. Never used for two attempts. */
export interface KeyPair {
  readonly a: bigint
  readonly A: bigint
  /** `A` in hexadecimal, as it is sent. */
  readonly hex: string
}

/** Twice what RFC 5054 asks for; docs/DECISIONS.md, "SRP", says why not 128 as in AWS's clients. */
const SECRET_BYTES = 64

/** Draws `a` and computes A = g^a mod N (reference 4.3, step 1). */
export async function createKeyPair(random: (length: number) => Uint8Array = randomBytes): Promise<KeyPair> {
  const a = bytesToInteger(random(SECRET_BYTES))
  const A = await powerOfG(a)
  return A === 0n || a === 0n ? createKeyPair(random) : { a, A, hex: integerToHex(A) }
}

/** A pair computed ahead of the moment that needs it, given out once. */
export interface KeyPairSource {
  /** Starts computing, unless a pair is ready or on its way. */
  prepare: () => void
  /** The prepared pair, or a new one. Each call gives another. */
  take: () => Promise<KeyPair>
}

export function createKeyPairSource(): KeyPairSource {
  let prepared: Promise<KeyPair> | undefined
  return {
    prepare: () => {
      prepared ??= createKeyPair()
    },
    take: () => {
      const pair = prepared ?? createKeyPair()
      prepared = undefined
      return pair
    },
  }
}
