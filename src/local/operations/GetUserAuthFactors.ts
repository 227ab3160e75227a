import { describeMfa } from '../mfa/mfaPreference.ts'
import { member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import type { User } from '../state/user.ts'
import { requireAccessToken } from '../tokens/accessTokens.ts'

export const GetUserAuthFactors: WireOperation<'GetUserAuthFactors'> = {
  authorization: 'accessToken',
  input: { AccessToken: required(member.token) },
  async run(context, { AccessToken }) {
    const user = await requireAccessToken(context, AccessToken)
    const ConfiguredUserAuthFactors = context.settings.allowedFirstAuthFactors.filter((factor) =>
      IS_CONFIGURED[factor](user),
    )
    return { Username: user.username, ...describeMfa(user), ConfiguredUserAuthFactors }
  },
}

/** Functions that return whether a user has what a first factor needs. */
const IS_CONFIGURED = {
  PASSWORD: ({ password }: User) => password !== null,
  EMAIL_OTP: ({ attributes }: User) => Boolean(attributes.email),
  SMS_OTP: ({ attributes }: User) => Boolean(attributes.phone_number),
  WEB_AUTHN: ({ passkeys }: User) => passkeys.length > 0,
}
