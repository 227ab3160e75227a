import { bytesToBase64 } from '../../encoding/base64.ts'
import type { Bytes } from '../../encoding/bytes.ts'
import { hexToInteger, integerToHex } from '../../encoding/hex.ts'
import { N } from '../../srp/group.ts'
import { Fault } from '../server/fault.ts'
import { requireParameter } from '../server/requireParameter.ts'
import type { SrpExchange } from '../state/challengeSession.ts'
import { createServerPair, isValidSignature } from './srpServer.ts'
import { checkTimestamp } from './srpTimestamp.ts'

/** Twice the width of N in hexadecimal digits: a longer number was not computed modulo N. */
const MAX_SRP_A_LENGTH = 2 * 768
/** Bytes, as the service sends them. */
const SECRET_BLOCK_LENGTH = 512

/** Returns SRP_A, the client's public number in hexadecimal. @throws {Fault} InvalidParameterException for any other text. */
export function requireSrpA(parameters: Record<string, string>): string {
  const A = requireParameter(parameters, 'SRP_A')
  const isHexadecimal = /^[0-9a-f]+$/i.test(A)
  if (A.length > MAX_SRP_A_LENGTH || !isHexadecimal) throw new Fault('InvalidParameterException', 'Invalid SRP_A')
  // With A = 0 modulo N, S would not depend on the password (docs/protocol.md §4.3).
  if (hexToInteger(A) % N === 0n) throw new Fault('InvalidParameterException', 'A is 0 modulo N')
  return A
}

/** Draws the server's numbers in answer to the client's `A`. */
export async function startSrpExchange(
  A: string,
  verifier: bigint,
  random: (length: number) => Bytes,
): Promise<SrpExchange> {
  const { b, B } = await createServerPair(verifier, random)
  return { A, b: integerToHex(b), B: integerToHex(B), secretBlock: bytesToBase64(random(SECRET_BLOCK_LENGTH)) }
}

/** What a client sends to end an exchange. */
export interface SignedResponses {
  signature: string
  secretBlock: string
  timestamp: string
}

/**
 * Reads the responses to PASSWORD_VERIFIER or DEVICE_PASSWORD_VERIFIER.
 *
 * @param now Milliseconds since the epoch.
 * @throws {Fault} InvalidParameterException when one is missing, or what {@link checkTimestamp} throws.
 */
export function requireSignedResponses(responses: Record<string, string>, now: number): SignedResponses {
  const signature = requireParameter(responses, 'PASSWORD_CLAIM_SIGNATURE')
  const secretBlock = requireParameter(responses, 'PASSWORD_CLAIM_SECRET_BLOCK')
  const timestamp = requireParameter(responses, 'TIMESTAMP')
  checkTimestamp(timestamp, now)
  return { signature, secretBlock, timestamp }
}

/** Whether the client signed this exchange, and with the secret that made the verifier. */
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
