import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { AuthError } from '../../errors.ts'

/**
 * Reads the options of a registration, CredentialCreationOptions (docs/protocol.md §10.2).
 *
 * @throws {AuthError} `untrustedServer` if a member that the ceremony needs is missing or malformed.
 */
export function readCreationOptions(value: unknown): PublicKeyCredentialCreationOptionsJSON {
  const { challenge, rp, user, pubKeyCredParams, excludeCredentials } = membersOf(value)
  const { id, name } = membersOf(user)
  const isValid =
    isBase64Url(challenge) &&
    isBase64Url(id) &&
    typeof name === 'string' &&
    isObject(rp) &&
    Array.isArray(pubKeyCredParams) &&
    pubKeyCredParams.every(isObject) &&
    areCredentials(excludeCredentials)
  if (!isValid) throw malformed('CredentialCreationOptions')
  return value as PublicKeyCredentialCreationOptionsJSON
}

/**
 * Reads the options of a sign-in, the JSON text CREDENTIAL_REQUEST_OPTIONS (docs/protocol.md §10.3).
 *
 * @throws {AuthError} `untrustedServer` as {@link readCreationOptions}, and for text that isn't JSON.
 */
export function readRequestOptions(text: string | undefined): PublicKeyCredentialRequestOptionsJSON {
  const value = parse(text ?? '')
  const { challenge, allowCredentials } = membersOf(value)
  if (!isBase64Url(challenge) || !areCredentials(allowCredentials)) throw malformed('CREDENTIAL_REQUEST_OPTIONS')
  return value as PublicKeyCredentialRequestOptionsJSON
}

const areCredentials = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (Array.isArray(value) && value.every((one) => isBase64Url(membersOf(one).id)))

/** Padded and standard base64 pass too: the ceremony reads them. */
const isBase64Url = (value: unknown): boolean => typeof value === 'string' && /^[\w+/-]+={0,2}$/.test(value)

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const membersOf = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {})

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const malformed = (what: string): AuthError => new AuthError('untrustedServer', { fault: `${what} is malformed` })
