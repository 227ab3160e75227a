import { requireAccessToken } from '../accessTokens.ts'
import { member, required } from '../inputMember.ts'
import { setMfaPreference } from '../mfaPreference.ts'
import type { WireOperation } from '../operation.ts'

export const SetUserMFAPreference: WireOperation<'SetUserMFAPreference'> = {
  authorization: 'accessToken',
  input: {
    AccessToken: required(member.token),
    SMSMfaSettings: member.structure,
    SoftwareTokenMfaSettings: member.structure,
    EmailMfaSettings: member.structure,
  },
  async run(context, { AccessToken, ...preference }) {
    setMfaPreference(context, await requireAccessToken(context, AccessToken), preference)
    return {}
  },
}
