import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** The parts of a request that Signature Version 4 covers. */
export interface SignedRequest {
  method: string
  /** Path and query, as the request line has them. */
  target: string
  headers: Headers
  body: Uint8Array
}

/** The key pair that the caller must sign with. */
export interface SigningCredentials {
  accessKeyId: string
  secretAccessKey: string
}

/** Why a signature is refused: the name and message of the fault, without any part of a key. */
export interface SignatureRefusal {
  name:
    | 'IncompleteSignatureException'
    | 'InvalidSignatureException'
    | 'MissingAuthenticationTokenException'
    | 'UnrecognizedClientException'
  message: string
}

interface Authorization {
  accessKeyId: string
  /** `20260304/us-east-1/cognito-idp/aws4_request` */
  scope: string
  signedHeaders: string[]
  signature: string
}

const ALGORITHM = 'AWS4-HMAC-SHA256'

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/\s,]+)\/(\d{8}\/[\w-]+\/cognito-idp\/aws4_request),\s*SignedHeaders=([\w;-]+),\s*Signature=([0-9a-f]{64})$/

/** A signature without these headers could be used for another address, time or operation. */
const REQUIRED_HEADERS = ['host', 'x-amz-date', 'x-amz-target']

const TIME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/

/** How far the caller's clock may be off, in milliseconds, as at AWS. */
const MAX_CLOCK_DIFFERENCE = 5 * 60_000

/**
 * Verifies the signature of a request by AWS Signature Version 4.
 *
 * @param now In milliseconds since the epoch.
 * @returns Why the signature is refused, or `undefined` if it is valid.
 */
export function verifySignature(
  request: SignedRequest,
  credentials: SigningCredentials,
  now: number,
): SignatureRefusal | undefined {
  const header = request.headers.get('authorization')
  if (header === null) return { name: 'MissingAuthenticationTokenException', message: 'Missing Authentication Token' }
  const authorization = readAuthorization(header)
  if (!authorization) return incomplete('Authorization header does not have the form of Signature Version 4.')
  const unsigned = REQUIRED_HEADERS.find((name) => !authorization.signedHeaders.includes(name))
  if (unsigned) return incomplete(`The header ${unsigned} must be signed.`)
  const date = request.headers.get('x-amz-date') ?? ''
  const time = readTime(date)
  if (time === undefined) return incomplete('X-Amz-Date must have the form 20260304T050607Z.')

  if (authorization.accessKeyId !== credentials.accessKeyId) {
    return {
      name: 'UnrecognizedClientException',
      message: 'The security token included in the request is invalid.',
    }
  }
  const isOnTime = Math.abs(now - time) <= MAX_CLOCK_DIFFERENCE && authorization.scope.startsWith(date.slice(0, 8))
  if (!isOnTime) return invalid(`Signature expired or not yet current: ${date}`)
  const expected = signatureOf(request, authorization, date, credentials.secretAccessKey)
  if (timingSafeEqual(Buffer.from(authorization.signature, 'hex'), expected)) return undefined
  return invalid('The request signature we calculated does not match the signature you provided.')
}

const incomplete = (message: string): SignatureRefusal => ({ name: 'IncompleteSignatureException', message })

const invalid = (message: string): SignatureRefusal => ({ name: 'InvalidSignatureException', message })

function readAuthorization(header: string): Authorization | undefined {
  const [, accessKeyId, scope, names, signature] = AUTHORIZATION.exec(header) ?? []
  if (!accessKeyId || !scope || !names || !signature) return undefined
  return { accessKeyId, scope, signedHeaders: names.split(';'), signature }
}

/** Returns milliseconds since the epoch. */
function readTime(date: string): number | undefined {
  const [, year, month, day, hours, minutes, seconds] = TIME.exec(date) ?? []
  const time = Date.parse(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`)
  return Number.isNaN(time) ? undefined : time
}

function signatureOf(
  request: SignedRequest,
  { scope, signedHeaders }: Authorization,
  date: string,
  secretAccessKey: string,
): Buffer {
  const text = [ALGORITHM, date, scope, sha256(canonicalRequest(request, signedHeaders))].join('\n')
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`)
  return hmac(key, text)
}

/** Returns the text that is signed, with the parts of the request in a fixed form. */
function canonicalRequest({ method, target, headers, body }: SignedRequest, signedHeaders: readonly string[]): string {
  const [path = '/', query = ''] = target.split('?')
  return [
    method,
    path,
    query.split('&').toSorted().join('&'),
    ...signedHeaders.map((name) => `${name}:${(headers.get(name) ?? '').trim().replace(/ +/g, ' ')}`),
    '',
    signedHeaders.join(';'),
    sha256(body),
  ].join('\n')
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()
