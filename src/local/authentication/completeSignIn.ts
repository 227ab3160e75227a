import type { AuthResponse } from '../../wire/operations.ts'
import { trackDevice } from '../devices/localDevices.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { User } from '../state/user.ts'
import { openGrant } from '../tokens/grants.ts'
import { issueTokens } from '../tokens/issueTokens.ts'

/**
 * Issues tokens after the last challenge.
 *
 * @param parameters AuthParameters or ChallengeResponses of the call, which may contain a device key.
 */
export async function completeSignIn(
  context: PoolContext,
  user: User,
  parameters: Record<string, string> = {},
): Promise<AuthResponse> {
  const { grant, refreshToken } = openGrant(context, user)
  const NewDeviceMetadata = trackDevice(context, user, grant, parameters.DEVICE_KEY)
  const tokens = await issueTokens(context, user, grant, 'Authentication')
  return {
    ChallengeParameters: {},
    AuthenticationResult: { ...tokens, RefreshToken: refreshToken, ...(NewDeviceMetadata && { NewDeviceMetadata }) },
  }
}
