import { bytesToBase64Url } from '../../encoding/base64.ts'
import { utf8 } from '../../encoding/bytes.ts'
import { loadWebAuthn } from '../passkeys/loadWebAuthn.ts'
import { ALGORITHMS, newChallenge, requirePasskeys } from '../passkeys/localPasskeys.ts'
import { Fault } from '../server/fault.ts'
import { member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { requireAccessToken } from '../tokens/accessTokens.ts'

/** How long, in milliseconds, the browser waits for the user. */
const TIMEOUT = 60_000
const MAX_PASSKEYS = 20

/** Returns the options for creating a passkey in the browser (docs/protocol.md §10.2). */
export const StartWebAuthnRegistration: WireOperation<'StartWebAuthnRegistration'> = {
  authorization: 'accessToken',
  input: { AccessToken: required(member.token) },
  async run(context, { AccessToken }) {
    const user = await requireAccessToken(context, AccessToken)
    requirePasskeys(context)
    if (user.passkeys.length >= MAX_PASSKEYS) throw new Fault('LimitExceededException', 'Too many passkeys.')
    const { settings } = context
    // Before the browser creates a passkey that the pool couldn't verify.
    await loadWebAuthn(settings)
    const challenge = newChallenge(settings)
    user.registration = { challenge, expiresAt: settings.now() + 5 * TIMEOUT }
    const CredentialCreationOptions = {
      rp: { id: settings.relyingPartyId, name: settings.relyingPartyId },
      user: { id: bytesToBase64Url(utf8(user.sub)), name: user.username, displayName: user.username },
      challenge,
      pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
      timeout: TIMEOUT,
      excludeCredentials: user.passkeys.map(({ id }) => ({ type: 'public-key', id })),
      authenticatorSelection: {
        requireResidentKey: true,
        residentKey: 'required',
        userVerification: settings.userVerification,
      },
    }
    return { CredentialCreationOptions }
  },
}
