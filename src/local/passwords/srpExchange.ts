import { bytesToBase64 } from '../../encoding/base64.ts'
import type { Bytes } from '../../encoding/bytes.ts'
import { hexToInteger, integerToHex } from '../../encoding/hex.ts'
import { N } from '../../srp/group.ts'
import { Fault } from '../server/fault.ts'
import { requireParameter } from '../server/requireParameter.ts'
import type { SrpExchange } from '../state/challengeSession.ts'
import { createServerPair, isValidSignature } from './srpServer.ts'
import { checkTimestamp } from './srpTimestamp.ts'

/** Twice the width of N in hexadecimal digits. A longer number wasn't computed modulo N. */
const MAX_SRP_A_LENGTH = 2 * 768
/** The length in bytes, as in the service. */
const SECRET_BLOCK_LENGTH = 512

/** Returns SRP_A, the client's public number in hexadecimal. @throws {Fault} InvalidParameterException for any other text. */
export function requireSrpA(parameters: Record<string, string>): string {
  const A = requireParameter(parameters, 'SRP_A')
  const isHexadecimal = /^[0-9a-f]+$/i.test(A)
  if (A.length > MAX_SRP_A_LENGTH || !isHexadecimal) throw new Fault('InvalidParameterException', 'Invalid SRP_A')
  // With A = 0 modulo N, S wouldn't depend on the password (docs/protocol.md §4.3).
  if (hexToInteger(A) % N === 0n) throw new Fault('InvalidParameterException', 'A is 0 modulo N')
  return A
}

/** Generates the server's values for the client's `A`. */
export async function startSrpExchange(
  A: string,
  verifier: bigint,
  random: (length: number) => Bytes,
): Promise<SrpExchange> {
  const { b, B } = await createServerPair(verifier, random)
  return { A, b: integerToHex(b), B: integerToHex(B), secretBlock: bytesToBase64(random(SECRET_BLOCK_LENGTH)) }
}

/** The client's values that complete an exchange. */
export interface SignedResponses {
  signature: string
  secretBlock: string
  timestamp: string
}

/**
 * Reads the responses to PASSWORD_VERIFIER or DEVICE_PASSWORD_VERIFIER.
 *
 * @param now Milliseconds since the epoch.
 * @throws {Fault} InvalidParameterException when one is missing; the fault of {@link checkTimestamp}.
 */
export function requireSignedResponses(responses: Record<string, string>, now: number): SignedResponses {
  const signature = requireParameter(responses, 'PASSWORD_CLAIM_SIGNATURE')
  const secretBlock = requireParameter(responses, 'PASSWORD_CLAIM_SECRET_BLOCK')
  const timestamp = requireParameter(responses, 'TIMESTAMP')
  checkTimestamp(timestamp, now)
  return { signature, secretBlock, timestamp }
}

/** Returns whether the client's signature belongs to this exchange and to the password of the verifier. */
export async function verifySrpExchange(
  exchange: SrpExchange,
  { verifier, group, id }: { verifier: bigint; group: string; id: string },
  { signature, secretBlock, timestamp }: SignedResponses,
): Promise<boolean> {
  const isValid = await isValidSignature({
    A: hexToInteger(exchange.A),
    pair: { b: hexToInteger(exchange.b), B: hexToInteger(exchange.B) },
    verifier,
    group,
    id,
    secretBlock: exchange.secretBlock,
    timestamp,
    signature,
  })
  return isValid && secretBlock === exchange.secretBlock
}
