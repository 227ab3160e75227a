import { setMfaPreference } from '../mfa/mfaPreference.ts'
import { member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { requireAccessToken } from '../tokens/accessTokens.ts'

/** Turns MFA by text message on or off. Superseded by SetUserMFAPreference. */
export const SetUserSettings: WireOperation<'SetUserSettings'> = {
  authorization: 'accessToken',
  input: { AccessToken: required(member.token), MFAOptions: required(member.structures) },
  async run(context, { AccessToken, MFAOptions }) {
    const user = await requireAccessToken(context, AccessToken)
    const Enabled = MFAOptions.some(({ DeliveryMedium }) => DeliveryMedium === 'SMS')
    setMfaPreference(context, user, { SMSMfaSettings: { Enabled } })
    return {}
  },
}
