import { describeMfa } from '../mfa/mfaPreference.ts'
import { member, required } from '../server/inputMember.ts'
import type { WireOperation } from '../server/operation.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { User } from '../state/user.ts'
import { requireAccessToken } from '../tokens/accessTokens.ts'

export const GetUserAuthFactors: WireOperation<'GetUserAuthFactors'> = {
  authorization: 'accessToken',
  input: { AccessToken: required(member.token) },
  async run(context, { AccessToken }) {
    const user = await requireAccessToken(context, AccessToken)
    return describeFactors(context, user)
  },
}

/** Returns the factors that a user can sign in with, as GetUserAuthFactors and AdminGetUserAuthFactors do. */
export const describeFactors = ({ settings }: PoolContext, user: User) => ({
  Username: user.username,
  ...describeMfa(user),
  ConfiguredUserAuthFactors: settings.allowedFirstAuthFactors.filter((factor) => IS_CONFIGURED[factor](user)),
})

/** Functions that return whether a user has what a first factor needs. */
const IS_CONFIGURED = {
  PASSWORD: ({ password }: User) => password !== null,
  EMAIL_OTP: ({ attributes }: User) => Boolean(attributes.email),
  SMS_OTP: ({ attributes }: User) => Boolean(attributes.phone_number),
  WEB_AUTHN: ({ passkeys }: User) => passkeys.length > 0,
}
