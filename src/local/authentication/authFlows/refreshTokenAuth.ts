import { requireParameter } from '../../server/requireParameter.ts'
import { refreshGrant } from '../../tokens/refreshGrant.ts'
import type { AuthFlowHandler } from './authFlowHandler.ts'

/** The older way to refresh: no new refresh token, ever (reference 5.4). */
export const refreshTokenAuth: AuthFlowHandler = async (context, { AuthParameters }) => {
  const { tokens } = await refreshGrant(
    context,
    requireParameter(AuthParameters, 'REFRESH_TOKEN'),
    AuthParameters?.DEVICE_KEY,
  )
  return { ChallengeParameters: {}, AuthenticationResult: tokens }
}
