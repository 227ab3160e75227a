import { AuthError } from '../errors.ts'

/** Several times the length of a genuine key. A longer one doesn't fit into a QR code. */
const MAX_LENGTH = 512

/**
 * Checks the key for an authenticator app, from AssociateSoftwareToken (docs/protocol.md §2.4).
 *
 * @throws {AuthError} `unavailable` if there is none, `untrustedServer` if it isn't a key.
 */
export function readTotpSecret(SecretCode: string | undefined): string {
  const operation = 'AssociateSoftwareToken'
  if (!SecretCode) throw new AuthError('unavailable', { operation, retryable: true })
  if (SecretCode.length > MAX_LENGTH || !/^[a-z0-9]+=*$/i.test(SecretCode)) {
    throw new AuthError('untrustedServer', { operation, fault: 'SecretCode is malformed' })
  }
  return SecretCode
}
