import type { AuthResponse } from '../../wire/operations.ts'
import { trackDevice } from '../devices/localDevices.ts'
import type { PoolContext } from '../server/poolContext.ts'
import type { User } from '../state/user.ts'
import { openGrant } from '../tokens/grants.ts'
import { issueTokens } from '../tokens/issueTokens.ts'

/**
 * Tokens for a sign-in that has nothing left to prove.
 *
 * @param given AuthParameters or ChallengeResponses of the call, for the device that they may name.
 */
export async function completeSignIn(
  context: PoolContext,
  user: User,
  given: Record<string, string> = {},
): Promise<AuthResponse> {
  const { grant, refreshToken } = openGrant(context, user)
  const NewDeviceMetadata = trackDevice(context, user, grant, given.DEVICE_KEY)
  const tokens = await issueTokens(context, user, grant, 'Authentication')
  return {
    ChallengeParameters: {},
    AuthenticationResult: { ...tokens, RefreshToken: refreshToken, ...(NewDeviceMetadata && { NewDeviceMetadata }) },
  }
}
