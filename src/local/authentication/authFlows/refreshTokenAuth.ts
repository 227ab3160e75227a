import { requireParameter } from '../../server/requireParameter.ts'
import { refresh } from '../../tokens/refreshGrant.ts'
import type { AuthFlow } from './authFlow.ts'

/** The older way to refresh: no new refresh token, ever (reference 5.4). */
export const refreshTokenAuth: AuthFlow = async (context, { AuthParameters }) => {
  const { tokens } = await refresh(
    context,
    requireParameter(AuthParameters, 'REFRESH_TOKEN'),
    AuthParameters?.DEVICE_KEY,
  )
  return { ChallengeParameters: {}, AuthenticationResult: tokens }
}
