import { randomBytes } from '../encoding/bytes.ts'
import { bytesToInteger, integerToHex } from '../encoding/hex.ts'
import { powerOfG } from './powerOfG.ts'

/** The client's one-time SRP key pair: `a` is secret, `A` is sent as `SRP_A`. Never used for two sign-ins. */
export interface KeyPair {
  readonly a: bigint
  readonly A: bigint
  /** `A` in hexadecimal, as sent. */
  readonly hex: string
}

/** Twice what RFC 5054 requires. AWS's clients use 128; docs/DECISIONS.md, "SRP", explains the difference. */
const SECRET_BYTES = 64

/** Generates a random `a` and computes A = g^a mod N (docs/protocol.md §4.3, step 1). */
export async function createKeyPair(random: (length: number) => Uint8Array = randomBytes): Promise<KeyPair> {
  const a = bytesToInteger(random(SECRET_BYTES))
  const A = await powerOfG(a)
  return A === 0n || a === 0n ? createKeyPair(random) : { a, A, hex: integerToHex(A) }
}

/** Computes key pairs in advance. Each pair is returned only once. */
export interface KeyPairSource {
  /** Starts computing a pair, unless one is ready or being computed. */
  prepare: () => void
  /** Returns the prepared pair, or a new one. Each call returns a different pair. */
  take: () => Promise<KeyPair>
}

export function createKeyPairSource(): KeyPairSource {
  let prepared: Promise<KeyPair> | undefined
  return {
    prepare: () => {
      if (prepared) return
      prepared = createKeyPair()
      // The error is that of the action that takes the pair, if one does.
      prepared.catch(() => {})
    },
    take: () => {
      const pair = prepared ?? createKeyPair()
      prepared = undefined
      return pair
    },
  }
}
