import { setMfaPreference } from '../mfa/mfaPreference.ts'
import { member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import { requireAccessToken } from '../tokens/accessTokens.ts'

export const SetUserMFAPreference: WireOperation<'SetUserMFAPreference'> = {
  authorization: 'accessToken',
  input: {
    AccessToken: required(member.token),
    SMSMfaSettings: member.structure,
    SoftwareTokenMfaSettings: member.structure,
    EmailMfaSettings: member.structure,
    WebAuthnMfaSettings: member.structure,
  },
  async run(context, { AccessToken, ...preference }) {
    setMfaPreference(context, await requireAccessToken(context, AccessToken), preference)
    return {}
  },
}
