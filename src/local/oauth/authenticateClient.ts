import { base64ToBytes } from '../../encoding/base64.ts'
import { utf8 } from '../../encoding/bytes.ts'
import { timingSafeEqual } from '../passwords/timingSafeEqual.ts'
import type { Settings } from '../server/settings.ts'
import { TokenError } from './tokenError.ts'

interface Credentials {
  id: string
  secret: string | undefined
}

/**
 * Authenticates the app client by the form or by a Basic header. A public client has no secret and must not send one.
 *
 * @throws {TokenError} `invalid_client` for another client, a wrong or missing secret, or credentials in both places.
 */
export function authenticateClient(
  { clientId, clientSecret, clientRules }: Settings,
  headers: Headers,
  form: URLSearchParams,
): void {
  const { id, secret } = readCredentials(headers, form)
  const secrets = clientRules?.secrets.length ? clientRules.secrets : [clientSecret]
  if (id !== clientId || !secrets.some((expected) => isSameSecret(secret, expected))) {
    throw new TokenError('invalid_client')
  }
}

function readCredentials(headers: Headers, form: URLSearchParams): Credentials {
  const fromForm = { id: form.get('client_id') ?? '', secret: form.get('client_secret') ?? undefined }
  const authorization = headers.get('authorization')
  if (authorization === null) {
    if (!fromForm.id) throw new TokenError('invalid_request', 'client_id is missing')
    return fromForm
  }
  const fromHeader = readBasic(authorization)
  const contradicts = fromForm.secret !== undefined || (fromForm.id && fromForm.id !== fromHeader?.id)
  if (!fromHeader || contradicts) throw new TokenError('invalid_client')
  return fromHeader
}

/** Reads `Basic base64(id:secret)`, both encoded as in a form (RFC 6749, section 2.3.1). */
function readBasic(header: string): Credentials | undefined {
  const encoded = /^Basic ([\w+/]+=*)$/i.exec(header)?.[1]
  if (encoded === undefined) return undefined
  try {
    const text = new TextDecoder().decode(base64ToBytes(encoded))
    const colon = text.indexOf(':')
    if (colon < 0) return undefined
    return { id: decodeURIComponent(text.slice(0, colon)), secret: decodeURIComponent(text.slice(colon + 1)) }
  } catch {
    return undefined
  }
}

function isSameSecret(given: string | undefined, expected: string | undefined): boolean {
  if (given === undefined || expected === undefined) return given === expected
  return timingSafeEqual(utf8(given), utf8(expected))
}
