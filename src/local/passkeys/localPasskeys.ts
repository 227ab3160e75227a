import { base64UrlToBytes, bytesToBase64Url } from '../../encoding/base64.ts'
import type { AuthResponse } from '../../wire/operations.ts'
import { openSession } from '../authentication/challengeSessions.ts'
import { usesPasskeyAsMfa } from '../mfa/mfaMethods.ts'
import { Fault } from '../server/fault.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { Settings } from '../server/settings.ts'
import type { Passkey, User } from '../state/user.ts'
import type { ResolvedUser } from '../users/resolvedUser.ts'
import { loadWebAuthn } from './loadWebAuthn.ts'
import type { AssertionJSON, RegistrationJSON } from './webAuthnLibrary.ts'

const TIMEOUT = 180_000
/** ES256 and RS256 (docs/protocol.md §10.1). */
export const ALGORITHMS = [-7, -257]

export const newChallenge = ({ random }: Settings) => bytesToBase64Url(random(32))

/** @throws {Fault} WebAuthnNotEnabledException when the pool doesn't allow passkeys as a first factor. */
export function requirePasskeys({ settings }: PoolContext): void {
  if (!settings.allowedFirstAuthFactors.includes('WEB_AUTHN')) {
    throw new Fault('WebAuthnNotEnabledException', 'Passkeys are not enabled for this user pool.')
  }
}

/**
 * Starts WEB_AUTHN for any of the user's passkeys (docs/protocol.md §10.3).
 *
 * @throws {Fault} InternalErrorException when the library that will verify it is missing.
 */
export async function askForPasskey(context: PoolContext, { id, username, user }: ResolvedUser): Promise<AuthResponse> {
  const { settings } = context
  await loadWebAuthn(settings)
  const webAuthnChallenge = newChallenge(settings)
  const options = {
    challenge: webAuthnChallenge,
    timeout: TIMEOUT,
    rpId: settings.relyingPartyId,
    allowCredentials: (user?.passkeys ?? []).map((passkey) => ({
      type: 'public-key',
      id: passkey.id,
      transports: passkey.transports,
    })),
    userVerification: user && usesPasskeyAsMfa(context, user) ? 'required' : settings.userVerification,
  }
  return {
    ChallengeName: 'WEB_AUTHN',
    Session: openSession(context, { challenge: 'WEB_AUTHN', subject: id, webAuthnChallenge }),
    ChallengeParameters: { USERNAME: username, CREDENTIAL_REQUEST_OPTIONS: JSON.stringify(options) },
  }
}

/** Returns whether an assertion is valid: signature, challenge, origin, relying party, counter, user verification if it is required. */
export async function verifyPasskey(
  context: PoolContext,
  user: User,
  expectedChallenge: string,
  credential: string,
): Promise<boolean> {
  const { settings } = context
  const { verifyAuthenticationResponse } = await loadWebAuthn(settings)
  try {
    const response: AssertionJSON = JSON.parse(credential)
    const passkey = user.passkeys.find(({ id }) => id === response.id)
    if (!passkey) return false
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: allowedOrigin(settings, response.response.clientDataJSON),
      expectedRPID: settings.relyingPartyId,
      requireUserVerification: settings.userVerification === 'required' || usesPasskeyAsMfa(context, user),
      credential: { id: passkey.id, publicKey: base64UrlToBytes(passkey.publicKey), counter: passkey.counter },
    })
    if (verified) passkey.counter = authenticationInfo.newCounter
    return verified
  } catch {
    return false
  }
}

/**
 * Reads the passkey that a browser created (docs/protocol.md §10.2).
 *
 * @throws {Fault} WebAuthnOriginNotAllowedException, WebAuthnRelyingPartyMismatchException,
 * WebAuthnChallengeNotFoundException, WebAuthnCredentialNotSupportedException, InvalidParameterException.
 */
export async function readPasskey(
  { settings }: PoolContext,
  expectedChallenge: string,
  credential: object,
): Promise<Passkey> {
  const response = credential as RegistrationJSON
  const { verifyRegistrationResponse } = await loadWebAuthn(settings)
  const origin = allowedOrigin(settings, response.response?.clientDataJSON ?? '')
  const info = await verifyRegistrationResponse({
    response,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: settings.relyingPartyId,
    requireUserVerification: settings.userVerification === 'required',
    supportedAlgorithmIDs: ALGORITHMS,
  }).then(
    ({ registrationInfo }) => registrationInfo,
    (error: Error) => {
      throw registrationFault(error.message)
    },
  )
  if (!info) throw new Fault('InvalidParameterException', 'The credential could not be verified.')
  const { id, publicKey, counter, transports = [] } = info.credential
  return {
    id,
    publicKey: bytesToBase64Url(publicKey),
    counter,
    transports,
    attachment: response.authenticatorAttachment ?? null,
    createdAt: settings.now(),
  }
}

/** Returns the page's origin. @throws {Fault} WebAuthnOriginNotAllowedException unless it is on the relying party's domain. */
function allowedOrigin({ relyingPartyId }: Settings, clientDataJSON: string): string {
  try {
    const { origin } = JSON.parse(new TextDecoder().decode(base64UrlToBytes(clientDataJSON)))
    const { protocol, hostname } = new URL(origin)
    const isBelow = hostname === relyingPartyId || hostname.endsWith(`.${relyingPartyId}`)
    if (isBelow && (protocol === 'https:' || relyingPartyId === 'localhost')) return origin
  } catch {
    throw new Fault('InvalidParameterException', 'The credential could not be read.')
  }
  throw new Fault('WebAuthnOriginNotAllowedException', 'The origin is not allowed for this relying party.')
}

/** Maps an error of the library to a fault. The library's errors differ only by their message. */
function registrationFault(message: string): Fault {
  if (/challenge/i.test(message)) {
    return new Fault('WebAuthnChallengeNotFoundException', 'The registration challenge was not found.')
  }
  if (/RP ID/i.test(message)) {
    return new Fault('WebAuthnRelyingPartyMismatchException', 'The relying party does not match.')
  }
  if (/algorithm|alg\b/i.test(message)) {
    return new Fault('WebAuthnCredentialNotSupportedException', 'The credential is not supported.')
  }
  return new Fault('InvalidParameterException', 'The credential could not be verified.')
}
