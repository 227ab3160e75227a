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
