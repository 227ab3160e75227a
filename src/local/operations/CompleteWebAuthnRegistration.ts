import { readPasskey, requirePasskeys } from '../passkeys/localPasskeys.ts'
import { Fault } from '../server/fault.ts'
import { member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { requireAccessToken } from '../tokens/accessTokens.ts'

/** Stores the passkey that the browser created (docs/protocol.md §10.2). */
export const CompleteWebAuthnRegistration: WireOperation<'CompleteWebAuthnRegistration'> = {
  authorization: 'accessToken',
  input: { AccessToken: required(member.token), Credential: required(member.structure) },
  async run(context, { AccessToken, Credential }) {
    const user = await requireAccessToken(context, AccessToken)
    requirePasskeys(context)
    const { registration } = user
    if (!registration || context.settings.now() >= registration.expiresAt) {
      throw new Fault('WebAuthnChallengeNotFoundException', 'The registration challenge was not found.')
    }
    const passkey = await readPasskey(context, registration.challenge, Credential)
    user.registration = null
    user.passkeys = [...user.passkeys.filter(({ id }) => id !== passkey.id), passkey]
    return {}
  },
}
