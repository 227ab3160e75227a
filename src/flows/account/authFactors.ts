import type { Session } from '../../session/session.ts'
import type { FirstFactor } from '../../wire/factorNames.ts'
import { callWithToken } from '../callWithToken.ts'
import { firstFactorsIn } from '../signIn/challengeParameters.ts'

/** The sign-in methods of the signed-in user under choice-based sign-in, and whether an authenticator app is set up. */
export interface AuthFactors {
  factors: FirstFactor[]
  hasApp: boolean
}

/** Calls GetUserAuthFactors. @throws {AuthError} `notOffered` if the pool has no choice-based sign-in. */
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
