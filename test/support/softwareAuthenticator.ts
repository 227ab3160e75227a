import { cose, isoCBOR } from '@simplewebauthn/server/helpers'
import { concat, sha256, utf8 } from '../../src/encoding/bytes.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Errors of an authenticator or a browser that a test can inject. */
export interface Twist {
  origin?: string
  challenge?: string
  rpId?: string
  type?: string
  isPresent?: boolean
  isVerified?: boolean
  counter?: number
  signature?: Bytes
}

interface CreationOptions {
  rp: { id: string }
  challenge: string
}

const ALGORITHMS = {
  ES256: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  RS256: {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
    hash: 'SHA-256',
  },
  // An algorithm that the service doesn't accept (docs/protocol.md §10.1).
  EdDSA: { name: 'Ed25519' },
} as const

/** A software authenticator and its browser, as specified in WebAuthn level 3, section 6. */
export async function createAuthenticator(algorithm: keyof typeof ALGORITHMS = 'ES256') {
  const parameters = ALGORITHMS[algorithm]
  const keys = (await crypto.subtle.generateKey(parameters, true, ['sign', 'verify'])) as CryptoKeyPair
  const id = crypto.getRandomValues(new Uint8Array(16))
  let counter = 0

  const describe = { id: base64url(id), rawId: base64url(id), type: 'public-key', clientExtensionResults: {} }
  const clientData = (type: string, challenge: string, twist: Twist) =>
    utf8(
      JSON.stringify({
        type: twist.type ?? type,
        challenge: twist.challenge ?? challenge,
        origin: twist.origin ?? 'http://localhost:3000',
        crossOrigin: false,
      }),
    )
  const authenticatorData = async (rpId: string, attested: Bytes | undefined, twist: Twist) => {
    counter++
    const { isPresent = true, isVerified = true } = twist
    const flags = (isPresent ? 0x01 : 0) | (isVerified ? 0x04 : 0) | (attested ? 0x40 : 0)
    const hash = await sha256(utf8(twist.rpId ?? rpId))
    return concat(hash, Uint8Array.of(flags), bigEndian(twist.counter ?? counter, 4), attested ?? new Uint8Array())
  }

  return {
    id: base64url(id),

    /** Creates a passkey. Returns RegistrationResponseJSON, as from `navigator.credentials.create()`. */
    async create({ rp, challenge }: CreationOptions, twist: Twist = {}) {
      const key = toCose(algorithm, await crypto.subtle.exportKey('jwk', keys.publicKey))
      const attested = concat(new Uint8Array(16), bigEndian(id.length, 2), id, key)
      const attestation = new Map<string, string | Bytes | Map<string, never>>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, never>()],
        ['authData', await authenticatorData(rp.id, attested, twist)],
      ])
      return {
        ...describe,
        authenticatorAttachment: 'platform',
        response: {
          clientDataJSON: base64url(clientData('webauthn.create', challenge, twist)),
          attestationObject: base64url(isoCBOR.encode(attestation)),
          transports: ['internal'],
        },
      }
    },

    /** Signs a challenge. Returns AuthenticationResponseJSON as text, as from `navigator.credentials.get()`. */
    async get(options: string, twist: Twist = {}): Promise<string> {
      const { rpId, challenge } = JSON.parse(options)
      const client = clientData('webauthn.get', challenge, twist)
      const data = await authenticatorData(rpId, undefined, twist)
      const signed = await crypto.subtle.sign(parameters, keys.privateKey, concat(data, await sha256(client)))
      const raw = new Uint8Array(signed)
      const signature = twist.signature ?? (algorithm === 'ES256' ? toDer(raw) : raw)
      const response = { clientDataJSON: client, authenticatorData: data, signature }
      return JSON.stringify({
        ...describe,
        response: Object.fromEntries(Object.entries(response).map(([name, bytes]) => [name, base64url(bytes)])),
      })
    },
  }
}

export const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const fromBase64url = (text = '') => Uint8Array.from(Buffer.from(text, 'base64url'))

const bigEndian = (value: number, length: number) =>
  Uint8Array.from({ length }, (_, index) => (value >>> (8 * (length - 1 - index))) & 0xff)

/** Encodes a public key as in RFC 9053. */
function toCose(algorithm: keyof typeof ALGORITHMS, { x, y, n, e }: JsonWebKey): Bytes {
  const { kty, alg, crv } = cose.COSEKEYS
  const common: [number, number][] = [
    [kty, { ES256: cose.COSEKTY.EC2, RS256: cose.COSEKTY.RSA, EdDSA: cose.COSEKTY.OKP }[algorithm]],
    [alg, cose.COSEALG[algorithm]],
  ]
  const own: Record<typeof algorithm, [number, number | Bytes][]> = {
    ES256: [
      [crv, cose.COSECRV.P256],
      [cose.COSEKEYS.x, fromBase64url(x)],
      [cose.COSEKEYS.y, fromBase64url(y)],
    ],
    RS256: [
      [cose.COSEKEYS.n, fromBase64url(n)],
      [cose.COSEKEYS.e, fromBase64url(e)],
    ],
    EdDSA: [
      [crv, cose.COSECRV.ED25519],
      [cose.COSEKEYS.x, fromBase64url(x)],
    ],
  }
  return Uint8Array.from(isoCBOR.encode(new Map([...common, ...own[algorithm]])))
}

/** Converts a signature of WebCrypto (r ‖ s) to that of WebAuthn (a DER sequence of two integers). */
function toDer(raw: Bytes): Bytes {
  const integer = (bytes: Bytes) => {
    const start = bytes.findIndex((byte) => byte !== 0)
    const shortest = bytes.subarray(start)
    const value = shortest[0]! & 0x80 ? concat(Uint8Array.of(0), shortest) : shortest
    return concat(Uint8Array.of(0x02, value.length), value)
  }
  const body = concat(integer(raw.slice(0, 32)), integer(raw.slice(32)))
  return concat(Uint8Array.of(0x30, body.length), body)
}
