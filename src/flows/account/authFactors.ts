import type { Session } from '../../session/session.ts'
import type { FirstFactor } from '../../wire/factorNames.ts'
import { callWithToken } from '../callWithToken.ts'
import { firstFactorsIn } from '../signIn/challengeParameters.ts'

/** What a sign-in by choice may begin with, and whether an authenticator app is set up. */
export interface AuthFactors {
  factors: FirstFactor[]
  hasApp: boolean
}

/** Reads GetUserAuthFactors. @throws {AuthError} `notOffered` where the pool has no sign-in by choice. */
export async function getAuthFactors(session: Session, signal?: AbortSignal): Promise<AuthFactors> {
  const { ConfiguredUserAuthFactors = [], UserMFASettingList = [] } = await callWithToken(
    session,
    'GetUserAuthFactors',
    {},
    signal,
  )
  return {
    factors: firstFactorsIn(ConfiguredUserAuthFactors),
    hasApp: ConfiguredUserAuthFactors.includes('SOFTWARE_TOKEN') || UserMFASettingList.includes('SOFTWARE_TOKEN_MFA'),
  }
}
