import { base64ToBytes } from '../encoding/base64.ts'
import { hexToInteger } from '../encoding/hex.ts'
import { N } from './group.ts'

/** The server's values in an SRP exchange, from the parameters of PASSWORD_VERIFIER or DEVICE_PASSWORD_VERIFIER. */
export interface ServerHalf {
  /** SRP_B, hexadecimal. */
  B: string
  /** SALT, hexadecimal, sometimes with an odd number of digits. */
  salt: string
  /** SECRET_BLOCK, base64. */
  secretBlock: string
}

/** Thrown for values that no genuine server sends: it isn't the user pool, or an attacker intercepts the connection. */
export class UntrustedServerError extends Error {
  override readonly name = 'UntrustedServerError'
}

/** Twice the width of N in hexadecimal digits. A longer B wasn't computed modulo N. */
const MAX_B_LENGTH = 2 * 768
/** Many times the length of a genuine salt, which has 32 digits. */
const MAX_SALT_LENGTH = 512
/** Several times the length of a genuine secret block. */
const MAX_SECRET_BLOCK_LENGTH = 16_384

/**
 * Reads the server's numbers, and checks all its values (docs/protocol.md §4.3, step 3).
 *
 * @throws {UntrustedServerError} for a value that is malformed, empty or too long, and if B is 0 modulo N.
 */
export function readServerHalf({ B, salt, secretBlock }: ServerHalf): { B: bigint; salt: bigint } {
  const publicKey = readHex('B', B, MAX_B_LENGTH)
  if (publicKey % N === 0n) throw new UntrustedServerError('B is 0')
  if (!secretBlock || secretBlock.length > MAX_SECRET_BLOCK_LENGTH || !isBase64(secretBlock)) {
    throw new UntrustedServerError('The secret block is malformed')
  }
  return { B: publicKey, salt: readHex('The salt', salt, MAX_SALT_LENGTH) }
}

function readHex(what: string, text: string, maxLength: number): bigint {
  if (text.length > maxLength || !/^[0-9a-f]+$/i.test(text)) throw new UntrustedServerError(`${what} is malformed`)
  return hexToInteger(text)
}

function isBase64(text: string): boolean {
  try {
    return base64ToBytes(text).length > 0
  } catch {
    return false
  }
}
