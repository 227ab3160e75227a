import { requireParameter } from '../../server/requireParameter.ts'
import { refreshGrant } from '../../tokens/refreshGrant.ts'
import type { AuthFlowHandler } from './authFlowHandler.ts'

/** The older way to refresh, which never returns a new refresh token (docs/protocol.md §5.4). */
export const refreshTokenAuth: AuthFlowHandler = async (context, { AuthParameters }) => {
  const refreshToken = requireParameter(AuthParameters, 'REFRESH_TOKEN')
  const { tokens } = await refreshGrant(context, refreshToken, AuthParameters?.DEVICE_KEY)
  return { ChallengeParameters: {}, AuthenticationResult: tokens }
}
