import type { JWK } from 'jose'
import { type Bytes, sha256 } from '../../encoding/bytes.ts'
import { bytesToInteger } from '../../encoding/hex.ts'
import { der } from './der.ts'
import { publicKey } from './signingKeys.ts'

const VALIDITY_YEARS = 10
const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
/** sha256WithRSAEncryption, 1.2.840.113549.1.1.11. */
const SIGNATURE_ALGORITHM = der.sequence(
  der.objectIdentifier(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b),
  der.null,
)
/** commonName, 2.5.4.3. */
const COMMON_NAME = der.objectIdentifier(0x55, 0x04, 0x03)

/**
 * Returns a self-signed X.509 certificate (RFC 5280) of an RSA key, in DER. It is the same each time.
 *
 * @param name The common name of subject and issuer.
 * @param start When it becomes valid, in milliseconds since the epoch.
 */
export async function signingCertificate(key: JWK, name: string, start: number): Promise<Bytes> {
  const subjectKey = await publicKeyInfo(key)
  const serial = bytesToInteger((await sha256(subjectKey)).subarray(0, 16))
  const end = new Date(start)
  end.setUTCFullYear(end.getUTCFullYear() + VALIDITY_YEARS)
  const distinguishedName = der.sequence(der.set(der.sequence(COMMON_NAME, der.utf8String(name))))
  const content = der.sequence(
    der.integer(serial),
    SIGNATURE_ALGORITHM,
    distinguishedName,
    der.sequence(der.time(start), der.time(end.getTime())),
    distinguishedName,
    subjectKey,
  )
  return der.sequence(content, SIGNATURE_ALGORITHM, der.bitString(await sign(key, content)))
}

async function publicKeyInfo(key: JWK): Promise<Bytes> {
  const imported = await crypto.subtle.importKey('jwk', publicKey(key) as JsonWebKey, RSA, true, ['verify'])
  return new Uint8Array(await crypto.subtle.exportKey('spki', imported))
}

async function sign(key: JWK, content: Bytes): Promise<Bytes> {
  const imported = await crypto.subtle.importKey('jwk', key as JsonWebKey, RSA, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign(RSA, imported, content))
}
